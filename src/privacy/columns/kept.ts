/** Columns with words or days in them that stay when an account is erased, by the reason why. A column stands in one place only. */
export interface Kept {
  reason: string
  /** Columns of each table, parted by blanks. */
  columns: Readonly<Record<string, string>>
}

const codes: Kept = {
  reason: '区分・番号・日付だけで、人の言葉ではない。だれのものかは番号の先が消えて分からなくなる',
  columns: {
    abandonments: 'by_kind',
    accesses: 'what actor_kind reason page',
    activities: 'slot done_on',
    certificates: 'code',
    declines: 'by_kind',
    interview_cancellations: 'by_kind',
    journal: 'name subject_kind actor_kind from_state to_state reason detail',
    mails: 'once',
    onsite_visits: 'visited_on',
    promises: 'once job',
    registration_choices: 'reason',
    residence_declarations: 'since',
    scout_days: 'day',
    talent_homes: 'place_code',
    threads: 'title paths',
    withdrawals: 'by_kind',
  },
}

const contract: Kept = {
  reason: '契約・取引の書類。税法により7年、契約の両者が保存する',
  columns: {
    contract_approvals: 'note',
    contract_consents: 'terms_hash',
    contract_versions: 'terms terms_hash starts_on ends_on fee_kind',
    debriefing_materials: 'title',
    debriefings: 'held_on place present reported decisions questions withdraw_reason',
    engagement_months: 'month due_on accept_by',
    helper_contracts: 'employer',
    kickoff_goals: 'goal sign',
    kickoffs: 'contact rhythm',
    milestones: 'title due_on done_on',
    month_judgements: 'words',
    month_reports: 'done outcome trouble plan',
    notice_papers: 'pdf sha256',
    outcomes: 'title came_on evidence link withdraw_reason',
    offers: 'starts_on ends_on duties work_place travel_paid_by',
    subsidy_applications: 'applied_on',
    terminations: 'ends_on message given_reason',
    trial_outcomes: 'message',
    workdays: 'day origin destination receipt_hash return_reason',
  },
}

const consent: Kept = {
  reason: '提供の同意の記録(個人情報保護法29条)。3年',
  columns: { consent_wordings: 'hash wording', consents: 'purpose wording_hash' },
}

const passing: Kept = {
  reason: '短い期限で時計が消す(保存期間の表、取り込み・書き出し・記事の読者の期限)',
  columns: {
    article_readers_today: 'day mark',
    attempts: 'what',
    export_parts: 'bytes',
    exports: 'reason',
    imports: 'file_name content',
    invitations: 'code_hash',
    submissions: 'fingerprint led_to',
    telephone_registrations: 'phone',
  },
}

const counts: Kept = {
  reason: '集計と、提出済みの報告。人の名前は入らず、書き換えられない',
  columns: {
    article_reads: 'day',
    budget_lines: 'on_day note',
    circulations: 'source',
    context_figures: 'source',
    estimates: 'day measured',
    exposures: 'day',
    event_reports: 'figures words',
    forgettings: 'day counts',
    own_indicators: 'name unit what base occupation',
    own_values: 'on_day evidence link',
    platform_statistics: 'figures',
    programme_targets: 'indicator',
    query_words: 'word last_on',
    statement_figures: 'indicator name unit figure definition achievement words',
    statement_forms: 'columns',
    statement_rows: 'indicator subject label note',
    statements: 'facts columns texts discard_reason',
    survey_answers: 'answers',
    survey_questions: 'label choices',
  },
}

const office: Kept = {
  reason: '組織の情報と、組織の仕事として書いたもの。書いた人は「退会した利用者」と表示する',
  columns: {
    case_ends: 'note',
    case_handovers: 'note',
    cases: 'worry',
    event_criteria: 'name',
    event_judges: 'name',
    event_materials: 'title',
    event_rooms: 'online_url',
    events:
      'title summary speakers place theme meeting_point itinerary own_costs paid_costs insurance cancelled_because',
    interviews: 'place',
    limits: 'key',
    next_actions: 'what due_on',
    office_roles: 'name purpose',
    office_tasks: 'department trouble hope reason',
    organizations:
      'name kana corporate_number place_code postcode address phone email contact_url website industry introduction representative contact_person harassment_contact harassment_policy_url invoice_number circulation_source',
    posting_approval_steps: 'note',
    posting_approvals: 'reason',
    posting_confirmations: 'note answer',
    posting_corrections: 'fields',
    posting_remarks: 'field remark',
    posting_skills: 'skill',
    posting_versions: 'content',
    postings:
      'title occupation industry background tried goal duties deliverables partner starts_on work_place meeting_rhythm visit_note tools wanted theme renewal_note recruiter_name recruiter_address recruiter_contact closes_on publish_on worker_check unread',
    procurement_criteria: 'name',
    procurement_evaluators: 'name',
    procurement_proposers: 'name',
    procurements: 'title tie_reason decided_on',
    programme_years: 'purpose grant_code',
    programmes: 'name purpose',
    referral_contacts: 'name email',
    referrals: 'company_name corporate_number worry code_hash',
    rounds: 'name opens_on closes_on',
    snoozes: 'until note',
    subsidy_rules: 'prefecture rule source_url seen_on',
    supports: 'ticket',
    templates: 'key subject body',
    visit_notes: 'note',
    visits: 'visited_on attendees heard',
    vocabulary: 'word written concept',
  },
}

const published: Kept = {
  reason: '本人の同意を得て公表した記事と、その同意の証拠。取り下げは記事ごとに申し出る',
  columns: {
    article_consents: 'name consented_on',
    article_corrections: 'words',
    article_images: 'alt',
    article_remarks: 'words',
    articles: 'title lead body tags as_of folded',
  },
}

/** Every reason there is. */
export const kept: readonly Kept[] = [codes, contract, consent, passing, counts, office, published]
