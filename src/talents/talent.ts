import { moveCheck } from '../moves.ts'

/** 副業人材 — the professional profile of an account. */
export type TalentState = 'draft' | 'active' | 'resting' | 'deleted'

export const talentStates: readonly TalentState[] = ['draft', 'active', 'resting', 'deleted']

export const talentStateNames: Record<TalentState, string> = {
  // Brought in by an import; the person has not looked at it yet.
  draft: '本人確認待ち',
  active: '活動中',
  resting: 'お休み中',
  deleted: '退会',
}

type Party = 'talent' | 'clock'

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const talentMoves = {
  confirm: { from: ['draft'], to: 'active', by: ['talent'] },
  rest: { from: ['active'], to: 'resting', by: ['talent'] },
  resume: { from: ['resting'], to: 'active', by: ['talent'] },
  // When the waiting time of a 退会 is over.
  delete: { from: ['draft', 'active', 'resting'], to: 'deleted', by: ['clock'] },
} as const satisfies Record<string, { from: readonly TalentState[]; to: TalentState; by: readonly Party[] }>

export type TalentMove = keyof typeof talentMoves

export const canMoveTalent = moveCheck<TalentState, TalentMove>(talentMoves)

export type SkillLevel = 'learning' | 'working' | 'leading'
export const skillLevels: readonly SkillLevel[] = ['learning', 'working', 'leading']
export const skillLevelNames: Record<SkillLevel, string> = {
  learning: '学んだことがある',
  working: '実務でひとりで進められる',
  leading: '人に教え、任せられる',
}

/** ゆかりの地 (why one is tied to it), and 応援したい地域 (a wish). */
export type PlaceRelation = 'born' | 'lived' | 'family' | 'study' | 'work' | 'wish'
export const placeRelations: readonly PlaceRelation[] = ['born', 'lived', 'family', 'study', 'work', 'wish']
export const placeRelationNames: Record<PlaceRelation, string> = {
  born: '生まれた・育った',
  lived: '住んでいた・住んでいる',
  family: '家族や親戚がいる',
  study: '学んだ',
  work: '働いた',
  wish: '応援したい',
}

export type EmployerRule = 'allowed' | 'notify' | 'permission' | 'self_employed' | 'unknown'
export const employerRules: readonly EmployerRule[] = ['allowed', 'notify', 'permission', 'self_employed', 'unknown']
export const employerRuleNames: Record<EmployerRule, string> = {
  allowed: '届け出なしで副業ができる',
  notify: '届け出ればできる',
  permission: '許可を得ればできる',
  self_employed: '勤務先はない(個人事業主・法人の代表など)',
  unknown: 'まだ確認していない',
}

/** What to do under each rule, said plainly; the working rules of the employer decide. */
export const employerRuleAdvice: Record<EmployerRule, string> = {
  allowed: '就業規則に副業の届け出の定めがない、または届け出なしでよいと書かれている場合です。',
  notify: '契約が決まったら、始める前に届け出ます。求められる書類と日数を、人事の担当に確かめておくと安心です。',
  permission: '許可には時間がかかることがあります。応募の前に、必要な書類と日数を人事の担当に確かめておくと安心です。',
  self_employed: '勤務先への届け出は要りません。',
  unknown: '就業規則の「副業」「兼業」の項目を確かめてください。分からないままでも応募はできます。',
}

export type LegalForm = 'individual' | 'corporation'
export const legalForms: readonly LegalForm[] = ['individual', 'corporation']
export const legalFormNames: Record<LegalForm, string> = { individual: '個人', corporation: '法人' }
