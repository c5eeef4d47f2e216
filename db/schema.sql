-- Printed from the catalogs by npm run generate; do not edit.

create table abandonments (
  contract_id uuid not null,
  by_kind text not null,
  reason text not null,
  message text not null default ''::text,
  at timestamp with time zone not null,
  constraint abandonments_pkey PRIMARY KEY (contract_id),
  constraint abandonments_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint abandonment_reason_is_known CHECK ((reason = ANY (ARRAY['conditions'::text, 'schedule'::text, 'employer'::text, 'plan_changed'::text, 'withdrawn'::text, 'other'::text])))
);
-- policy abandonments_of_the_parties using ((EXISTS ( SELECT 1
   FROM contracts c
  WHERE (c.id = abandonments.contract_id))))

create table accesses (
  seq bigint not null,
  what text not null,
  subject uuid not null,
  actor_kind text not null,
  actor_account uuid,
  actor_organization uuid,
  reason text,
  at timestamp with time zone not null,
  support_id uuid,
  page text,
  constraint accesses_pkey PRIMARY KEY (seq),
  constraint page_is_a_path CHECK (((page ~ '^/'::text) AND (length(page) <= 300)))
);
CREATE INDEX accesses_by_subject ON public.accesses USING btree (subject, seq);
CREATE INDEX accesses_by_support ON public.accesses USING btree (support_id, seq) WHERE (support_id IS NOT NULL);
CREATE INDEX accesses_by_time ON public.accesses USING btree (at, seq);
CREATE INDEX accesses_of_account_by_time ON public.accesses USING btree (actor_account, at, seq);
CREATE INDEX accesses_of_organization_by_time ON public.accesses USING btree (actor_organization, at, seq);
CREATE INDEX accesses_of_subject_by_time ON public.accesses USING btree (subject, at, seq);
CREATE INDEX accesses_of_what_by_time ON public.accesses USING btree (what, at, seq);

create table account_deletions (
  id uuid not null,
  account_id uuid not null,
  state text not null,
  state_since timestamp with time zone not null,
  requested_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  constraint account_deletions_pkey PRIMARY KEY (id),
  constraint account_deletions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint deletion_state_is_known CHECK ((state = ANY (ARRAY['requested'::text, 'withdrawn'::text, 'done'::text]))),
  constraint deletion_waits CHECK ((due_at > requested_at))
);
CREATE INDEX deletions_by_account ON public.account_deletions USING btree (account_id, requested_at DESC, id);
CREATE INDEX deletions_due ON public.account_deletions USING btree (due_at, id) WHERE (state = 'requested'::text);
CREATE UNIQUE INDEX one_deletion_under_way_per_account ON public.account_deletions USING btree (account_id) WHERE (state = 'requested'::text);
-- policy deletions_asked_for_by_oneself using ()
-- policy deletions_moved using (((( SELECT app_kind() AS app_kind) = 'clock'::text) OR (account_id = ( SELECT app_account() AS app_account))))
-- policy deletions_seen using (((( SELECT app_kind() AS app_kind) = ANY (ARRAY['door'::text, 'clock'::text, 'operator'::text])) OR (account_id = ( SELECT app_account() AS app_account))))

create table accounts (
  id uuid not null,
  email text not null,
  name text not null,
  state text not null default 'active'::text,
  email_verified_at timestamp with time zone,
  mail_blocked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint one_account_per_email UNIQUE (email),
  constraint accounts_pkey PRIMARY KEY (id),
  constraint account_name_has_a_length CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint account_state_is_known CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text, 'deleted'::text]))),
  constraint email_is_lower_case CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))))
);
CREATE INDEX accounts_by_name ON public.accounts USING btree (name, id);
-- policy accounts_changed using (((( SELECT app_kind() AS app_kind) = ANY (ARRAY['door'::text, 'clock'::text, 'operator'::text])) OR (id = ( SELECT app_account() AS app_account))))
-- policy accounts_made using ()
-- policy accounts_read using (((( SELECT app_kind() AS app_kind) = ANY (ARRAY['door'::text, 'clock'::text, 'operator'::text])) OR (id = ( SELECT app_account() AS app_account)) OR (EXISTS ( SELECT
   FROM memberships m
  WHERE ((m.account_id = accounts.id) AND (m.organization_id = ( SELECT app_organization() AS app_organization)))))))

create table activities (
  id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  municipality_id uuid not null,
  kind text not null,
  subject uuid not null,
  slot text not null,
  done_on date not null,
  year integer not null,
  what text not null,
  state text not null,
  state_since timestamp with time zone not null,
  refusal text not null default ''::text,
  at timestamp with time zone not null,
  constraint activities_pkey PRIMARY KEY (id),
  constraint activities_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint activities_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint activities_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint activity_kind_is_known CHECK ((kind = ANY (ARRAY['work'::text, 'visit'::text, 'event'::text]))),
  constraint activity_says_what CHECK (((length(what) >= 1) AND (length(what) <= 200))),
  constraint activity_state_is_known CHECK ((state = ANY (ARRAY['recorded'::text, 'approved'::text, 'refused'::text]))),
  constraint refused_activities_say_why CHECK (((state = 'refused'::text) = (refusal <> ''::text)))
);
CREATE INDEX activities_by_talent ON public.activities USING btree (talent_id, municipality_id, done_on, id);
CREATE INDEX activities_by_town ON public.activities USING btree (municipality_id, state, at, id);
CREATE UNIQUE INDEX an_activity_is_counted_once ON public.activities USING btree (talent_id, kind, subject, slot) WHERE (state <> 'refused'::text);
-- policy activities_of_the_two using ((( SELECT app_sees_all() AS app_sees_all) OR (account_id = ( SELECT app_account() AS app_account)) OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table application_marks (
  application_id uuid not null,
  account_id uuid not null,
  mark text not null,
  note text not null default ''::text,
  at timestamp with time zone not null,
  constraint application_marks_pkey PRIMARY KEY (application_id, account_id),
  constraint application_marks_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint application_marks_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  constraint mark_is_known CHECK ((mark = ANY (ARRAY['yes'::text, 'maybe'::text, 'no'::text])))
);
-- policy marks_of_the_client using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM applications a
  WHERE ((a.id = application_marks.application_id) AND (a.client_id = ( SELECT app_organization() AS app_organization)))))))

create table application_notes (
  id uuid not null,
  application_id uuid not null,
  client_id uuid not null,
  account_id uuid not null,
  words text not null,
  at timestamp with time zone not null,
  constraint application_notes_pkey PRIMARY KEY (id),
  constraint application_notes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint application_notes_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  constraint application_notes_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint note_says_something CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);
CREATE INDEX application_notes_by_application ON public.application_notes USING btree (application_id, at, id);
-- policy notes_read_by_the_client using ((client_id = ( SELECT app_organization() AS app_organization)))
-- policy notes_removed_by_their_author using (((client_id = ( SELECT app_organization() AS app_organization)) AND (account_id = ( SELECT app_account() AS app_account))))
-- policy notes_written_by_the_client using ()

create table applications (
  id uuid not null,
  posting_id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  client_id uuid not null,
  municipality_id uuid not null,
  state text not null,
  motivation text not null,
  proposal text not null default ''::text,
  wished_fee_yen integer,
  wished_hours integer,
  submitted_at timestamp with time zone not null,
  state_since timestamp with time zone not null,
  reply_by timestamp with time zone,
  reminded_at timestamp with time zone,
  alerted_at timestamp with time zone,
  answered_at timestamp with time zone,
  version integer not null default 1,
  constraint one_application_per_posting UNIQUE (posting_id, talent_id),
  constraint applications_pkey PRIMARY KEY (id),
  constraint applications_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint applications_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint applications_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint applications_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint applications_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint application_state_is_known CHECK ((state = ANY (ARRAY['submitted'::text, 'screening'::text, 'interview'::text, 'offered'::text, 'accepted'::text, 'contracted'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE INDEX applications_by_account ON public.applications USING btree (account_id, submitted_at DESC, id);
CREATE INDEX applications_by_client ON public.applications USING btree (client_id, state, id);
CREATE INDEX applications_by_clock ON public.applications USING btree (reply_by, id) WHERE ((reply_by IS NOT NULL) AND (alerted_at IS NULL));
CREATE INDEX applications_by_municipality ON public.applications USING btree (municipality_id, submitted_at, id);
CREATE INDEX applications_by_posting ON public.applications USING btree (posting_id, submitted_at, id);
CREATE INDEX applications_late ON public.applications USING btree (reply_by, id) WHERE (reply_by IS NOT NULL);
-- policy applications_of_the_parties using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account)) OR (client_id = ( SELECT app_organization() AS app_organization)) OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table article_consents (
  id uuid not null,
  article_id uuid not null,
  whose text not null,
  name text not null,
  way text not null,
  consented_on date not null,
  recorded_by uuid not null,
  at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint article_consents_pkey PRIMARY KEY (id),
  constraint article_consents_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint article_consents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts(id),
  constraint consent_names_somebody CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint consent_to_article_is_known CHECK ((whose = ANY (ARRAY['person'::text, 'client'::text, 'talent'::text]))),
  constraint way_of_consent_is_known CHECK ((way = ANY (ARRAY['paper'::text, 'mail'::text, 'form'::text, 'spoken'::text])))
);
CREATE INDEX article_consents_by_article ON public.article_consents USING btree (article_id, at, id);
CREATE UNIQUE INDEX each_side_consents_once_to_an_article ON public.article_consents USING btree (article_id, whose) WHERE ((whose <> 'person'::text) AND (withdrawn_at IS NULL));
-- policy article_consents_of_the_desk using (app_sees_all())

create table article_corrections (
  id uuid not null,
  article_id uuid not null,
  words text not null,
  at timestamp with time zone not null,
  constraint article_corrections_pkey PRIMARY KEY (id),
  constraint article_corrections_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint correction_of_article_is_short CHECK (((length(words) >= 1) AND (length(words) <= 500)))
);
CREATE INDEX article_corrections_by_article ON public.article_corrections USING btree (article_id, at, id);
-- policy article_corrections_of_the_desk using ()
-- policy article_corrections_with_the_article using ((EXISTS ( SELECT 1
   FROM articles a
  WHERE (a.id = article_corrections.article_id))))

create table article_images (
  article_id uuid not null,
  number integer not null,
  file_id uuid not null,
  alt text not null,
  at timestamp with time zone not null,
  constraint article_images_pkey PRIMARY KEY (article_id, number),
  constraint article_images_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint article_images_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint article_images_are_few CHECK (((number >= 1) AND (number <= 10))),
  constraint image_has_words CHECK (((length(alt) >= 1) AND (length(alt) <= 200)))
);
CREATE INDEX article_images_by_file ON public.article_images USING btree (file_id);
-- policy article_images_of_the_desk using (app_sees_all())
-- policy article_images_with_the_article using ((EXISTS ( SELECT 1
   FROM articles a
  WHERE (a.id = article_images.article_id))))

create table article_readers_today (
  article_id uuid not null,
  day date not null,
  mark text not null,
  constraint a_reader_counts_once_a_day PRIMARY KEY (article_id, day, mark),
  constraint article_readers_today_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id)
);
CREATE INDEX article_readers_by_day ON public.article_readers_today USING btree (day);
-- policy article_readers_of_the_clock using ((app_kind() = 'clock'::text))

create table article_reads (
  article_id uuid not null,
  day date not null,
  reads integer not null,
  constraint article_reads_pkey PRIMARY KEY (article_id, day),
  constraint article_reads_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint reads_are_counted CHECK ((reads > 0))
);

create table article_remarks (
  id uuid not null,
  article_id uuid not null,
  words text not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint article_remarks_pkey PRIMARY KEY (id),
  constraint article_remarks_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint article_remarks_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint remark_of_article_is_short CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
);
CREATE INDEX article_remarks_by_article ON public.article_remarks USING btree (article_id, at, id);
-- policy article_remarks_of_the_desk using (app_sees_all())

create table articles (
  id uuid not null,
  state text not null,
  category text not null,
  title text not null,
  lead text not null default ''::text,
  body text not null default ''::text,
  tags text[] not null default '{}'::text[],
  organization_id uuid not null,
  municipality_id uuid,
  contract_id uuid,
  pr boolean not null default false,
  as_of date,
  people boolean not null default false,
  folded text not null default ''::text,
  publish_at timestamp with time zone,
  published_at timestamp with time zone,
  reviewed_by uuid,
  version integer not null default 1,
  state_since timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint articles_pkey PRIMARY KEY (id),
  constraint articles_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint articles_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint articles_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint articles_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES accounts(id),
  constraint a_published_article_has_its_day CHECK (((published_at IS NOT NULL) = (state = ANY (ARRAY['published'::text, 'archived'::text])))),
  constraint a_scheduled_article_has_its_hour CHECK (((state = 'scheduled'::text) = (publish_at IS NOT NULL))),
  constraint article_body_has_an_end CHECK ((length(body) <= 20000)),
  constraint article_category_is_known CHECK ((category = ANY (ARRAY['case'::text, 'interview'::text, 'column'::text, 'guide'::text, 'news'::text]))),
  constraint article_lead_is_short CHECK ((length(lead) <= 200)),
  constraint article_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'review'::text, 'scheduled'::text, 'published'::text, 'archived'::text]))),
  constraint article_tags_are_few CHECK ((cardinality(tags) <= 8)),
  constraint article_title_is_short CHECK (((length(title) >= 1) AND (length(title) <= 80)))
);
CREATE INDEX articles_by_category ON public.articles USING btree (category, published_at DESC, id) WHERE (state = 'published'::text);
CREATE INDEX articles_by_day ON public.articles USING btree (published_at DESC, id) WHERE (state = 'published'::text);
CREATE INDEX articles_by_state ON public.articles USING btree (state, updated_at DESC, id);
CREATE INDEX articles_by_tag ON public.articles USING gin (tags) WHERE (state = 'published'::text);
CREATE INDEX articles_by_town ON public.articles USING btree (municipality_id, published_at DESC, id) WHERE (state = 'published'::text);
CREATE INDEX articles_due ON public.articles USING btree (publish_at, id) WHERE (state = 'scheduled'::text);
-- policy articles_published using (((state = 'published'::text) OR app_sees_all()))
-- policy articles_written using (app_sees_all())

create table attempts (
  what text not null,
  window_start timestamp with time zone not null,
  count integer not null default 0,
  constraint attempts_pkey PRIMARY KEY (what, window_start)
);

create table budget_lines (
  id uuid not null,
  programme_year_id uuid not null,
  municipality_id uuid not null,
  item text not null,
  phase text not null,
  yen bigint not null,
  on_day date not null,
  note text not null,
  by_account uuid,
  at timestamp with time zone not null,
  voided_at timestamp with time zone,
  constraint budget_lines_pkey PRIMARY KEY (id),
  constraint budget_lines_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint budget_lines_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint budget_lines_programme_year_id_fkey FOREIGN KEY (programme_year_id) REFERENCES programme_years(id),
  constraint budget_is_possible CHECK (((yen >= 1) AND (yen <= '1000000000000'::bigint))),
  constraint budget_item_is_known CHECK ((item = ANY (ARRAY['commission'::text, 'honorarium'::text, 'travel'::text, 'expense'::text, 'national'::text, 'prefecture'::text, 'general'::text]))),
  constraint budget_phase_is_known CHECK ((phase = ANY (ARRAY['planned'::text, 'actual'::text]))),
  constraint money_has_its_evidence CHECK (((length(note) >= 2) AND (length(note) <= 500)))
);
CREATE INDEX budget_lines_by_year ON public.budget_lines USING btree (programme_year_id, on_day, id);
-- policy budget_lines_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table calendar_feeds (
  account_id uuid not null,
  id uuid not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint calendar_feeds_id_key UNIQUE (id),
  constraint calendar_feeds_pkey PRIMARY KEY (account_id),
  constraint calendar_feeds_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
-- policy calendar_feeds_erased_by_the_clock using ((( SELECT app_kind() AS app_kind) = 'clock'::text))
-- policy calendar_feeds_of_the_owner using (((app_kind() = 'door'::text) OR (account_id = ( SELECT app_account() AS app_account))))

create table case_ends (
  id uuid not null,
  case_id uuid not null,
  state text not null,
  reason text not null,
  note text not null default ''::text,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint case_ends_pkey PRIMARY KEY (id),
  constraint case_ends_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint case_ends_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint end_of_a_case_is_known CHECK ((state = ANY (ARRAY['finished'::text, 'stopped'::text]))),
  constraint reason_of_an_end_is_known CHECK ((reason = ANY (ARRAY['solved'::text, 'own_way'::text, 'no_time'::text, 'no_budget'::text, 'no_answer'::text, 'other'::text])))
);
CREATE INDEX case_ends_by_case ON public.case_ends USING btree (case_id, at DESC, id);
-- policy case_ends_of_operators using (( SELECT app_sees_all() AS app_sees_all))

create table case_handovers (
  id uuid not null,
  case_id uuid not null,
  from_account uuid not null,
  to_account uuid not null,
  note text not null,
  at timestamp with time zone not null,
  constraint case_handovers_pkey PRIMARY KEY (id),
  constraint case_handovers_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_handovers_from_account_fkey FOREIGN KEY (from_account) REFERENCES accounts(id),
  constraint case_handovers_to_account_fkey FOREIGN KEY (to_account) REFERENCES accounts(id)
);
CREATE INDEX case_handovers_by_case ON public.case_handovers USING btree (case_id, at DESC, id);
-- policy case_handovers_of_operators using (( SELECT app_sees_all() AS app_sees_all))

create table cases (
  id uuid not null,
  company_id uuid not null,
  municipality_id uuid not null,
  programme_id uuid,
  coordinator_id uuid not null,
  state text not null,
  state_since timestamp with time zone not null,
  contacted_at timestamp with time zone not null,
  worry text not null default ''::text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint cases_pkey PRIMARY KEY (id),
  constraint cases_company_id_fkey FOREIGN KEY (company_id) REFERENCES organizations(id),
  constraint cases_coordinator_id_fkey FOREIGN KEY (coordinator_id) REFERENCES accounts(id),
  constraint cases_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint cases_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint case_state_is_known CHECK ((state = ANY (ARRAY['consultation'::text, 'hearing'::text, 'posting'::text, 'selection'::text, 'engagement'::text, 'review'::text, 'finished'::text, 'stopped'::text])))
);
CREATE INDEX cases_by_company ON public.cases USING btree (company_id, created_at DESC, id);
CREATE INDEX cases_by_contact ON public.cases USING btree (contacted_at, id) WHERE (state <> ALL (ARRAY['finished'::text, 'stopped'::text]));
CREATE INDEX cases_by_coordinator ON public.cases USING btree (coordinator_id, state, id);
CREATE INDEX cases_by_municipality ON public.cases USING btree (municipality_id, state, id);
CREATE UNIQUE INDEX one_unfinished_case_per_company ON public.cases USING btree (company_id) WHERE (state <> 'finished'::text);
-- policy cases_of_the_parties using ((( SELECT app_sees_all() AS app_sees_all) OR (company_id = ( SELECT app_organization() AS app_organization)) OR (municipality_id = ( SELECT app_organization() AS app_organization)) OR (EXISTS ( SELECT 1
   FROM referrals r
  WHERE ((r.case_id = cases.id) AND (r.supporter_id = ( SELECT app_organization() AS app_organization)))))))

create table certificate_counters (
  municipality_id uuid not null,
  year integer not null,
  last integer not null,
  constraint certificate_counters_pkey PRIMARY KEY (municipality_id, year),
  constraint certificate_counters_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id)
);

create table certificates (
  id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  municipality_id uuid not null,
  year integer not null,
  number integer not null,
  code text not null,
  content text not null,
  seal text not null,
  state text not null,
  state_since timestamp with time zone not null,
  revoked_because text,
  at timestamp with time zone not null,
  constraint certificate_codes_differ UNIQUE (code),
  constraint certificate_numbers_are_given_once UNIQUE (municipality_id, year, number),
  constraint certificates_pkey PRIMARY KEY (id),
  constraint certificates_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint certificates_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint certificates_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint certificate_codes_are_long CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{26}$'::text)),
  constraint certificate_numbers_begin_with_one CHECK ((number >= 1)),
  constraint certificate_state_is_known CHECK ((state = ANY (ARRAY['issued'::text, 'revoked'::text]))),
  constraint certificates_are_revoked_for_a_reason CHECK ((revoked_because = ANY (ARRAY['replaced'::text, 'error'::text, 'misuse'::text, 'asked'::text]))),
  constraint revoked_certificates_say_why CHECK (((state = 'revoked'::text) = (revoked_because IS NOT NULL))),
  constraint seal_is_a_mac CHECK ((seal ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX certificates_by_town ON public.certificates USING btree (municipality_id, at DESC, id);
CREATE UNIQUE INDEX one_certificate_in_force ON public.certificates USING btree (talent_id, municipality_id, year) WHERE (state = 'issued'::text);
-- policy certificates_erased_by_the_clock using ((( SELECT app_kind() AS app_kind) = 'clock'::text))
-- policy certificates_issued_to_oneself using ()
-- policy certificates_read using ((( SELECT app_sees_all() AS app_sees_all) OR (app_kind() = 'door'::text) OR (account_id = ( SELECT app_account() AS app_account)) OR (municipality_id = ( SELECT app_organization() AS app_organization))))
-- policy certificates_revoked_by_the_two using (((account_id = ( SELECT app_account() AS app_account)) OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table challenges (
  id uuid not null,
  account_id uuid,
  challenge text not null,
  expires_at timestamp with time zone not null,
  constraint challenges_pkey PRIMARY KEY (id)
);

create table circulations (
  id uuid not null,
  municipality_id uuid not null,
  year integer not null,
  production numeric not null,
  distribution numeric not null,
  source text not null,
  by_account uuid,
  at timestamp with time zone not null,
  seq bigint not null,
  constraint circulations_pkey PRIMARY KEY (id),
  constraint circulations_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint circulations_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint circulation_names_its_source CHECK (((length(source) >= 2) AND (length(source) <= 200))),
  constraint circulation_year_is_sensible CHECK (((year >= 2000) AND (year <= 2100))),
  constraint production_is_not_negative CHECK ((production >= (0)::numeric)),
  constraint something_was_distributed CHECK ((distribution > (0)::numeric))
);
CREATE INDEX circulations_by_municipality ON public.circulations USING btree (municipality_id, year DESC, at DESC, id);
-- policy circulations_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table consent_withdrawals (
  consent_id uuid not null,
  at timestamp with time zone not null,
  constraint consent_withdrawals_pkey PRIMARY KEY (consent_id),
  constraint consent_withdrawals_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consents(id)
);
-- policy withdrawals_made_by_oneself using ()
-- policy withdrawals_seen_by_both_sides using ((EXISTS ( SELECT 1
   FROM consents c
  WHERE (c.id = consent_withdrawals.consent_id))))

create table consent_wordings (
  hash text not null,
  wording text not null,
  at timestamp with time zone not null,
  constraint consent_wordings_pkey PRIMARY KEY (hash),
  constraint wording_hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);

create table consents (
  id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  recipient_id uuid not null,
  item text not null,
  purpose text not null,
  subject uuid not null,
  wording_hash text not null,
  at timestamp with time zone not null,
  constraint consents_pkey PRIMARY KEY (id),
  constraint consents_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint consents_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES organizations(id),
  constraint consents_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint consents_wording_hash_fkey FOREIGN KEY (wording_hash) REFERENCES consent_wordings(hash),
  constraint consent_item_is_known CHECK ((item = ANY (ARRAY['name'::text, 'email'::text, 'phone'::text, 'address'::text, 'career'::text, 'profile'::text, 'proposal'::text])))
);
CREATE INDEX consents_by_recipient ON public.consents USING btree (recipient_id, talent_id, item);
CREATE INDEX consents_by_talent ON public.consents USING btree (talent_id, at DESC, id);
-- policy consents_given_by_oneself using ()
-- policy consents_seen_by_both_sides using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account)) OR (recipient_id = ( SELECT app_organization() AS app_organization))))

create table context_figures (
  id uuid not null,
  seq bigint not null,
  municipality_id uuid not null,
  kind text not null,
  year integer not null,
  first_people integer not null,
  second_people integer not null,
  source text not null,
  by_account uuid,
  at timestamp with time zone not null,
  constraint context_figures_pkey PRIMARY KEY (id),
  constraint context_figures_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint context_figures_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint context_figure_is_known CHECK ((kind = ANY (ARRAY['moves'::text, 'daytime'::text]))),
  constraint context_names_its_source CHECK (((length(source) >= 2) AND (length(source) <= 200))),
  constraint context_year_is_sensible CHECK (((year >= 2000) AND (year <= 2100))),
  constraint first_people_are_not_negative CHECK ((first_people >= 0)),
  constraint second_people_are_not_negative CHECK ((second_people >= 0)),
  constraint somebody_sleeps_there CHECK (((kind <> 'daytime'::text) OR (second_people > 0)))
);
CREATE INDEX context_figures_by_municipality ON public.context_figures USING btree (municipality_id, kind, year DESC, at DESC, seq DESC);
-- policy context_figures_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table contract_approvals (
  contract_id uuid not null,
  number integer not null,
  account_id uuid not null,
  note text not null default ''::text,
  at timestamp with time zone not null,
  constraint contract_approvals_pkey PRIMARY KEY (contract_id, number),
  constraint contract_approvals_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint contract_approvals_contract_id_number_fkey FOREIGN KEY (contract_id, number) REFERENCES contract_versions(contract_id, number)
);
-- policy approvals_of_the_client using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM contracts c
  WHERE ((c.id = contract_approvals.contract_id) AND (c.client_id = ( SELECT app_organization() AS app_organization)))))))

create table contract_consents (
  contract_id uuid not null,
  number integer not null,
  side text not null,
  account_id uuid not null,
  terms_hash text not null,
  at timestamp with time zone not null,
  constraint each_side_consents_once PRIMARY KEY (contract_id, number, side),
  constraint contract_consents_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint contract_consents_contract_id_number_fkey FOREIGN KEY (contract_id, number) REFERENCES contract_versions(contract_id, number),
  constraint side_is_known CHECK ((side = ANY (ARRAY['client'::text, 'talent'::text])))
);
-- policy contract_consents_of_the_parties using ((EXISTS ( SELECT 1
   FROM contracts c
  WHERE (c.id = contract_consents.contract_id))))

create table contract_versions (
  contract_id uuid not null,
  number integer not null,
  terms jsonb not null,
  terms_hash text not null,
  starts_on date not null,
  ends_on date not null,
  fee_yen integer not null,
  fee_kind text not null,
  reason text not null default 'first'::text,
  by_account uuid,
  at timestamp with time zone not null,
  constraint contract_versions_pkey PRIMARY KEY (contract_id, number),
  constraint contract_versions_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint contract_versions_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint version_reason_is_known CHECK ((reason = ANY (ARRAY['first'::text, 'changed'::text, 'completed'::text, 'commissioned'::text, 'amending'::text, 'amended'::text])))
);
-- policy versions_of_the_parties using ((EXISTS ( SELECT 1
   FROM contracts c
  WHERE (c.id = contract_versions.contract_id))))

create table contracts (
  id uuid not null,
  application_id uuid not null,
  posting_id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  client_id uuid not null,
  municipality_id uuid not null,
  state text not null,
  current_version integer not null default 1,
  pending_version integer,
  renews_id uuid,
  needs_approval boolean not null default false,
  approval_asked_by uuid,
  in_force_at timestamp with time zone,
  ended_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint one_contract_per_application UNIQUE (application_id),
  constraint contracts_pkey PRIMARY KEY (id),
  constraint contracts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint contracts_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  constraint contracts_approval_asked_by_fkey FOREIGN KEY (approval_asked_by) REFERENCES accounts(id),
  constraint contracts_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint contracts_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint contracts_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint contracts_renews_id_fkey FOREIGN KEY (renews_id) REFERENCES contracts(id),
  constraint contracts_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint contract_state_is_known CHECK ((state = ANY (ARRAY['drafted'::text, 'approval'::text, 'proposed'::text, 'in_force'::text, 'ended'::text, 'terminated'::text, 'abandoned'::text])))
);
CREATE INDEX contracts_by_account ON public.contracts USING btree (account_id, created_at DESC, id);
CREATE INDEX contracts_by_client ON public.contracts USING btree (client_id, created_at DESC, id);
CREATE INDEX contracts_by_municipality ON public.contracts USING btree (municipality_id, in_force_at, id);
CREATE INDEX contracts_in_force ON public.contracts USING btree (id) WHERE (state = 'in_force'::text);
-- policy contracts_of_the_parties using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account)) OR (client_id = ( SELECT app_organization() AS app_organization)) OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table credentials (
  account_id uuid not null,
  password_hash text,
  totp_secret text,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  recovery_hashes text[] not null default '{}'::text[],
  constraint credentials_pkey PRIMARY KEY (account_id),
  constraint credentials_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
-- policy credentials_of_the_owner using (((app_kind() = ANY (ARRAY['door'::text, 'clock'::text])) OR (account_id = ( SELECT app_account() AS app_account))))

create table debriefing_materials (
  id uuid not null,
  debriefing_id uuid not null,
  file_id uuid not null,
  title text not null,
  at timestamp with time zone not null,
  constraint debriefing_materials_pkey PRIMARY KEY (id),
  constraint debriefing_materials_debriefing_id_fkey FOREIGN KEY (debriefing_id) REFERENCES debriefings(id),
  constraint debriefing_materials_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint debriefing_material_has_a_title CHECK (((length(title) >= 1) AND (length(title) <= 100)))
);
CREATE INDEX debriefing_materials_by_debriefing ON public.debriefing_materials USING btree (debriefing_id, at, id);
CREATE INDEX debriefing_materials_by_file ON public.debriefing_materials USING btree (file_id);
-- policy debriefing_materials_of_the_parties using ((EXISTS ( SELECT
   FROM (debriefings d
     JOIN contracts c ON ((c.id = d.contract_id)))
  WHERE ((d.id = debriefing_materials.debriefing_id) AND (app_sees_all() OR (c.account_id = ( SELECT app_account() AS app_account)) OR (c.client_id = ( SELECT app_organization() AS app_organization)))))))

create table debriefings (
  id uuid not null,
  contract_id uuid not null,
  municipality_id uuid not null,
  kind text not null,
  state text not null default 'held'::text,
  held_on date not null,
  way text not null,
  place text not null default ''::text,
  present text not null,
  reported text not null,
  decisions text not null default ''::text,
  questions text not null default ''::text,
  withdrawn_at timestamp with time zone,
  withdraw_reason text not null default ''::text,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint debriefings_pkey PRIMARY KEY (id),
  constraint debriefings_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint debriefings_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint debriefings_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint a_room_has_a_place CHECK (((way = 'online'::text) OR (place <> ''::text))),
  constraint debriefing_kind_is_known CHECK ((kind = ANY (ARRAY['interim'::text, 'final'::text]))),
  constraint debriefing_place_is_short CHECK ((length(place) <= 200)),
  constraint debriefing_state_is_known CHECK ((state = ANY (ARRAY['held'::text, 'withdrawn'::text]))),
  constraint debriefing_way_is_known CHECK ((way = ANY (ARRAY['venue'::text, 'online'::text, 'both'::text]))),
  constraint decisions_are_not_endless CHECK ((length(decisions) <= 2000)),
  constraint questions_are_not_endless CHECK ((length(questions) <= 2000)),
  constraint somebody_was_present CHECK (((length(present) >= 1) AND (length(present) <= 1000))),
  constraint something_was_reported CHECK (((length(reported) >= 1) AND (length(reported) <= 4000))),
  constraint withdraw_reason_is_short CHECK ((length(withdraw_reason) <= 500)),
  constraint withdrawn_for_a_reason CHECK ((((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)) AND ((state = 'withdrawn'::text) = (withdraw_reason <> ''::text))))
);
CREATE INDEX debriefings_by_contract ON public.debriefings USING btree (contract_id, held_on DESC, id);
CREATE INDEX debriefings_by_municipality ON public.debriefings USING btree (municipality_id, held_on, id);
CREATE UNIQUE INDEX one_final_debriefing ON public.debriefings USING btree (contract_id) WHERE ((kind = 'final'::text) AND (state = 'held'::text));
-- policy debriefings_of_the_parties using ((EXISTS ( SELECT
   FROM contracts c
  WHERE (c.id = debriefings.contract_id))))

create table declines (
  application_id uuid not null,
  reason text not null,
  message text not null,
  by_kind text not null,
  by_account uuid,
  at timestamp with time zone not null,
  constraint declines_pkey PRIMARY KEY (application_id),
  constraint declines_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  constraint declines_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint decline_reason_is_known CHECK ((reason = ANY (ARRAY['skill'::text, 'conditions'::text, 'filled'::text, 'direction'::text, 'timing'::text, 'closed'::text]))),
  constraint decline_says_something CHECK (((length(message) >= 10) AND (length(message) <= 2000)))
);
-- policy declines_of_the_parties using ((EXISTS ( SELECT 1
   FROM applications a
  WHERE (a.id = declines.application_id))))

create table desk_choices (
  account_id uuid not null,
  mine boolean not null,
  municipality_id uuid,
  programme_id uuid,
  constraint desk_choices_pkey PRIMARY KEY (account_id),
  constraint desk_choices_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint desk_choices_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint desk_choices_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id)
);
-- policy desk_choices_erased_by_the_clock using ((( SELECT app_kind() AS app_kind) = 'clock'::text))
-- policy desk_choices_of_their_owner using ((account_id = ( SELECT app_account() AS app_account)))

create table digests (
  talent_id uuid not null,
  looked_on date,
  stopped_at timestamp with time zone,
  constraint digests_pkey PRIMARY KEY (talent_id),
  constraint digests_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id)
);
-- policy digests_of_oneself using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = digests.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account)))))))

create table engagement_months (
  id uuid not null,
  contract_id uuid not null,
  account_id uuid not null,
  client_id uuid not null,
  month date not null,
  state text not null default 'open'::text,
  due_on date not null,
  report integer not null default 0,
  accept_by date,
  state_since timestamp with time zone not null,
  told text not null default ''::text,
  constraint a_month_is_opened_once UNIQUE (contract_id, month),
  constraint engagement_months_pkey PRIMARY KEY (id),
  constraint engagement_months_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint engagement_months_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint engagement_months_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint a_month_is_named_by_its_first_day CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint a_reported_month_has_its_report CHECK (((state <> ALL (ARRAY['reported'::text, 'returned'::text, 'accepted'::text])) OR (report > 0))),
  constraint reminder_is_known CHECK ((told = ANY (ARRAY[''::text, 'due'::text, 'overdue'::text, 'silence'::text]))),
  constraint reports_are_counted CHECK ((report >= 0)),
  constraint silence_has_its_day CHECK (((state <> 'reported'::text) OR (accept_by IS NOT NULL))),
  constraint state_of_a_month_is_known CHECK ((state = ANY (ARRAY['open'::text, 'reported'::text, 'returned'::text, 'accepted'::text, 'dropped'::text])))
);
CREATE INDEX months_to_accept ON public.engagement_months USING btree (accept_by, id) WHERE (state = 'reported'::text);
CREATE INDEX months_to_report ON public.engagement_months USING btree (due_on, id) WHERE (state = ANY (ARRAY['open'::text, 'returned'::text]));
-- policy months_of_the_parties using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account)) OR (client_id = ( SELECT app_organization() AS app_organization))))

create table estimates (
  version integer not null,
  day date not null,
  interest double precision[] not null,
  acceptance double precision[] not null,
  impressions integer not null,
  applications integer not null,
  answers integer not null,
  measured jsonb not null,
  adopted boolean not null,
  at timestamp with time zone not null,
  constraint one_estimate_a_night UNIQUE (day),
  constraint estimates_pkey PRIMARY KEY (version)
);

create table event_criteria (
  event_id uuid not null,
  number integer not null,
  municipality_id uuid not null,
  name text not null,
  constraint event_criteria_pkey PRIMARY KEY (event_id, number),
  constraint event_criteria_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint event_criteria_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint criterion_has_a_name CHECK (((length(name) >= 1) AND (length(name) <= 40))),
  constraint eight_criteria_at_most CHECK (((number >= 1) AND (number <= 8)))
);
-- policy criteria_of_the_organizer using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table event_judges (
  event_id uuid not null,
  number integer not null,
  municipality_id uuid not null,
  name text not null,
  constraint event_judges_pkey PRIMARY KEY (event_id, number),
  constraint event_judges_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint event_judges_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint judge_has_a_name CHECK (((length(name) >= 1) AND (length(name) <= 40))),
  constraint ten_judges_at_most CHECK (((number >= 1) AND (number <= 10)))
);
-- policy judges_of_the_organizer using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table event_materials (
  id uuid not null,
  event_id uuid not null,
  municipality_id uuid not null,
  file_id uuid not null,
  title text not null,
  at timestamp with time zone not null,
  constraint event_materials_pkey PRIMARY KEY (id),
  constraint event_materials_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint event_materials_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint event_materials_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint material_has_a_title CHECK (((length(title) >= 1) AND (length(title) <= 100)))
);
CREATE INDEX event_materials_by_event ON public.event_materials USING btree (event_id, at, id);
CREATE INDEX event_materials_by_file ON public.event_materials USING btree (file_id);
-- policy materials_for_those_who_registered using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization)) OR (EXISTS ( SELECT 1
   FROM registrations r
  WHERE ((r.event_id = event_materials.event_id) AND (r.account_id = ( SELECT app_account() AS app_account)) AND (r.state = ANY (ARRAY['confirmed'::text, 'attended'::text, 'absent'::text])))))))
-- policy materials_of_the_organizer using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table event_partners (
  event_id uuid not null,
  organization_id uuid not null,
  municipality_id uuid not null,
  part text not null,
  at timestamp with time zone not null,
  constraint event_partners_pkey PRIMARY KEY (event_id, organization_id),
  constraint event_partners_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint event_partners_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint event_partners_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint partner_part_is_known CHECK ((part = ANY (ARRAY['cohost'::text, 'host'::text])))
);
CREATE INDEX event_partners_by_organization ON public.event_partners USING btree (organization_id, event_id);

create table event_reports (
  event_id uuid not null,
  municipality_id uuid not null,
  figures jsonb not null,
  words text not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint event_reports_pkey PRIMARY KEY (event_id),
  constraint event_reports_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint event_reports_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint event_reports_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint a_report_says_something CHECK (((length(words) >= 10) AND (length(words) <= 4000)))
);
-- policy reports_of_the_organizer using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table event_rooms (
  event_id uuid not null,
  municipality_id uuid not null,
  online_url text not null,
  constraint event_rooms_pkey PRIMARY KEY (event_id),
  constraint event_rooms_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint event_rooms_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint room_is_an_https_address CHECK ((online_url ~~ 'https://%'::text))
);
-- policy rooms_for_those_with_a_seat using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization)) OR (EXISTS ( SELECT 1
   FROM registrations r
  WHERE ((r.event_id = event_rooms.event_id) AND (r.account_id = ( SELECT app_account() AS app_account)) AND (r.state = ANY (ARRAY['confirmed'::text, 'attended'::text])))))))
-- policy rooms_of_the_organizer using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table events (
  id uuid not null,
  programme_id uuid not null,
  municipality_id uuid not null,
  kind text not null,
  state text not null default 'draft'::text,
  title text not null,
  summary text not null default ''::text,
  speakers text not null default ''::text,
  audience text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place text not null default ''::text,
  venue_seats integer,
  online_seats integer,
  venue_taken integer not null default 0,
  online_taken integer not null default 0,
  venue_waiting integer not null default 0,
  online_waiting integer not null default 0,
  last_place integer not null default 0,
  closes_at timestamp with time zone not null,
  cancellable_until timestamp with time zone not null,
  theme text not null default ''::text,
  meeting_point text not null default ''::text,
  itinerary text not null default ''::text,
  own_costs text not null default ''::text,
  paid_costs text not null default ''::text,
  insurance text not null default ''::text,
  selected boolean not null default false,
  presents_id uuid,
  sequence integer not null default 0,
  week_before_at timestamp with time zone,
  day_before_at timestamp with time zone,
  cancelled_because text not null default ''::text,
  created_by uuid,
  version integer not null default 1,
  state_since timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint events_pkey PRIMARY KEY (id),
  constraint events_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id),
  constraint events_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint events_presents_id_fkey FOREIGN KEY (presents_id) REFERENCES events(id),
  constraint events_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint event_audience_is_known CHECK ((audience = ANY (ARRAY['everybody'::text, 'talents'::text, 'companies'::text]))),
  constraint event_closes_before_it_ends CHECK (((closes_at <= ends_at) AND (cancellable_until <= ends_at))),
  constraint event_ends_after_it_starts CHECK ((ends_at > starts_at)),
  constraint event_has_a_title CHECK (((length(title) >= 1) AND (length(title) <= 100))),
  constraint event_is_somewhere CHECK (((venue_seats IS NOT NULL) OR (online_seats IS NOT NULL))),
  constraint event_kind_is_known CHECK ((kind = ANY (ARRAY['seminar'::text, 'briefing'::text, 'tour'::text, 'presentation'::text]))),
  constraint event_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'full'::text, 'closed'::text, 'held'::text, 'reported'::text, 'cancelled'::text]))),
  constraint nobody_waits_twice_for_the_room CHECK ((venue_waiting >= 0)),
  constraint nobody_waits_twice_for_the_screen CHECK ((online_waiting >= 0)),
  constraint online_not_oversold CHECK (((online_taken >= 0) AND (online_taken <= COALESCE(online_seats, 0)))),
  constraint online_seats_are_sensible CHECK (((online_seats >= 1) AND (online_seats <= 5000))),
  constraint venue_not_oversold CHECK (((venue_taken >= 0) AND (venue_taken <= COALESCE(venue_seats, 0)))),
  constraint venue_seats_are_sensible CHECK (((venue_seats >= 1) AND (venue_seats <= 2000)))
);
CREATE INDEX events_by_municipality ON public.events USING btree (municipality_id, starts_at DESC, id);
CREATE INDEX events_by_programme ON public.events USING btree (programme_id, starts_at DESC, id);
CREATE INDEX events_by_start ON public.events USING btree (starts_at, id) WHERE (state <> 'draft'::text);
-- policy events_once_announced using (((state <> 'draft'::text) OR app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table export_parts (
  export_id uuid not null,
  n integer not null,
  municipality_id uuid not null,
  bytes bytea not null,
  constraint export_parts_pkey PRIMARY KEY (export_id, n),
  constraint export_parts_export_id_fkey FOREIGN KEY (export_id) REFERENCES exports(id),
  constraint export_parts_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id)
);
-- policy export_parts_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table exports (
  id uuid not null,
  statement_id uuid not null,
  municipality_id uuid not null,
  format text not null,
  state text not null default 'asked'::text,
  rows_done integer not null default 0,
  rows_all integer not null default 0,
  bytes bigint not null default 0,
  reason text not null default ''::text,
  by_account uuid,
  asked_at timestamp with time zone not null,
  ready_at timestamp with time zone,
  expires_at timestamp with time zone,
  constraint exports_pkey PRIMARY KEY (id),
  constraint exports_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint exports_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint exports_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id),
  constraint a_ready_export_expires CHECK (((state = ANY (ARRAY['ready'::text, 'expired'::text])) = (expires_at IS NOT NULL))),
  constraint export_format_is_known CHECK ((format = ANY (ARRAY['pdf'::text, 'xlsx'::text, 'csv'::text, 'rows_xlsx'::text, 'rows_csv'::text]))),
  constraint export_state_is_known CHECK ((state = ANY (ARRAY['asked'::text, 'making'::text, 'ready'::text, 'failed'::text, 'expired'::text])))
);
CREATE INDEX exports_by_statement ON public.exports USING btree (statement_id, asked_at DESC, id);
CREATE INDEX exports_to_expire ON public.exports USING btree (expires_at) WHERE (state = 'ready'::text);
-- policy exports_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table exposures (
  posting_id uuid not null,
  day date not null,
  expected double precision not null,
  came integer not null,
  constraint exposures_pkey PRIMARY KEY (posting_id, day),
  constraint exposures_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint came_is_a_count CHECK ((came >= 0)),
  constraint expected_is_no_debt CHECK (((expected >= (0)::double precision) AND (expected < ('1000000000'::numeric)::double precision)))
);
CREATE INDEX exposures_by_day ON public.exposures USING btree (day);
-- policy exposures_reckoned_by_the_clock using ()
-- policy exposures_seen_by_the_house using (app_sees_all())

create table files (
  id uuid not null,
  owner_account uuid not null,
  type text not null,
  name text not null,
  size integer not null,
  sha256 text not null,
  bytes bytea not null,
  at timestamp with time zone not null,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_owner_account_fkey FOREIGN KEY (owner_account) REFERENCES accounts(id),
  constraint file_hash_is_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint file_is_not_too_big CHECK (((size >= 1) AND (size <= 26214400))),
  constraint file_name_is_short CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint file_type_is_known CHECK ((type = ANY (ARRAY['pdf'::text, 'png'::text, 'jpeg'::text, 'docx'::text, 'xlsx'::text, 'pptx'::text, 'text'::text]))),
  constraint size_is_that_of_the_bytes CHECK ((size = length(bytes)))
);
CREATE INDEX files_by_owner ON public.files USING btree (owner_account, at DESC, id);
-- policy files_in_articles using ((EXISTS ( SELECT 1
   FROM (article_images i
     JOIN articles a ON ((a.id = i.article_id)))
  WHERE ((i.file_id = files.id) AND (a.state = 'published'::text)))))
-- policy files_kept_by_the_owner using ()
-- policy files_of_messages_stay_with_them using (((NOT app_is_attached(id)) OR (EXISTS ( SELECT
   FROM message_files x
  WHERE (x.file_id = files.id)))))
-- policy files_of_works using ((EXISTS ( SELECT 1
   FROM talent_works w
  WHERE (w.file_id = files.id))))
-- policy files_removed_by_the_owner using ((app_sees_all() OR (owner_account = ( SELECT app_account() AS app_account))))
-- policy files_seen_by_the_owner using ((app_sees_all() OR (owner_account = ( SELECT app_account() AS app_account))))
-- policy files_seen_with_their_debriefing using ((EXISTS ( SELECT
   FROM debriefing_materials m
  WHERE (m.file_id = files.id))))
-- policy files_seen_with_their_message using ((EXISTS ( SELECT
   FROM message_files x
  WHERE (x.file_id = files.id))))
-- policy files_seen_with_their_workday using ((EXISTS ( SELECT
   FROM workdays w
  WHERE (w.receipt_id = files.id))))
-- policy files_shown_at_an_event using ((EXISTS ( SELECT 1
   FROM event_materials m
  WHERE (m.file_id = files.id))))
-- policy files_that_prove_a_figure using ((EXISTS ( SELECT 1
   FROM own_values v
  WHERE (v.file_id = files.id))))

create table forecasts (
  posting_id uuid not null,
  interest double precision not null,
  "least" integer not null,
  most integer not null,
  talents integer not null,
  learned_from integer not null,
  made_at timestamp with time zone not null,
  constraint forecasts_pkey PRIMARY KEY (posting_id),
  constraint forecasts_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint interest_is_no_debt CHECK (((interest >= (0)::double precision) AND (interest < ('1000000000'::numeric)::double precision))),
  constraint least_is_a_count CHECK (("least" >= 0)),
  constraint most_is_not_below_least CHECK ((most >= "least"))
);
CREATE INDEX forecasts_by_time ON public.forecasts USING btree (made_at, posting_id);
-- policy forecasts_made_by_the_clock using ()
-- policy forecasts_seen_by_the_client using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM postings p
  WHERE ((p.id = forecasts.posting_id) AND ((p.client_id = ( SELECT app_organization() AS app_organization)) OR (p.municipality_id = ( SELECT app_organization() AS app_organization))))))))

create table forgettings (
  day date not null,
  counts jsonb not null,
  at timestamp with time zone not null,
  constraint forgettings_pkey PRIMARY KEY (day)
);
-- policy forgettings_of_the_clock using ()
-- policy forgettings_seen_by_operators using (( SELECT app_sees_all() AS app_sees_all))

create table goal_judgements (
  retrospective_id uuid not null,
  kickoff_id uuid not null,
  "position" integer not null,
  reach text not null,
  at timestamp with time zone not null,
  constraint a_goal_is_judged_once PRIMARY KEY (kickoff_id, "position"),
  constraint goal_judgements_retrospective_id_fkey FOREIGN KEY (retrospective_id) REFERENCES retrospectives(id),
  constraint what_is_judged_was_a_goal FOREIGN KEY (kickoff_id, "position") REFERENCES kickoff_goals(kickoff_id, "position"),
  constraint reach_of_a_goal_is_known CHECK ((reach = ANY (ARRAY['reached'::text, 'partly'::text, 'missed'::text])))
);
CREATE INDEX goal_judgements_by_retrospective ON public.goal_judgements USING btree (retrospective_id, "position");
-- policy judged_goals_of_the_parties using ((EXISTS ( SELECT
   FROM retrospectives r
  WHERE (r.id = goal_judgements.retrospective_id))))

create table greetings (
  id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  municipality_id uuid not null,
  called text not null,
  shown_as text not null,
  words text not null,
  wording text not null,
  state text not null,
  state_since timestamp with time zone not null,
  at timestamp with time zone not null,
  constraint greetings_pkey PRIMARY KEY (id),
  constraint greetings_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint greetings_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint greetings_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint a_withdrawn_greeting_names_nobody CHECK (((state = 'shown'::text) = (shown_as <> ''::text))),
  constraint greeting_state_is_known CHECK ((state = ANY (ARRAY['shown'::text, 'withdrawn'::text]))),
  constraint names_shown_are_short CHECK ((length(shown_as) <= 100)),
  constraint way_of_being_called_is_known CHECK ((called = ANY (ARRAY['talent'::text, 'prefecture'::text, 'initials'::text, 'name'::text]))),
  constraint words_of_a_greeting_are_known CHECK ((words = ANY (ARRAY['again'::text, 'work'::text, 'people'::text, 'food'::text, 'home'::text])))
);
CREATE INDEX greetings_by_account ON public.greetings USING btree (account_id, at);
CREATE INDEX greetings_by_town ON public.greetings USING btree (municipality_id, at DESC, id) WHERE (state = 'shown'::text);
CREATE UNIQUE INDEX one_greeting_per_talent_and_town ON public.greetings USING btree (talent_id, municipality_id) WHERE (state = 'shown'::text);
-- policy greetings_erased_by_the_clock using ((( SELECT app_kind() AS app_kind) = 'clock'::text))
-- policy greetings_made_by_oneself using ()
-- policy greetings_read_while_shown using (((state = 'shown'::text) OR ( SELECT app_sees_all() AS app_sees_all) OR (account_id = ( SELECT app_account() AS app_account))))
-- policy greetings_withdrawn_by_oneself using ((account_id = ( SELECT app_account() AS app_account)))

create table helper_contracts (
  contract_id uuid not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  employer text not null default ''::text,
  area text,
  declared_at timestamp with time zone,
  constraint helper_contracts_pkey PRIMARY KEY (contract_id),
  constraint helper_contracts_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint helper_contracts_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint area_is_metropolitan CHECK ((area = ANY (ARRAY['tokyo'::text, 'nagoya'::text, 'osaka'::text]))),
  constraint declared_as_a_whole CHECK (((declared_at IS NOT NULL) = ((area IS NOT NULL) AND (employer <> ''::text)))),
  constraint employer_is_short CHECK ((length(employer) <= 100))
);
-- policy helpers_of_the_parties using ((app_sees_all() OR (EXISTS ( SELECT
   FROM contracts c
  WHERE ((c.id = helper_contracts.contract_id) AND ((c.client_id = ( SELECT app_organization() AS app_organization)) OR (c.account_id = ( SELECT app_account() AS app_account))))))))

create table imports (
  id uuid not null,
  kind text not null,
  file_name text not null,
  content jsonb,
  rows_read integer not null,
  rows_made integer,
  state text not null default 'waiting'::text,
  by_account uuid not null,
  at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint imports_pkey PRIMARY KEY (id),
  constraint imports_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint import_kind_is_known CHECK ((kind = ANY (ARRAY['companies'::text, 'postings'::text, 'talents'::text]))),
  constraint import_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'discarded'::text, 'expired'::text]))),
  constraint only_waiting_imports_keep_their_content CHECK (((state = 'waiting'::text) = (content IS NOT NULL)))
);
CREATE INDEX imports_by_time ON public.imports USING btree (at DESC, id);
CREATE INDEX imports_to_expire ON public.imports USING btree (expires_at, id) WHERE (state = 'waiting'::text);
-- policy imports_of_operators using (app_sees_all())

create table impressions (
  seq bigint not null,
  talent_id uuid not null,
  posting_id uuid not null,
  rank smallint not null,
  propensity real not null,
  interest real not null,
  acceptance real not null,
  day date not null,
  shown_at timestamp with time zone not null,
  way text not null default 'page'::text,
  interest_features real[],
  acceptance_features real[],
  constraint one_impression_a_day UNIQUE (talent_id, posting_id, day),
  constraint impressions_pkey PRIMARY KEY (seq),
  constraint impressions_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint impressions_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint acceptance_is_a_chance CHECK (((acceptance >= (0)::double precision) AND (acceptance <= (1)::double precision))),
  constraint interest_is_a_chance CHECK (((interest >= (0)::double precision) AND (interest <= (1)::double precision))),
  constraint propensity_is_a_chance CHECK (((propensity > (0)::double precision) AND (propensity <= (1)::double precision))),
  constraint rank_is_on_a_list CHECK (((rank >= 1) AND (rank <= 100))),
  constraint way_is_known CHECK ((way = ANY (ARRAY['page'::text, 'mail'::text])))
);
CREATE INDEX impressions_by_day ON public.impressions USING btree (day);
CREATE INDEX impressions_by_posting ON public.impressions USING btree (posting_id, shown_at);
CREATE INDEX impressions_by_time ON public.impressions USING btree (shown_at, seq);
-- policy impressions_made_by_mail using ()
-- policy impressions_made_by_oneself using ()
-- policy impressions_seen_by_oneself using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = impressions.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account)))))))

create table installation (
  sole boolean not null default true,
  demo boolean not null,
  made_at timestamp with time zone not null,
  constraint installation_pkey PRIMARY KEY (sole),
  constraint there_is_one_installation CHECK (sole)
);

create table interview_cancellations (
  interview_id uuid not null,
  reason text not null,
  message text not null default ''::text,
  by_kind text not null,
  at timestamp with time zone not null,
  constraint interview_cancellations_pkey PRIMARY KEY (interview_id),
  constraint interview_cancellations_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interviews(id),
  constraint cancellation_reason_is_known CHECK ((reason = ANY (ARRAY['schedule'::text, 'health'::text, 'disaster'::text, 'decided'::text, 'application_over'::text, 'other'::text])))
);
-- policy interview_cancellations_of_the_parties using ((EXISTS ( SELECT 1
   FROM interviews i
  WHERE (i.id = interview_cancellations.interview_id))))

create table interview_outcomes (
  interview_id uuid not null,
  outcome text not null,
  memo text not null default ''::text,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint interview_outcomes_pkey PRIMARY KEY (interview_id),
  constraint interview_outcomes_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint interview_outcomes_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interviews(id),
  constraint interview_outcome_is_known CHECK ((outcome = ANY (ARRAY['go_on'::text, 'again'::text, 'decline'::text])))
);
-- policy interview_outcomes_erased_by_the_clock using ((( SELECT app_kind() AS app_kind) = 'clock'::text))
-- policy interview_outcomes_of_the_client using ((EXISTS ( SELECT 1
   FROM interviews i
  WHERE ((i.id = interview_outcomes.interview_id) AND (i.client_id = ( SELECT app_organization() AS app_organization))))))

create table interview_proposals (
  interview_id uuid not null,
  number integer not null,
  by_side text not null,
  by_account uuid,
  message text not null default ''::text,
  at timestamp with time zone not null,
  on_behalf boolean not null default false,
  constraint interview_proposals_pkey PRIMARY KEY (interview_id, number),
  constraint interview_proposals_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint interview_proposals_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interviews(id),
  constraint proposal_side_is_known CHECK ((by_side = ANY (ARRAY['client'::text, 'talent'::text]))),
  constraint proposals_have_an_end CHECK (((number >= 1) AND (number <= 20)))
);
-- policy interview_proposals_of_the_parties using ((EXISTS ( SELECT 1
   FROM interviews i
  WHERE (i.id = interview_proposals.interview_id))))

create table interview_slots (
  interview_id uuid not null,
  proposal integer not null,
  number integer not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint interview_slots_pkey PRIMARY KEY (interview_id, proposal, number),
  constraint interview_slots_interview_id_proposal_fkey FOREIGN KEY (interview_id, proposal) REFERENCES interview_proposals(interview_id, number),
  constraint five_slots_at_most CHECK (((number >= 1) AND (number <= 5))),
  constraint slot_ends_after_it_starts CHECK ((ends_at > starts_at))
);
-- policy interview_slots_of_the_parties using ((EXISTS ( SELECT 1
   FROM interviews i
  WHERE (i.id = interview_slots.interview_id))))

create table interview_statements (
  interview_id uuid not null,
  side text not null,
  said text not null,
  by_account uuid,
  at timestamp with time zone not null,
  constraint each_side_states_once PRIMARY KEY (interview_id, side),
  constraint interview_statements_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint interview_statements_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interviews(id),
  constraint statement_is_known CHECK ((said = ANY (ARRAY['held'::text, 'other_absent'::text, 'self_absent'::text]))),
  constraint statement_side_is_known CHECK ((side = ANY (ARRAY['client'::text, 'talent'::text])))
);
-- policy interview_statements_of_the_parties using ((EXISTS ( SELECT 1
   FROM interviews i
  WHERE (i.id = interview_statements.interview_id))))

create table interviews (
  id uuid not null,
  application_id uuid not null,
  posting_id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  client_id uuid not null,
  municipality_id uuid not null,
  state text not null,
  kind text not null,
  way text not null,
  place text not null,
  participants text not null default ''::text,
  notes text not null default ''::text,
  beside boolean not null default false,
  proposal integer not null default 1,
  proposed_by text not null,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  booked_at timestamp with time zone,
  absent text,
  disputed_at timestamp with time zone,
  settled_at timestamp with time zone,
  sequence integer not null default 0,
  day_before_at timestamp with time zone,
  hour_before_at timestamp with time zone,
  asked_at timestamp with time zone,
  state_since timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint interviews_pkey PRIMARY KEY (id),
  constraint interviews_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint interviews_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  constraint interviews_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint interviews_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint interviews_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint interviews_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint absent_side_is_known CHECK ((absent = ANY (ARRAY['client'::text, 'talent'::text]))),
  constraint interview_ends_after_it_starts CHECK ((((starts_at IS NULL) = (ends_at IS NULL)) AND (ends_at > starts_at))),
  constraint interview_has_a_date_when_booked CHECK (((starts_at IS NOT NULL) OR (state = ANY (ARRAY['proposed'::text, 'cancelled'::text])))),
  constraint interview_is_somewhere CHECK (((length(place) >= 1) AND (length(place) <= 500))),
  constraint interview_kind_is_known CHECK ((kind = ANY (ARRAY['first'::text, 'second'::text]))),
  constraint interview_side_is_known CHECK ((proposed_by = ANY (ARRAY['client'::text, 'talent'::text]))),
  constraint interview_state_is_known CHECK ((state = ANY (ARRAY['proposed'::text, 'booked'::text, 'held'::text, 'no_show'::text, 'cancelled'::text]))),
  constraint interview_way_is_known CHECK ((way = ANY (ARRAY['online'::text, 'place'::text]))),
  constraint somebody_is_absent_from_a_no_show CHECK (((state = 'no_show'::text) = (absent IS NOT NULL)))
);
CREATE INDEX interviews_asked_about ON public.interviews USING btree (ends_at, id) WHERE ((settled_at IS NULL) AND (state = 'booked'::text) AND (asked_at IS NOT NULL));
CREATE INDEX interviews_by_account ON public.interviews USING btree (account_id, state, id);
CREATE INDEX interviews_by_application ON public.interviews USING btree (application_id, created_at DESC, id);
CREATE INDEX interviews_by_client ON public.interviews USING btree (client_id, state, id);
CREATE INDEX interviews_by_start ON public.interviews USING btree (starts_at, id) WHERE (state = 'booked'::text);
CREATE INDEX interviews_in_dispute ON public.interviews USING btree (disputed_at, id) WHERE ((disputed_at IS NOT NULL) AND (settled_at IS NULL));
CREATE UNIQUE INDEX one_open_interview_per_application ON public.interviews USING btree (application_id) WHERE (state = ANY (ARRAY['proposed'::text, 'booked'::text]));
-- policy interviews_of_the_parties using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account)) OR (client_id = ( SELECT app_organization() AS app_organization))))

create table invitations (
  id uuid not null,
  organization_id uuid not null,
  email text not null,
  role text not null,
  code_hash text not null,
  invited_by uuid,
  state text not null default 'open'::text,
  accepted_by uuid,
  expires_at timestamp with time zone not null,
  at timestamp with time zone not null,
  constraint invitations_code_hash_key UNIQUE (code_hash),
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES accounts(id),
  constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES accounts(id),
  constraint invitations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint invitation_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'revoked'::text, 'expired'::text]))),
  constraint invited_role_is_known CHECK ((role = ANY (ARRAY['admin'::text, 'editor'::text, 'viewer'::text])))
);
CREATE INDEX invitations_by_email ON public.invitations USING btree (email, state);
CREATE INDEX invitations_by_organization ON public.invitations USING btree (organization_id, at DESC);
CREATE UNIQUE INDEX one_open_invitation_per_email ON public.invitations USING btree (organization_id, email) WHERE (state = 'open'::text);
-- policy invitations_of_the_parties using ((app_sees_all() OR (app_kind() = 'door'::text) OR (organization_id = ( SELECT app_organization() AS app_organization)) OR (email = ( SELECT a.email
   FROM accounts a
  WHERE (a.id = app_account())))))

create table journal (
  seq bigint not null,
  name text not null,
  subject_kind text not null,
  subject uuid not null,
  actor_kind text not null,
  actor_account uuid,
  actor_organization uuid,
  at timestamp with time zone not null,
  from_state text,
  to_state text,
  reason text,
  detail jsonb not null default '{}'::jsonb,
  constraint journal_pkey PRIMARY KEY (seq),
  constraint reason_is_a_class CHECK ((reason ~ '^[a-z_]{1,40}$'::text))
);
CREATE INDEX journal_by_actor ON public.journal USING btree (actor_account, seq);
CREATE INDEX journal_by_name ON public.journal USING btree (name, at);
CREATE INDEX journal_by_subject ON public.journal USING btree (subject, seq);
CREATE INDEX journal_by_time ON public.journal USING btree (at, seq);
CREATE INDEX journal_interest_by_town ON public.journal USING btree ((((detail ->> 'municipality'::text))::uuid)) WHERE ((name = ANY (ARRAY['town.followed'::text, 'posting.saved'::text, 'posting.interested'::text])) AND (detail ? 'municipality'::text));
CREATE INDEX journal_of_account_by_time ON public.journal USING btree (actor_account, at, seq);
CREATE INDEX journal_of_name_by_time ON public.journal USING btree (name, at, seq);
CREATE INDEX journal_of_organization_by_time ON public.journal USING btree (actor_organization, at, seq);
CREATE INDEX journal_of_subject_by_time ON public.journal USING btree (subject, at, seq);

create table kickoff_confirmations (
  kickoff_id uuid not null,
  side text not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint each_side_confirms_once PRIMARY KEY (kickoff_id, side),
  constraint kickoff_confirmations_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint kickoff_confirmations_kickoff_id_fkey FOREIGN KEY (kickoff_id) REFERENCES kickoffs(id),
  constraint side_that_confirms_is_known CHECK ((side = ANY (ARRAY['client'::text, 'talent'::text])))
);
-- policy confirmations_of_the_parties using ((EXISTS ( SELECT
   FROM kickoffs k
  WHERE (k.id = kickoff_confirmations.kickoff_id))))

create table kickoff_goals (
  kickoff_id uuid not null,
  "position" integer not null,
  goal text not null,
  sign text not null,
  constraint kickoff_goals_pkey PRIMARY KEY (kickoff_id, "position"),
  constraint kickoff_goals_kickoff_id_fkey FOREIGN KEY (kickoff_id) REFERENCES kickoffs(id),
  constraint goal_is_short CHECK (((length(goal) >= 1) AND (length(goal) <= 200))),
  constraint goals_are_few CHECK ((("position" >= 1) AND ("position" <= 3))),
  constraint sign_is_short CHECK (((length(sign) >= 1) AND (length(sign) <= 200)))
);
-- policy goals_of_the_parties using ((EXISTS ( SELECT
   FROM kickoffs k
  WHERE (k.id = kickoff_goals.kickoff_id))))

create table kickoffs (
  id uuid not null,
  contract_id uuid not null,
  number integer not null,
  state text not null default 'proposed'::text,
  by_side text not null,
  contact text not null,
  rhythm text not null,
  at timestamp with time zone not null,
  constraint kickoffs_are_numbered UNIQUE (contract_id, number),
  constraint kickoffs_pkey PRIMARY KEY (id),
  constraint kickoffs_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint kickoffs_begin_with_one CHECK ((number >= 1)),
  constraint rhythm_is_short CHECK (((length(rhythm) >= 1) AND (length(rhythm) <= 200))),
  constraint side_of_a_kickoff_is_known CHECK ((by_side = ANY (ARRAY['client'::text, 'talent'::text]))),
  constraint state_of_a_kickoff_is_known CHECK ((state = ANY (ARRAY['proposed'::text, 'agreed'::text, 'replaced'::text]))),
  constraint way_of_contact_is_short CHECK (((length(contact) >= 1) AND (length(contact) <= 200)))
);
CREATE UNIQUE INDEX one_kickoff_holds ON public.kickoffs USING btree (contract_id) WHERE (state = 'agreed'::text);
CREATE UNIQUE INDEX one_kickoff_waits ON public.kickoffs USING btree (contract_id) WHERE (state = 'proposed'::text);
-- policy kickoffs_of_the_parties using ((app_sees_all() OR (EXISTS ( SELECT
   FROM contracts c
  WHERE ((c.id = kickoffs.contract_id) AND ((c.client_id = ( SELECT app_organization() AS app_organization)) OR (c.account_id = ( SELECT app_account() AS app_account))))))))

create table limits (
  key text not null,
  value integer not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint limits_pkey PRIMARY KEY (key),
  constraint limits_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES accounts(id),
  constraint limit_is_positive CHECK ((value > 0)),
  constraint limit_key_is_a_word CHECK ((key ~ '^[a-zA-Z]{3,40}$'::text))
);
-- policy limits_changed_by_operators using (app_sees_all())
-- policy limits_read using (true)
-- policy limits_set_by_operators using ()

create table mail_switches (
  account_id uuid not null,
  topic text not null,
  manner text not null,
  changed_at timestamp with time zone not null,
  constraint mail_switches_pkey PRIMARY KEY (account_id, topic),
  constraint mail_switches_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint manner_is_known CHECK ((manner = ANY (ARRAY['soon'::text, 'daily'::text, 'never'::text]))),
  constraint switch_topic_can_be_switched CHECK ((topic = ANY (ARRAY['application'::text, 'scout'::text, 'interview'::text, 'contract'::text, 'engagement'::text, 'posting'::text, 'message'::text, 'event'::text, 'case'::text, 'referral'::text, 'digest'::text, 'programme'::text])))
);
-- policy switches_of_their_reader using (((( SELECT app_kind() AS app_kind) = 'clock'::text) OR (account_id = ( SELECT app_account() AS app_account))))

create table mails (
  id uuid not null,
  once text not null,
  to_account uuid,
  to_address text not null,
  subject text not null,
  body text not null,
  path text,
  attachment jsonb,
  state text not null default 'waiting'::text,
  tries integer not null default 0,
  problem text,
  at timestamp with time zone not null,
  settled_at timestamp with time zone,
  topic text not null default 'account'::text,
  due_at timestamp with time zone,
  bundle_id uuid,
  must_reach boolean not null default false,
  sender_account uuid,
  constraint mails_once_key UNIQUE (once),
  constraint mails_pkey PRIMARY KEY (id),
  constraint mails_bundle_id_fkey FOREIGN KEY (bundle_id) REFERENCES mails(id),
  constraint mails_sender_account_fkey FOREIGN KEY (sender_account) REFERENCES accounts(id),
  constraint mail_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'caught'::text, 'bounced'::text, 'failed'::text, 'bundled'::text, 'read'::text, 'off'::text]))),
  constraint mail_topic_is_known CHECK ((topic = ANY (ARRAY['account'::text, 'application'::text, 'scout'::text, 'interview'::text, 'contract'::text, 'engagement'::text, 'posting'::text, 'message'::text, 'event'::text, 'case'::text, 'referral'::text, 'digest'::text, 'programme'::text])))
);
CREATE INDEX mails_by_time ON public.mails USING btree (at DESC, id);
CREATE INDEX mails_due ON public.mails USING btree (due_at, to_account) WHERE ((state = 'waiting'::text) AND (due_at IS NOT NULL));

create table memberships (
  id uuid not null,
  account_id uuid not null,
  organization_id uuid not null,
  role text not null,
  state text not null default 'active'::text,
  title text not null default ''::text,
  created_at timestamp with time zone not null,
  constraint one_membership_per_organization UNIQUE (account_id, organization_id),
  constraint memberships_pkey PRIMARY KEY (id),
  constraint memberships_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint memberships_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint membership_state_is_known CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text, 'ended'::text]))),
  constraint role_is_known CHECK ((role = ANY (ARRAY['admin'::text, 'editor'::text, 'viewer'::text])))
);
CREATE INDEX memberships_by_organization ON public.memberships USING btree (organization_id, id);
-- policy memberships_changed using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account)) OR (organization_id = ( SELECT app_organization() AS app_organization))))
-- policy memberships_made using ()
-- policy memberships_read using (true)

create table message_files (
  message_id uuid not null,
  file_id uuid not null,
  constraint message_files_pkey PRIMARY KEY (message_id, file_id),
  constraint message_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint message_files_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id)
);
CREATE INDEX message_files_by_file ON public.message_files USING btree (file_id);
-- policy files_of_a_message_seen using ((EXISTS ( SELECT
   FROM messages m
  WHERE (m.id = message_files.message_id))))
-- policy files_of_a_message_sent using ()

create table message_hidings (
  message_id uuid not null,
  thread_id uuid not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint message_hidings_pkey PRIMARY KEY (message_id),
  constraint message_hidings_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint message_hidings_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  constraint message_hidings_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES threads(id)
);
-- policy hidings_by_operators using ()
-- policy hidings_seen using ((app_in_thread(thread_id) OR (( SELECT app_kind() AS app_kind) = 'operator'::text)))

create table message_reports (
  id uuid not null,
  message_id uuid not null,
  thread_id uuid not null,
  number integer not null,
  reason text not null,
  note text not null default ''::text,
  state text not null default 'open'::text,
  by_account uuid not null,
  by_party uuid not null,
  at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  answer text not null default ''::text,
  constraint one_report_per_reader UNIQUE (message_id, by_account),
  constraint message_reports_pkey PRIMARY KEY (id),
  constraint message_reports_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint message_reports_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES accounts(id),
  constraint message_reports_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  constraint message_reports_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES threads(id),
  constraint report_answer_is_short CHECK ((length(answer) <= 1000)),
  constraint report_note_is_short CHECK ((length(note) <= 1000)),
  constraint report_reason_is_known CHECK ((reason = ANY (ARRAY['harassment'::text, 'outside'::text, 'fraud'::text, 'discrimination'::text, 'personal'::text, 'other'::text]))),
  constraint report_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'settled'::text, 'dismissed'::text])))
);
CREATE INDEX reports_by_state ON public.message_reports USING btree (state, at, id);
CREATE INDEX reports_by_thread ON public.message_reports USING btree (thread_id, number);
-- policy reports_decided_by_operators using ((( SELECT app_kind() AS app_kind) = 'operator'::text))
-- policy reports_made_by_a_party using ()
-- policy reports_seen using (((( SELECT app_kind() AS app_kind) = ANY (ARRAY['operator'::text, 'clock'::text])) OR (by_account = ( SELECT app_account() AS app_account))))

create table messages (
  id uuid not null,
  thread_id uuid not null,
  number integer not null,
  by_account uuid not null,
  by_party uuid not null,
  body text not null,
  at timestamp with time zone not null,
  constraint one_message_per_number UNIQUE (thread_id, number),
  constraint messages_pkey PRIMARY KEY (id),
  constraint messages_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint messages_thread_id_by_party_fkey FOREIGN KEY (thread_id, by_party) REFERENCES thread_parties(thread_id, party_id),
  constraint messages_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES threads(id),
  constraint message_has_a_length CHECK (((length(body) >= 1) AND (length(body) <= 5000))),
  constraint messages_are_numbered CHECK ((number >= 1))
);
CREATE INDEX messages_by_account ON public.messages USING btree (by_account, at DESC);
-- policy messages_of_the_parties using (app_in_thread(thread_id))
-- policy messages_reported using (app_reads_reported(thread_id, number))
-- policy messages_written_by_a_party using ()

create table milestones (
  id uuid not null,
  programme_year_id uuid not null,
  municipality_id uuid not null,
  title text not null,
  due_on date not null,
  done_on date,
  at timestamp with time zone not null,
  constraint milestones_pkey PRIMARY KEY (id),
  constraint milestones_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint milestones_programme_year_id_fkey FOREIGN KEY (programme_year_id) REFERENCES programme_years(id),
  constraint milestone_has_a_title CHECK (((length(title) >= 1) AND (length(title) <= 100)))
);
CREATE INDEX milestones_by_year ON public.milestones USING btree (programme_year_id, due_on, id);
-- policy milestones_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table month_drafts (
  month_id uuid not null,
  account_id uuid not null,
  minutes integer,
  done text not null,
  outcome text not null,
  trouble text not null,
  plan text not null,
  at timestamp with time zone not null,
  constraint month_drafts_pkey PRIMARY KEY (month_id),
  constraint month_drafts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint month_drafts_month_id_fkey FOREIGN KEY (month_id) REFERENCES engagement_months(id),
  constraint a_draft_has_possible_minutes CHECK (((minutes >= 0) AND (minutes <= 44640))),
  constraint drafted_done_is_short CHECK ((length(done) <= 3000)),
  constraint drafted_outcome_is_short CHECK ((length(outcome) <= 3000)),
  constraint drafted_plan_is_short CHECK ((length(plan) <= 3000)),
  constraint drafted_trouble_is_short CHECK ((length(trouble) <= 3000))
);
-- policy month_drafts_erased_by_the_clock using ((( SELECT app_kind() AS app_kind) = 'clock'::text))
-- policy month_drafts_of_their_author using ((account_id = ( SELECT app_account() AS app_account)))

create table month_judgements (
  month_id uuid not null,
  report integer not null,
  judgement text not null,
  words text not null default ''::text,
  by_account uuid,
  at timestamp with time zone not null,
  constraint a_report_is_judged_once PRIMARY KEY (month_id, report),
  constraint month_judgements_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint what_is_judged_was_reported FOREIGN KEY (month_id, report) REFERENCES month_reports(month_id, number),
  constraint a_return_has_words_and_a_person CHECK (((judgement = 'accepted'::text) OR ((words <> ''::text) AND (by_account IS NOT NULL)))),
  constraint judgement_is_known CHECK ((judgement = ANY (ARRAY['accepted'::text, 'returned'::text]))),
  constraint words_of_a_judgement_are_short CHECK ((length(words) <= 1000))
);
-- policy judgements_of_the_parties using ((EXISTS ( SELECT
   FROM engagement_months m
  WHERE (m.id = month_judgements.month_id))))

create table month_reports (
  month_id uuid not null,
  number integer not null,
  minutes integer not null,
  done text not null,
  outcome text not null,
  trouble text not null,
  plan text not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint month_reports_pkey PRIMARY KEY (month_id, number),
  constraint month_reports_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint month_reports_month_id_fkey FOREIGN KEY (month_id) REFERENCES engagement_months(id),
  constraint a_month_has_so_many_minutes CHECK (((minutes >= 0) AND (minutes <= 44640))),
  constraint done_is_short CHECK (((length(done) >= 1) AND (length(done) <= 3000))),
  constraint outcome_is_short CHECK (((length(outcome) >= 1) AND (length(outcome) <= 3000))),
  constraint plan_is_short CHECK ((length(plan) <= 3000)),
  constraint reports_begin_with_one CHECK ((number >= 1)),
  constraint trouble_is_short CHECK ((length(trouble) <= 3000))
);
-- policy month_reports_of_the_parties using ((EXISTS ( SELECT
   FROM engagement_months m
  WHERE (m.id = month_reports.month_id))))

create table next_actions (
  id uuid not null,
  case_id uuid not null,
  visit_id uuid,
  what text not null,
  owner text not null,
  due_on date not null,
  state text not null default 'open'::text,
  settled_by uuid,
  settled_at timestamp with time zone,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint next_actions_pkey PRIMARY KEY (id),
  constraint next_actions_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint next_actions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint next_actions_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES accounts(id),
  constraint next_actions_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id),
  constraint action_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
  constraint owner_of_an_action_is_known CHECK ((owner = ANY (ARRAY['coordinator'::text, 'company'::text, 'municipality'::text, 'supporter'::text]))),
  constraint settled_actions_have_their_moment CHECK (((state = 'open'::text) = (settled_at IS NULL)))
);
CREATE INDEX next_actions_by_case ON public.next_actions USING btree (case_id, due_on, id);
CREATE INDEX next_actions_due ON public.next_actions USING btree (due_on, id) WHERE (state = 'open'::text);
-- policy next_actions_of_their_owners using ((( SELECT app_sees_all() AS app_sees_all) OR ((owner = 'company'::text) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.id = next_actions.case_id) AND (c.company_id = ( SELECT app_organization() AS app_organization)))))) OR ((owner = 'municipality'::text) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.id = next_actions.case_id) AND (c.municipality_id = ( SELECT app_organization() AS app_organization)))))) OR ((owner = 'supporter'::text) AND (EXISTS ( SELECT 1
   FROM referrals r
  WHERE ((r.case_id = next_actions.case_id) AND (r.supporter_id = ( SELECT app_organization() AS app_organization))))))))

create table notice_papers (
  contract_id uuid not null,
  number integer not null,
  pdf bytea not null,
  sha256 text not null,
  at timestamp with time zone not null,
  constraint notice_papers_pkey PRIMARY KEY (contract_id, number),
  constraint notice_papers_contract_id_number_fkey FOREIGN KEY (contract_id, number) REFERENCES contract_versions(contract_id, number),
  constraint paper_hash_is_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
-- policy papers_of_the_parties using ((EXISTS ( SELECT 1
   FROM contracts c
  WHERE (c.id = notice_papers.contract_id))))

create table notices (
  id uuid not null,
  contract_id uuid not null,
  number integer not null,
  issued_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  paper_asked_at timestamp with time zone,
  paper_given_at timestamp with time zone,
  constraint one_notice_per_version UNIQUE (contract_id, number),
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_contract_id_number_fkey FOREIGN KEY (contract_id, number) REFERENCES contract_versions(contract_id, number)
);
-- policy notices_of_the_parties using ((EXISTS ( SELECT 1
   FROM contracts c
  WHERE (c.id = notices.contract_id))))

create table notifications (
  id uuid not null,
  account_id uuid not null,
  topic text not null,
  title text not null,
  path text,
  why text not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notifications_pkey PRIMARY KEY (id),
  constraint notifications_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint notification_topic_is_known CHECK ((topic = ANY (ARRAY['account'::text, 'application'::text, 'scout'::text, 'interview'::text, 'contract'::text, 'engagement'::text, 'posting'::text, 'message'::text, 'event'::text, 'case'::text, 'referral'::text, 'digest'::text, 'programme'::text])))
);
CREATE INDEX notifications_by_account ON public.notifications USING btree (account_id, at DESC, id);
CREATE INDEX notifications_not_read ON public.notifications USING btree (account_id, path) WHERE (read_at IS NULL);
-- policy notifications_read_by_their_reader using ((account_id = ( SELECT app_account() AS app_account)))
-- policy notifications_seen_by_their_reader using (((( SELECT app_kind() AS app_kind) = ANY (ARRAY['door'::text, 'clock'::text])) OR (account_id = ( SELECT app_account() AS app_account))))
-- policy notifications_written_with_the_deed using ()

create table offers (
  id uuid not null,
  application_id uuid not null,
  fee_yen integer not null,
  fee_kind text not null,
  hours_per_month integer not null,
  starts_on date not null,
  ends_on date not null,
  duties text not null,
  work_place text not null,
  payment_rule text not null default 'next-month-end'::text,
  travel_paid_by text not null default 'client'::text,
  message text not null default ''::text,
  answer_by timestamp with time zone not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint offers_pkey PRIMARY KEY (id),
  constraint offers_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  constraint offers_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint offer_ends_after_it_starts CHECK ((ends_on >= starts_on)),
  constraint offered_fee_is_possible CHECK (((fee_yen >= 0) AND (fee_yen <= 10000000))),
  constraint offered_fee_kind_is_known CHECK ((fee_kind = ANY (ARRAY['monthly'::text, 'hourly'::text, 'lump'::text, 'unpaid'::text]))),
  constraint payment_rule_is_lawful CHECK ((payment_rule = ANY (ARRAY['next-month-end'::text, 'next-month-25'::text, 'next-month-20'::text, 'next-month-15'::text])))
);
CREATE INDEX offers_by_application ON public.offers USING btree (application_id, at DESC, id);
-- policy offers_of_the_parties using ((EXISTS ( SELECT 1
   FROM applications a
  WHERE (a.id = offers.application_id))))

create table office_roles (
  id uuid not null,
  municipality_id uuid not null,
  name text not null,
  purpose text not null,
  posting_id uuid,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint one_role_per_name UNIQUE (municipality_id, name),
  constraint office_roles_pkey PRIMARY KEY (id),
  constraint office_roles_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint office_roles_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint office_roles_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint office_role_has_a_name CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint office_role_has_a_purpose CHECK (((length(purpose) >= 1) AND (length(purpose) <= 1000)))
);
-- policy office_roles_of_the_town using (((municipality_id = ( SELECT app_organization() AS app_organization)) OR (app_kind() = 'clock'::text)))

create table office_tasks (
  id uuid not null,
  municipality_id uuid not null,
  state text not null default 'collected'::text,
  department text not null,
  trouble text not null,
  frequency text not null,
  hope text not null,
  role_id uuid,
  reason text not null default ''::text,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint office_tasks_pkey PRIMARY KEY (id),
  constraint office_tasks_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint office_tasks_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint office_tasks_role_id_fkey FOREIGN KEY (role_id) REFERENCES office_roles(id),
  constraint department_is_named CHECK (((length(department) >= 1) AND (length(department) <= 60))),
  constraint frequency_is_known CHECK ((frequency = ANY (ARRAY['daily'::text, 'weekly'::text, 'monthly'::text, 'yearly'::text, 'once'::text]))),
  constraint grouped_means_a_role CHECK (((state = ANY (ARRAY['grouped'::text, 'drafted'::text])) = (role_id IS NOT NULL))),
  constraint hope_is_told CHECK (((length(hope) >= 1) AND (length(hope) <= 1000))),
  constraint office_task_state_is_known CHECK ((state = ANY (ARRAY['collected'::text, 'grouped'::text, 'drafted'::text, 'set_aside'::text]))),
  constraint set_aside_has_a_reason CHECK (((state = 'set_aside'::text) = (reason <> ''::text))),
  constraint set_aside_reason_is_short CHECK ((length(reason) <= 500)),
  constraint trouble_is_told CHECK (((length(trouble) >= 1) AND (length(trouble) <= 1000)))
);
CREATE INDEX office_tasks_by_municipality ON public.office_tasks USING btree (municipality_id, at DESC, id);
CREATE INDEX office_tasks_by_role ON public.office_tasks USING btree (role_id, at, id) WHERE (role_id IS NOT NULL);
-- policy office_tasks_of_the_town using (((municipality_id = ( SELECT app_organization() AS app_organization)) OR (app_kind() = 'clock'::text)))

create table onsite_visits (
  id uuid not null,
  contract_id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  client_id uuid not null,
  municipality_id uuid not null,
  visited_on date not null,
  what text not null,
  recorded_by text not null,
  by_account uuid not null,
  state text not null,
  state_since timestamp with time zone not null,
  at timestamp with time zone not null,
  constraint onsite_visits_pkey PRIMARY KEY (id),
  constraint onsite_visits_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint onsite_visits_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint onsite_visits_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint onsite_visits_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint onsite_visits_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint onsite_visits_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint onsite_visit_says_what CHECK (((length(what) >= 1) AND (length(what) <= 200))),
  constraint onsite_visit_state_is_known CHECK ((state = ANY (ARRAY['recorded'::text, 'confirmed'::text, 'denied'::text]))),
  constraint side_of_an_onsite_visit_is_known CHECK ((recorded_by = ANY (ARRAY['client'::text, 'talent'::text])))
);
CREATE UNIQUE INDEX one_onsite_visit_per_day_of_a_contract ON public.onsite_visits USING btree (contract_id, visited_on) WHERE (state <> 'denied'::text);
CREATE INDEX onsite_visits_by_talent ON public.onsite_visits USING btree (talent_id, visited_on DESC, id);
CREATE INDEX onsite_visits_by_town ON public.onsite_visits USING btree (municipality_id, visited_on, id) WHERE (state = 'confirmed'::text);
-- policy onsite_visits_of_the_parties using ((( SELECT app_sees_all() AS app_sees_all) OR (account_id = ( SELECT app_account() AS app_account)) OR (client_id = ( SELECT app_organization() AS app_organization)) OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table onward_answers (
  application_id uuid not null,
  account_id uuid not null,
  offer text not null,
  answer text not null,
  at timestamp with time zone not null,
  constraint onward_answers_pkey PRIMARY KEY (application_id, offer),
  constraint onward_answers_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint onward_answers_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  constraint onward_answer_is_known CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint onward_offer_is_known CHECK ((offer = ANY (ARRAY['postings'::text, 'events'::text, 'pool'::text])))
);
-- policy onward_answers_of_oneself using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account))))

create table organizations (
  id uuid not null,
  kind text not null,
  name text not null,
  kana text not null default ''::text,
  corporate_number text,
  place_code text not null,
  postcode text,
  address text not null default ''::text,
  phone text not null default ''::text,
  email text not null default ''::text,
  contact_url text not null default ''::text,
  website text not null default ''::text,
  industry text,
  introduction text not null default ''::text,
  representative text not null default ''::text,
  contact_person text not null default ''::text,
  legal_form text not null default 'corporation'::text,
  has_two_officers boolean not null default true,
  uses_employees boolean not null default true,
  employees integer,
  capital_yen bigint,
  harassment_contact text not null default ''::text,
  harassment_policy_url text not null default ''::text,
  invoice_number text,
  circulation_percent numeric,
  circulation_year integer,
  circulation_source text not null default ''::text,
  population integer,
  state text not null default 'active'::text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint one_organization_per_corporate_number UNIQUE (kind, corporate_number),
  constraint organizations_pkey PRIMARY KEY (id),
  constraint capital_is_not_negative CHECK ((capital_yen >= 0)),
  constraint circulation_comes_with_its_year CHECK (((circulation_percent IS NULL) = (circulation_year IS NULL))),
  constraint circulation_year_is_past_the_first_survey CHECK (((circulation_year >= 2000) AND (circulation_year <= 2100))),
  constraint corporate_number_has_13_digits CHECK ((corporate_number ~ '^[1-9][0-9]{12}$'::text)),
  constraint employees_are_counted CHECK (((employees >= 0) AND (employees <= 1000000))),
  constraint legal_form_is_known CHECK ((legal_form = ANY (ARRAY['corporation'::text, 'individual'::text, 'public'::text]))),
  constraint organization_kind_is_known CHECK ((kind = ANY (ARRAY['company'::text, 'municipality'::text, 'supporter'::text, 'operator'::text]))),
  constraint organization_name_has_a_length CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint organization_state_is_known CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text]))),
  constraint place_code_has_6_digits CHECK ((place_code ~ '^[0-9]{6}$'::text)),
  constraint postcode_has_7_digits CHECK ((postcode ~ '^[0-9]{7}$'::text))
);
CREATE UNIQUE INDEX one_municipality_per_code ON public.organizations USING btree (place_code) WHERE (kind = 'municipality'::text);
CREATE INDEX organizations_by_kind ON public.organizations USING btree (kind, name, id);
CREATE INDEX organizations_by_place ON public.organizations USING btree (place_code, id);
-- policy organizations_changed_by_members using ((app_sees_all() OR (id = ( SELECT app_organization() AS app_organization))))
-- policy organizations_made using ()
-- policy organizations_read using (true)

create table outcomes (
  id uuid not null,
  contract_id uuid not null,
  municipality_id uuid not null,
  kind text not null,
  state text not null default 'recorded'::text,
  title text not null,
  came_on date not null,
  evidence text not null,
  link text not null default ''::text,
  withdrawn_at timestamp with time zone,
  withdraw_reason text not null default ''::text,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint outcomes_pkey PRIMARY KEY (id),
  constraint outcomes_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint outcomes_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint outcomes_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint an_outcome_is_withdrawn_for_a_reason CHECK ((((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)) AND ((state = 'withdrawn'::text) = (withdraw_reason <> ''::text)))),
  constraint outcome_can_be_seen_somewhere CHECK (((length(evidence) >= 5) AND (length(evidence) <= 500))),
  constraint outcome_has_a_title CHECK (((length(title) >= 1) AND (length(title) <= 100))),
  constraint outcome_kind_is_known CHECK ((kind = ANY (ARRAY['product'::text, 'service'::text, 'sales'::text, 'publicity'::text, 'process'::text, 'other'::text]))),
  constraint outcome_link_is_short CHECK ((length(link) <= 500)),
  constraint outcome_state_is_known CHECK ((state = ANY (ARRAY['recorded'::text, 'withdrawn'::text]))),
  constraint reason_against_an_outcome_is_short CHECK ((length(withdraw_reason) <= 500))
);
CREATE UNIQUE INDEX an_outcome_is_recorded_once ON public.outcomes USING btree (contract_id, title, came_on) WHERE (state = 'recorded'::text);
CREATE INDEX outcomes_by_contract ON public.outcomes USING btree (contract_id, came_on DESC, id);
CREATE INDEX outcomes_by_municipality ON public.outcomes USING btree (municipality_id, came_on, id);
-- policy outcomes_of_the_parties using ((EXISTS ( SELECT
   FROM contracts c
  WHERE (c.id = outcomes.contract_id))))

create table own_indicators (
  id uuid not null,
  municipality_id uuid not null,
  name text not null,
  unit text not null,
  kind text not null,
  direction text not null,
  what text not null,
  figure text not null,
  base text,
  programme_id uuid,
  occupation text,
  by_account uuid,
  at timestamp with time zone not null,
  constraint own_indicators_pkey PRIMARY KEY (id),
  constraint own_indicators_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint own_indicators_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint own_indicators_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint a_filter_filters CHECK (((base IS NULL) OR (programme_id IS NOT NULL) OR (occupation IS NOT NULL))),
  constraint own_indicator_direction_is_known CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text]))),
  constraint own_indicator_figure_is_known CHECK ((figure = ANY (ARRAY['same'::text, 'sum'::text, 'last'::text]))),
  constraint own_indicator_has_a_name CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint own_indicator_has_a_unit CHECK (((length(unit) >= 1) AND (length(unit) <= 10))),
  constraint own_indicator_kind_is_known CHECK ((kind = ANY (ARRAY['input'::text, 'output'::text, 'outcome'::text]))),
  constraint own_indicator_says_what_it_counts CHECK (((length(what) >= 10) AND (length(what) <= 500))),
  constraint rows_or_hand CHECK (((figure = 'same'::text) = (base IS NOT NULL)))
);
CREATE INDEX own_indicators_by_municipality ON public.own_indicators USING btree (municipality_id, at, id);
-- policy own_indicators_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table own_values (
  id uuid not null,
  own_indicator_id uuid not null,
  municipality_id uuid not null,
  year integer not null,
  value numeric not null,
  on_day date not null,
  evidence text not null,
  link text not null default ''::text,
  file_id uuid,
  by_account uuid,
  at timestamp with time zone not null,
  voided_at timestamp with time zone,
  constraint own_values_pkey PRIMARY KEY (id),
  constraint own_values_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint own_values_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint own_values_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint own_values_own_indicator_id_fkey FOREIGN KEY (own_indicator_id) REFERENCES own_indicators(id),
  constraint hand_figure_has_its_proof CHECK (((link <> ''::text) OR (file_id IS NOT NULL))),
  constraint hand_figure_says_where_from CHECK (((length(evidence) >= 5) AND (length(evidence) <= 1000)))
);
CREATE INDEX own_values_by_indicator ON public.own_values USING btree (own_indicator_id, on_day, id);
-- policy own_values_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table passkeys (
  id text not null,
  account_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  label text not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (id),
  constraint passkeys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
CREATE INDEX passkeys_by_account ON public.passkeys USING btree (account_id);
-- policy passkeys_of_the_owner using (((app_kind() = ANY (ARRAY['door'::text, 'clock'::text])) OR (account_id = ( SELECT app_account() AS app_account))))

create table platform_statistics (
  year integer not null,
  figures jsonb not null,
  counted_at timestamp with time zone not null,
  constraint platform_statistics_pkey PRIMARY KEY (year)
);

create table pool_entries (
  id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  municipality_id uuid not null,
  state text not null,
  joined_at timestamp with time zone not null,
  left_at timestamp with time zone,
  constraint pool_entries_pkey PRIMARY KEY (id),
  constraint pool_entries_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint pool_entries_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint pool_entries_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint pool_state_is_known CHECK ((state = ANY (ARRAY['joined'::text, 'left'::text]))),
  constraint whoever_left_has_a_day CHECK (((state = 'left'::text) = (left_at IS NOT NULL)))
);
CREATE UNIQUE INDEX one_place_in_a_pool ON public.pool_entries USING btree (talent_id, municipality_id) WHERE (state = 'joined'::text);
CREATE INDEX pool_entries_by_account ON public.pool_entries USING btree (account_id, joined_at DESC, id);
CREATE INDEX pool_entries_by_town ON public.pool_entries USING btree (municipality_id, state, joined_at DESC, id);
-- policy pool_joined_by_oneself using ()
-- policy pool_left_by_oneself using ((account_id = ( SELECT app_account() AS app_account)))
-- policy pool_seen_by_the_town using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account)) OR ((municipality_id = ( SELECT app_organization() AS app_organization)) AND (state = 'joined'::text))))

create table posting_approval_steps (
  approval_id uuid not null,
  "position" integer not null,
  account_id uuid not null,
  note text not null default ''::text,
  approved_at timestamp with time zone,
  constraint posting_approval_steps_pkey PRIMARY KEY (approval_id, "position"),
  constraint posting_approval_steps_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint posting_approval_steps_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES posting_approvals(id),
  constraint approval_note_is_short CHECK ((length(note) <= 500))
);
-- policy approval_steps_of_the_town using ((EXISTS ( SELECT
   FROM posting_approvals a
  WHERE (a.id = posting_approval_steps.approval_id))))

create table posting_approvals (
  id uuid not null,
  posting_id uuid not null,
  municipality_id uuid not null,
  version integer not null,
  state text not null default 'asked'::text,
  reason text not null default ''::text,
  asked_by uuid not null,
  at timestamp with time zone not null,
  constraint posting_approvals_pkey PRIMARY KEY (id),
  constraint posting_approvals_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES accounts(id),
  constraint posting_approvals_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint posting_approvals_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint approval_reason_is_short CHECK ((length(reason) <= 500)),
  constraint posting_approval_state_is_known CHECK ((state = ANY (ARRAY['asked'::text, 'approved'::text, 'returned'::text, 'replaced'::text])))
);
CREATE UNIQUE INDEX one_open_approval_per_posting ON public.posting_approvals USING btree (posting_id) WHERE (state = 'asked'::text);
CREATE INDEX posting_approvals_by_posting ON public.posting_approvals USING btree (posting_id, at DESC, id);
-- policy posting_approvals_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table posting_approvers (
  organization_id uuid not null,
  "position" integer not null,
  account_id uuid not null,
  constraint one_place_per_approver UNIQUE (organization_id, account_id),
  constraint posting_approvers_pkey PRIMARY KEY (organization_id, "position"),
  constraint posting_approvers_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint posting_approvers_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint approvers_stand_in_a_short_line CHECK ((("position" >= 1) AND ("position" <= 5)))
);
-- policy approvers_of_the_town using ((app_sees_all() OR (organization_id = ( SELECT app_organization() AS app_organization))))

create table posting_confirmations (
  id uuid not null,
  posting_id uuid not null,
  version integer not null,
  state text not null,
  note text not null default ''::text,
  asked_by uuid,
  asked_at timestamp with time zone,
  answer text not null default ''::text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint posting_confirmations_pkey PRIMARY KEY (id),
  constraint posting_confirmations_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES accounts(id),
  constraint posting_confirmations_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES accounts(id),
  constraint posting_confirmations_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint an_objection_says_what_to_change CHECK (((state <> 'objected'::text) OR (answer <> ''::text))),
  constraint confirmation_state_is_known CHECK ((state = ANY (ARRAY['asked'::text, 'confirmed'::text, 'objected'::text, 'replaced'::text])))
);
CREATE UNIQUE INDEX one_confirmation_is_asked_at_a_time ON public.posting_confirmations USING btree (posting_id) WHERE (state = 'asked'::text);
CREATE INDEX posting_confirmations_by_posting ON public.posting_confirmations USING btree (posting_id, asked_at DESC, id);
-- policy posting_confirmations_of_the_parties using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM postings p
  WHERE ((p.id = posting_confirmations.posting_id) AND (p.client_id = ( SELECT app_organization() AS app_organization)))))))

create table posting_corrections (
  posting_id uuid not null,
  version integer not null,
  fields text[] not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint posting_corrections_pkey PRIMARY KEY (posting_id, version),
  constraint posting_corrections_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint posting_corrections_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint a_correction_changes_something CHECK ((cardinality(fields) > 0))
);
-- policy posting_corrections_of_the_readers using ((EXISTS ( SELECT 1
   FROM postings p
  WHERE (p.id = posting_corrections.posting_id))))

create table posting_interests (
  talent_id uuid not null,
  posting_id uuid not null,
  at timestamp with time zone not null,
  constraint posting_interests_pkey PRIMARY KEY (talent_id, posting_id),
  constraint posting_interests_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint posting_interests_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id)
);
CREATE INDEX posting_interests_by_posting ON public.posting_interests USING btree (posting_id);
-- policy interests_of_oneself using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = posting_interests.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account)))))))

create table posting_remarks (
  id uuid not null,
  posting_id uuid not null,
  field text not null,
  remark text not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint posting_remarks_pkey PRIMARY KEY (id),
  constraint posting_remarks_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint posting_remarks_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id)
);
CREATE INDEX posting_remarks_by_posting ON public.posting_remarks USING btree (posting_id, at DESC, id);
CREATE INDEX posting_remarks_open ON public.posting_remarks USING btree (posting_id, field) WHERE (settled_at IS NULL);
-- policy posting_remarks_of_the_parties using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM postings p
  WHERE ((p.id = posting_remarks.posting_id) AND (p.client_id = ( SELECT app_organization() AS app_organization)))))))

create table posting_skills (
  posting_id uuid not null,
  skill text not null,
  must boolean not null default true,
  constraint posting_skills_pkey PRIMARY KEY (posting_id, skill),
  constraint posting_skills_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id)
);
CREATE INDEX posting_skills_by_skill ON public.posting_skills USING btree (skill, posting_id);

create table posting_versions (
  posting_id uuid not null,
  version integer not null,
  content jsonb not null,
  by_account uuid,
  at timestamp with time zone not null,
  constraint posting_versions_pkey PRIMARY KEY (posting_id, version),
  constraint posting_versions_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint posting_versions_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id)
);
-- policy posting_versions_of_the_parties using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM postings p
  WHERE ((p.id = posting_versions.posting_id) AND ((p.client_id = ( SELECT app_organization() AS app_organization)) OR (p.municipality_id = ( SELECT app_organization() AS app_organization))))))))

create table postings (
  id uuid not null,
  client_id uuid not null,
  municipality_id uuid not null,
  programme_id uuid,
  round_id uuid,
  state text not null default 'draft'::text,
  title text not null default ''::text,
  occupation text,
  industry text,
  background text not null default ''::text,
  tried text not null default ''::text,
  goal text not null default ''::text,
  duties text not null default ''::text,
  deliverables text not null default ''::text,
  partner text not null default ''::text,
  leader_role text not null default ''::text,
  fee_kind text not null default 'monthly'::text,
  fee_yen integer,
  hours_per_month integer,
  period_months integer,
  starts_on date,
  seats integer not null default 1,
  seats_taken integer not null default 0,
  remote text not null default 'partly'::text,
  work_place text not null default ''::text,
  meeting_rhythm text not null default ''::text,
  visit_rhythm text not null default 'none'::text,
  visit_note text not null default ''::text,
  travel_paid_by text not null default 'client'::text,
  confidentiality boolean not null default true,
  tools text not null default ''::text,
  wanted text not null default ''::text,
  theme text,
  renewal_note text not null default ''::text,
  recruiter_name text not null default ''::text,
  recruiter_address text not null default ''::text,
  recruiter_contact text not null default ''::text,
  closes_on date,
  publish_on date,
  published_at timestamp with time zone,
  closed_at timestamp with time zone,
  worker_check jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  unread jsonb not null default '{}'::jsonb,
  agreed_version integer not null default 1,
  constraint postings_pkey PRIMARY KEY (id),
  constraint postings_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint postings_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id),
  constraint postings_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint postings_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint postings_round_id_fkey FOREIGN KEY (round_id) REFERENCES rounds(id),
  constraint fee_is_possible CHECK (((fee_yen >= 0) AND (fee_yen <= 10000000))),
  constraint fee_kind_is_known CHECK ((fee_kind = ANY (ARRAY['monthly'::text, 'hourly'::text, 'lump'::text, 'unpaid'::text]))),
  constraint leader_role_is_known CHECK ((leader_role = ANY (ARRAY[''::text, 'together'::text, 'monthly'::text, 'decides'::text, 'delegated'::text]))),
  constraint period_is_possible CHECK (((period_months >= 1) AND (period_months <= 60))),
  constraint posting_hours_are_possible CHECK (((hours_per_month >= 1) AND (hours_per_month <= 200))),
  constraint posting_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'review'::text, 'returned'::text, 'published'::text, 'closed'::text, 'filled'::text, 'unfilled'::text, 'withdrawn'::text]))),
  constraint published_postings_can_be_applied_to CHECK (((state <> ALL (ARRAY['review'::text, 'published'::text])) OR ((title <> ''::text) AND (duties <> ''::text) AND (work_place <> ''::text) AND ((fee_yen IS NOT NULL) OR (fee_kind = 'unpaid'::text)) AND (recruiter_name <> ''::text) AND (recruiter_address <> ''::text) AND (recruiter_contact <> ''::text) AND (closes_on IS NOT NULL)))),
  constraint remote_is_known CHECK ((remote = ANY (ARRAY['full'::text, 'partly'::text, 'onsite'::text]))),
  constraint seats_are_possible CHECK (((seats >= 1) AND (seats <= 50))),
  constraint seats_not_oversold CHECK (((seats_taken >= 0) AND (seats_taken <= seats))),
  constraint travel_payer_is_known CHECK ((travel_paid_by = ANY (ARRAY['client'::text, 'talent'::text, 'subsidy'::text, 'none'::text]))),
  constraint visit_rhythm_is_known CHECK ((visit_rhythm = ANY (ARRAY['none'::text, 'first'::text, 'quarterly'::text, 'monthly'::text, 'weekly'::text])))
);
CREATE INDEX postings_by_client ON public.postings USING btree (client_id, created_at DESC, id);
CREATE INDEX postings_by_municipality ON public.postings USING btree (municipality_id, created_at DESC, id);
CREATE INDEX postings_by_publication ON public.postings USING btree (published_at DESC, id) WHERE (state = 'published'::text);
CREATE INDEX postings_in_review ON public.postings USING btree (updated_at, id) WHERE (state = 'review'::text);
CREATE INDEX postings_open ON public.postings USING btree (state, closes_on, id);
CREATE INDEX postings_published_by_town ON public.postings USING btree (municipality_id) WHERE (state = 'published'::text);
CREATE INDEX postings_to_publish ON public.postings USING btree (publish_on, id) WHERE ((state = 'review'::text) AND (publish_on IS NOT NULL));
-- policy postings_of_the_parties using (((state = ANY (ARRAY['published'::text, 'closed'::text, 'filled'::text, 'unfilled'::text])) OR (published_at IS NOT NULL) OR app_sees_all() OR (client_id = ( SELECT app_organization() AS app_organization)) OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table procurement_criteria (
  id uuid not null,
  procurement_id uuid not null,
  name text not null,
  weight integer not null,
  "position" integer not null,
  constraint one_criterion_per_place UNIQUE (procurement_id, "position"),
  constraint procurement_criteria_pkey PRIMARY KEY (id),
  constraint procurement_criteria_procurement_id_fkey FOREIGN KEY (procurement_id) REFERENCES procurements(id),
  constraint weight_is_a_share CHECK (((weight >= 1) AND (weight <= 100)))
);
-- policy criteria_of_the_town using ((EXISTS ( SELECT 1
   FROM procurements p
  WHERE (p.id = procurement_criteria.procurement_id))))

create table procurement_evaluators (
  id uuid not null,
  procurement_id uuid not null,
  name text not null,
  "position" integer not null,
  constraint one_evaluator_per_place UNIQUE (procurement_id, "position"),
  constraint procurement_evaluators_pkey PRIMARY KEY (id),
  constraint procurement_evaluators_procurement_id_fkey FOREIGN KEY (procurement_id) REFERENCES procurements(id)
);
-- policy evaluators_of_the_town_only using ((EXISTS ( SELECT 1
   FROM procurements p
  WHERE ((p.id = procurement_evaluators.procurement_id) AND ((p.municipality_id = ( SELECT app_organization() AS app_organization)) OR (app_kind() = 'clock'::text))))))

create table procurement_proposers (
  id uuid not null,
  procurement_id uuid not null,
  name text not null,
  "position" integer not null,
  constraint one_proposer_per_place UNIQUE (procurement_id, "position"),
  constraint procurement_proposers_pkey PRIMARY KEY (id),
  constraint procurement_proposers_procurement_id_fkey FOREIGN KEY (procurement_id) REFERENCES procurements(id)
);
-- policy proposers_of_the_town using ((EXISTS ( SELECT 1
   FROM procurements p
  WHERE (p.id = procurement_proposers.procurement_id))))

create table procurement_scores (
  procurement_id uuid not null,
  proposer_id uuid not null,
  criterion_id uuid not null,
  evaluator_id uuid not null,
  points integer not null,
  at timestamp with time zone not null,
  constraint procurement_scores_pkey PRIMARY KEY (proposer_id, criterion_id, evaluator_id),
  constraint procurement_scores_criterion_id_fkey FOREIGN KEY (criterion_id) REFERENCES procurement_criteria(id),
  constraint procurement_scores_evaluator_id_fkey FOREIGN KEY (evaluator_id) REFERENCES procurement_evaluators(id),
  constraint procurement_scores_procurement_id_fkey FOREIGN KEY (procurement_id) REFERENCES procurements(id),
  constraint procurement_scores_proposer_id_fkey FOREIGN KEY (proposer_id) REFERENCES procurement_proposers(id),
  constraint points_are_not_negative CHECK (((points >= 0) AND (points <= 100)))
);
CREATE INDEX procurement_scores_by_procurement ON public.procurement_scores USING btree (procurement_id);
-- policy scores_of_the_town_only using ((EXISTS ( SELECT 1
   FROM procurements p
  WHERE ((p.id = procurement_scores.procurement_id) AND ((p.municipality_id = ( SELECT app_organization() AS app_organization)) OR (app_kind() = 'clock'::text))))))

create table procurements (
  id uuid not null,
  programme_year_id uuid not null,
  municipality_id uuid not null,
  title text not null,
  state text not null default 'scoring'::text,
  most_points integer not null default 5,
  winner_id uuid,
  tie_reason text not null default ''::text,
  decided_on date,
  at timestamp with time zone not null,
  constraint one_procurement_per_year UNIQUE (programme_year_id),
  constraint procurements_pkey PRIMARY KEY (id),
  constraint procurements_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint procurements_programme_year_id_fkey FOREIGN KEY (programme_year_id) REFERENCES programme_years(id),
  constraint decided_means_a_winner CHECK (((state = 'decided'::text) = ((winner_id IS NOT NULL) AND (decided_on IS NOT NULL)))),
  constraint points_have_a_top CHECK (((most_points >= 2) AND (most_points <= 100))),
  constraint procurement_has_a_title CHECK (((length(title) >= 1) AND (length(title) <= 100))),
  constraint procurement_state_is_known CHECK ((state = ANY (ARRAY['scoring'::text, 'decided'::text])))
);
-- policy procurements_of_the_town using (((municipality_id = ( SELECT app_organization() AS app_organization)) OR (app_kind() = 'clock'::text) OR (app_sees_all() AND (state = 'decided'::text))))

create table programme_alert_days (
  programme_id uuid not null,
  quiet_days integer not null,
  silent_days integer not null,
  constraint programme_alert_days_pkey PRIMARY KEY (programme_id),
  constraint programme_alert_days_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint quiet_days_are_sensible CHECK (((quiet_days >= 1) AND (quiet_days <= 60))),
  constraint silent_days_are_sensible CHECK (((silent_days >= 1) AND (silent_days <= 180)))
);

create table programme_participants (
  programme_year_id uuid not null,
  organization_id uuid not null,
  municipality_id uuid not null,
  at timestamp with time zone not null,
  constraint programme_participants_pkey PRIMARY KEY (programme_year_id, organization_id),
  constraint programme_participants_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint programme_participants_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint programme_participants_programme_year_id_fkey FOREIGN KEY (programme_year_id) REFERENCES programme_years(id)
);
-- policy programme_participants_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table programme_targets (
  id uuid not null,
  programme_year_id uuid not null,
  municipality_id uuid not null,
  indicator text not null,
  baseline numeric not null default 0,
  target numeric,
  by_account uuid,
  at timestamp with time zone not null,
  seq bigint not null,
  constraint programme_targets_pkey PRIMARY KEY (id),
  constraint programme_targets_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint programme_targets_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint programme_targets_programme_year_id_fkey FOREIGN KEY (programme_year_id) REFERENCES programme_years(id)
);
CREATE INDEX programme_targets_by_year ON public.programme_targets USING btree (programme_year_id, indicator, at, id);
-- policy programme_targets_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table programme_years (
  id uuid not null,
  programme_id uuid not null,
  municipality_id uuid not null,
  year integer not null,
  state text not null default 'draft'::text,
  purpose text not null default ''::text,
  grant_code text not null default ''::text,
  carried_from uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint one_plan_per_year UNIQUE (programme_id, year),
  constraint programme_years_pkey PRIMARY KEY (id),
  constraint programme_years_carried_from_fkey FOREIGN KEY (carried_from) REFERENCES programme_years(id),
  constraint programme_years_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint programme_years_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint programme_year_is_in_reiwa CHECK (((year >= 2019) AND (year <= 2100))),
  constraint programme_year_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'confirmed'::text])))
);
CREATE INDEX programme_years_by_municipality ON public.programme_years USING btree (municipality_id, year, id);
-- policy programme_years_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table programmes (
  id uuid not null,
  municipality_id uuid not null,
  operator_id uuid,
  name text not null,
  purpose text not null default ''::text,
  first_year integer not null,
  last_year integer not null,
  reply_days integer not null default 7,
  reminder_days integer not null default 5,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint programmes_pkey PRIMARY KEY (id),
  constraint programmes_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint programmes_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES organizations(id),
  constraint programme_ends_after_it_starts CHECK ((last_year >= first_year)),
  constraint programme_starts_in_reiwa CHECK (((first_year >= 2019) AND (first_year <= 2100))),
  constraint reminder_comes_before_the_deadline CHECK ((reminder_days < reply_days)),
  constraint reply_clock_is_sensible CHECK (((reply_days >= 1) AND (reply_days <= 30)))
);
CREATE INDEX programmes_by_municipality ON public.programmes USING btree (municipality_id, first_year DESC, id);

create table promises (
  once text not null,
  job text not null,
  at timestamp with time zone not null,
  constraint promises_pkey PRIMARY KEY (once),
  constraint once_is_a_sentence CHECK (((length(once) >= 3) AND (length(once) <= 300)))
);

create table proposal_comments (
  id uuid not null,
  proposal_id uuid not null,
  by_account uuid not null,
  by_organization uuid not null,
  words text not null,
  at timestamp with time zone not null,
  constraint proposal_comments_pkey PRIMARY KEY (id),
  constraint proposal_comments_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint proposal_comments_by_organization_fkey FOREIGN KEY (by_organization) REFERENCES organizations(id),
  constraint proposal_comments_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  constraint a_comment_says_something CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
);
CREATE INDEX proposal_comments_by_proposal ON public.proposal_comments USING btree (proposal_id, at, id);
-- policy comments_with_their_proposal using ((EXISTS ( SELECT 1
   FROM proposals p
  WHERE (p.id = proposal_comments.proposal_id))))

create table proposal_scores (
  event_id uuid not null,
  judge integer not null,
  proposal_id uuid not null,
  criterion integer not null,
  municipality_id uuid not null,
  points integer not null,
  at timestamp with time zone not null,
  constraint proposal_scores_pkey PRIMARY KEY (event_id, judge, proposal_id, criterion),
  constraint proposal_scores_event_id_criterion_fkey FOREIGN KEY (event_id, criterion) REFERENCES event_criteria(event_id, number),
  constraint proposal_scores_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint proposal_scores_event_id_judge_fkey FOREIGN KEY (event_id, judge) REFERENCES event_judges(event_id, number),
  constraint proposal_scores_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint proposal_scores_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  constraint points_are_one_to_five CHECK (((points >= 1) AND (points <= 5)))
);
-- policy scores_of_the_organizer using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table proposals (
  id uuid not null,
  event_id uuid not null,
  registration_id uuid not null,
  account_id uuid not null,
  municipality_id uuid not null,
  state text not null default 'submitted'::text,
  title text not null,
  reason text not null,
  effect text not null,
  involvement text not null,
  posting_id uuid,
  state_since timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint one_sheet_per_registration UNIQUE (registration_id),
  constraint proposals_pkey PRIMARY KEY (id),
  constraint proposals_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint proposals_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint proposals_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint proposals_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint proposals_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registrations(id),
  constraint a_posted_proposal_has_its_posting CHECK (((state = 'posted'::text) = (posting_id IS NOT NULL))),
  constraint proposal_has_a_title CHECK (((length(title) >= 1) AND (length(title) <= 100))),
  constraint proposal_state_is_known CHECK ((state = ANY (ARRAY['submitted'::text, 'posted'::text])))
);
CREATE INDEX proposals_by_account ON public.proposals USING btree (account_id, created_at DESC, id);
CREATE INDEX proposals_by_event ON public.proposals USING btree (event_id, created_at, id);
CREATE INDEX proposals_by_municipality ON public.proposals USING btree (municipality_id, registration_id);
CREATE INDEX proposals_by_posting ON public.proposals USING btree (posting_id);
-- policy proposals_of_the_parties using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account)) OR (municipality_id = ( SELECT app_organization() AS app_organization)) OR (EXISTS ( SELECT 1
   FROM event_partners x
  WHERE ((x.event_id = proposals.event_id) AND (x.organization_id = ( SELECT app_organization() AS app_organization)))))))

create table pulses (
  month_id uuid not null,
  side text not null,
  score integer not null,
  words text not null default ''::text,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint each_side_gives_one_pulse_a_month PRIMARY KEY (month_id, side),
  constraint pulses_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint pulses_month_id_fkey FOREIGN KEY (month_id) REFERENCES engagement_months(id),
  constraint a_pulse_has_five_steps CHECK (((score >= 1) AND (score <= 5))),
  constraint side_of_a_pulse_is_known CHECK ((side = ANY (ARRAY['client'::text, 'talent'::text]))),
  constraint words_of_a_pulse_are_short CHECK ((length(words) <= 300))
);
CREATE INDEX low_pulses ON public.pulses USING btree (at) WHERE (score <= 2);
-- policy pulses_of_their_own_side using ((app_sees_all() OR (EXISTS ( SELECT
   FROM engagement_months m
  WHERE ((m.id = pulses.month_id) AND (((pulses.side = 'talent'::text) AND (m.account_id = ( SELECT app_account() AS app_account))) OR ((pulses.side = 'client'::text) AND (m.client_id = ( SELECT app_organization() AS app_organization)))))))))

create table query_words (
  word text not null,
  times integer not null,
  last_on date not null,
  constraint query_words_pkey PRIMARY KEY (word),
  constraint asked_at_least_once CHECK ((times > 0)),
  constraint query_word_is_short CHECK (((length(word) >= 1) AND (length(word) <= 50)))
);

create table referral_contacts (
  referral_id uuid not null,
  name text not null,
  email text not null,
  sending integer not null default 1,
  constraint one_address_for_each_sending PRIMARY KEY (referral_id, sending),
  constraint referral_contacts_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id)
);
-- policy referral_contacts_read using (( SELECT app_sees_all() AS app_sees_all))
-- policy referral_contacts_written using ()

create table referrals (
  id uuid not null,
  supporter_id uuid not null,
  municipality_id uuid not null,
  company_name text not null,
  corporate_number text,
  worry text not null,
  agreed_by text not null,
  code_hash text not null,
  expires_at timestamp with time zone not null,
  state text not null,
  state_since timestamp with time zone not null,
  case_id uuid,
  by_account uuid not null,
  created_at timestamp with time zone not null,
  sending integer not null default 1,
  constraint referrals_code_hash_key UNIQUE (code_hash),
  constraint referrals_pkey PRIMARY KEY (id),
  constraint referrals_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint referrals_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint referrals_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint referrals_supporter_id_fkey FOREIGN KEY (supporter_id) REFERENCES organizations(id),
  constraint an_introduction_is_sent_a_few_times CHECK (((sending >= 1) AND (sending <= 5))),
  constraint introduced_number_has_13_digits CHECK ((corporate_number ~ '^[1-9][0-9]{12}$'::text)),
  constraint referral_state_is_known CHECK ((state = ANY (ARRAY['sent'::text, 'consented'::text, 'received'::text, 'in_case'::text, 'published'::text, 'matched'::text, 'passed'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text]))),
  constraint way_of_agreeing_is_known CHECK ((agreed_by = ANY (ARRAY['meeting'::text, 'phone'::text, 'mail'::text, 'paper'::text])))
);
CREATE INDEX referrals_by_case ON public.referrals USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX referrals_by_municipality ON public.referrals USING btree (municipality_id, created_at DESC, id);
CREATE INDEX referrals_by_name ON public.referrals USING btree (municipality_id, company_name);
CREATE INDEX referrals_by_number ON public.referrals USING btree (corporate_number) WHERE (corporate_number IS NOT NULL);
CREATE INDEX referrals_by_state ON public.referrals USING btree (state, state_since, id);
CREATE INDEX referrals_by_supporter ON public.referrals USING btree (supporter_id, created_at DESC, id);
CREATE INDEX referrals_to_expire ON public.referrals USING btree (expires_at, id) WHERE (state = 'sent'::text);
-- policy referrals_of_the_parties using ((( SELECT app_sees_all() AS app_sees_all) OR (app_kind() = 'door'::text) OR (supporter_id = ( SELECT app_organization() AS app_organization)) OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table registration_choices (
  id uuid not null,
  registration_id uuid not null,
  municipality_id uuid not null,
  outcome text not null,
  reason text not null,
  memo text not null default ''::text,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint registration_choices_pkey PRIMARY KEY (id),
  constraint registration_choices_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint registration_choices_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint registration_choices_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registrations(id),
  constraint choice_is_known CHECK ((outcome = ANY (ARRAY['confirm'::text, 'waitlist'::text, 'decline'::text])))
);
CREATE INDEX registration_choices_by_registration ON public.registration_choices USING btree (registration_id, at, id);
-- policy choices_of_the_organizer using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table registrations (
  id uuid not null,
  event_id uuid not null,
  municipality_id uuid not null,
  account_id uuid,
  talent_id uuid,
  organization_id uuid,
  name text not null,
  email text not null,
  company text not null default ''::text,
  people integer not null default 1,
  way text not null,
  note text not null default ''::text,
  state text not null,
  place integer not null,
  how text,
  message text not null default ''::text,
  version integer not null default 0,
  state_since timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint a_place_is_given_once UNIQUE (event_id, place),
  constraint registrations_pkey PRIMARY KEY (id),
  constraint registrations_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint registrations_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint registrations_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint registrations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint registrations_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint a_party_is_small CHECK (((people >= 1) AND (people <= 20))),
  constraint attendance_is_known CHECK ((how = ANY (ARRAY['code'::text, 'list'::text]))),
  constraint registration_state_is_known CHECK ((state = ANY (ARRAY['applied'::text, 'confirmed'::text, 'waitlisted'::text, 'attended'::text, 'absent'::text, 'cancelled'::text, 'declined'::text]))),
  constraint registration_way_is_known CHECK ((way = ANY (ARRAY['venue'::text, 'online'::text])))
);
CREATE UNIQUE INDEX one_registration_per_account ON public.registrations USING btree (event_id, account_id) WHERE (state <> ALL (ARRAY['cancelled'::text, 'declined'::text]));
CREATE INDEX registrations_by_account ON public.registrations USING btree (account_id, created_at DESC, id);
CREATE INDEX registrations_by_municipality ON public.registrations USING btree (municipality_id, event_id) WHERE (talent_id IS NOT NULL);
CREATE INDEX registrations_by_talent ON public.registrations USING btree (talent_id) WHERE (talent_id IS NOT NULL);
CREATE INDEX registrations_waiting ON public.registrations USING btree (event_id, way, place) WHERE (state = 'waitlisted'::text);
-- policy registrations_of_the_parties using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account)) OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table residence_declarations (
  id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  municipality_id uuid not null,
  kind text not null,
  since date not null,
  state text not null,
  state_since timestamp with time zone not null,
  at timestamp with time zone not null,
  constraint residence_declarations_pkey PRIMARY KEY (id),
  constraint residence_declarations_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint residence_declarations_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint residence_declarations_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint declaration_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['moved'::text, 'two_places'::text]))),
  constraint declaration_state_is_known CHECK ((state = ANY (ARRAY['declared'::text, 'withdrawn'::text])))
);
CREATE INDEX declarations_by_town ON public.residence_declarations USING btree (municipality_id, id) WHERE (state = 'declared'::text);
CREATE INDEX declarations_of_a_talent ON public.residence_declarations USING btree (talent_id);
CREATE INDEX declarations_of_a_town ON public.residence_declarations USING btree (municipality_id, talent_id);
CREATE UNIQUE INDEX one_declaration_per_talent_and_town ON public.residence_declarations USING btree (talent_id, municipality_id) WHERE (state = 'declared'::text);
-- policy declarations_made_by_oneself using ()
-- policy declarations_seen_by_the_town using ((( SELECT app_sees_all() AS app_sees_all) OR (account_id = ( SELECT app_account() AS app_account)) OR (municipality_id = ( SELECT app_organization() AS app_organization))))
-- policy declarations_withdrawn_by_oneself using ((account_id = ( SELECT app_account() AS app_account)))

create table retrospective_answers (
  retrospective_id uuid not null,
  side text not null,
  satisfaction integer not null,
  again text not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint each_side_looks_back_once PRIMARY KEY (retrospective_id, side),
  constraint retrospective_answers_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint retrospective_answers_retrospective_id_fkey FOREIGN KEY (retrospective_id) REFERENCES retrospectives(id),
  constraint answer_about_again_is_known CHECK ((again = ANY (ARRAY['yes'::text, 'unsure'::text, 'no'::text]))),
  constraint satisfaction_has_five_steps CHECK (((satisfaction >= 1) AND (satisfaction <= 5))),
  constraint side_that_looks_back_is_known CHECK ((side = ANY (ARRAY['client'::text, 'talent'::text])))
);
-- policy answers_of_their_own_side using ((app_sees_all() OR (EXISTS ( SELECT
   FROM retrospectives r
  WHERE ((r.id = retrospective_answers.retrospective_id) AND (((retrospective_answers.side = 'talent'::text) AND (r.account_id = ( SELECT app_account() AS app_account))) OR ((retrospective_answers.side = 'client'::text) AND (r.client_id = ( SELECT app_organization() AS app_organization))) OR ((r.municipality_id = ( SELECT app_organization() AS app_organization)) AND ((retrospective_answers.side = 'client'::text) OR (r.client_id <> r.municipality_id)))))))))

create table retrospective_words (
  retrospective_id uuid not null,
  side text not null,
  words text not null,
  by_account uuid not null,
  constraint retrospective_words_pkey PRIMARY KEY (retrospective_id, side),
  constraint retrospective_words_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint words_belong_to_an_answer FOREIGN KEY (retrospective_id, side) REFERENCES retrospective_answers(retrospective_id, side),
  constraint side_of_words_is_known CHECK ((side = ANY (ARRAY['client'::text, 'talent'::text]))),
  constraint words_of_a_retrospective_are_short CHECK ((length(words) <= 1000))
);
-- policy looking_back_in_words using ((app_sees_all() OR (EXISTS ( SELECT
   FROM retrospectives r
  WHERE ((r.id = retrospective_words.retrospective_id) AND (((retrospective_words.side = 'talent'::text) AND (r.account_id = ( SELECT app_account() AS app_account))) OR ((retrospective_words.side = 'client'::text) AND (r.client_id = ( SELECT app_organization() AS app_organization)))))))))

create table retrospectives (
  id uuid not null,
  contract_id uuid not null,
  account_id uuid not null,
  client_id uuid not null,
  municipality_id uuid not null,
  asked_at timestamp with time zone not null,
  reminded_at timestamp with time zone,
  constraint a_contract_is_looked_back_on_once UNIQUE (contract_id),
  constraint retrospectives_pkey PRIMARY KEY (id),
  constraint retrospectives_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint retrospectives_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint retrospectives_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint retrospectives_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id)
);
CREATE INDEX retrospectives_by_municipality ON public.retrospectives USING btree (municipality_id, asked_at, id);
CREATE INDEX retrospectives_to_remind ON public.retrospectives USING btree (asked_at, id) WHERE (reminded_at IS NULL);
-- policy retrospectives_of_the_parties using ((EXISTS ( SELECT
   FROM contracts c
  WHERE (c.id = retrospectives.contract_id))))

create table rounds (
  id uuid not null,
  programme_id uuid not null,
  name text not null,
  opens_on date not null,
  closes_on date not null,
  state text not null default 'planned'::text,
  created_at timestamp with time zone not null,
  constraint rounds_pkey PRIMARY KEY (id),
  constraint rounds_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint round_closes_after_it_opens CHECK ((closes_on >= opens_on)),
  constraint round_state_is_known CHECK ((state = ANY (ARRAY['planned'::text, 'open'::text, 'closed'::text])))
);
CREATE INDEX rounds_by_programme ON public.rounds USING btree (programme_id, opens_on DESC, id);

create table saved_postings (
  talent_id uuid not null,
  posting_id uuid not null,
  at timestamp with time zone not null,
  constraint saved_postings_pkey PRIMARY KEY (talent_id, posting_id),
  constraint saved_postings_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint saved_postings_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id)
);
-- policy saved_postings_of_oneself using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = saved_postings.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account)))))))

create table saved_searches (
  id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  query text not null,
  stopped_at timestamp with time zone,
  told_until timestamp with time zone not null,
  looked_on date,
  at timestamp with time zone not null,
  constraint a_search_is_saved_once UNIQUE (talent_id, query),
  constraint saved_searches_pkey PRIMARY KEY (id),
  constraint saved_searches_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint saved_searches_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint query_is_short CHECK ((length(query) <= 1000))
);
CREATE INDEX saved_searches_to_look_at ON public.saved_searches USING btree (looked_on NULLS FIRST, account_id) WHERE (stopped_at IS NULL);
-- policy saved_searches_of_oneself using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account))))

create table scout_blocks (
  talent_id uuid not null,
  client_id uuid not null,
  at timestamp with time zone not null,
  constraint scout_blocks_pkey PRIMARY KEY (talent_id, client_id),
  constraint scout_blocks_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint scout_blocks_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id)
);
-- policy scout_blocks_of_oneself using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = scout_blocks.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account)))))))

create table scout_days (
  client_id uuid not null,
  day date not null,
  most integer not null,
  sent integer not null,
  constraint scout_days_pkey PRIMARY KEY (client_id, day),
  constraint scout_days_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint scouts_within_the_day CHECK (((sent >= 0) AND (sent <= most)))
);
-- policy scout_days_of_the_client using ((app_sees_all() OR (client_id = ( SELECT app_organization() AS app_organization))))

create table scouts (
  id uuid not null,
  posting_id uuid not null,
  talent_id uuid not null,
  account_id uuid not null,
  client_id uuid not null,
  sender_id uuid not null,
  by_account uuid not null,
  message text not null,
  state text not null,
  sent_at timestamp with time zone not null,
  state_since timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint one_scout_per_posting UNIQUE (posting_id, talent_id),
  constraint scouts_pkey PRIMARY KEY (id),
  constraint scouts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint scouts_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint scouts_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint scouts_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint scouts_sender_id_fkey FOREIGN KEY (sender_id) REFERENCES organizations(id),
  constraint scouts_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint scout_expires_after_it_was_sent CHECK ((expires_at > sent_at)),
  constraint scout_says_something CHECK (((length(message) >= 20) AND (length(message) <= 1000))),
  constraint scout_state_is_known CHECK ((state = ANY (ARRAY['sent'::text, 'opened'::text, 'accepted'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text])))
);
CREATE INDEX scouts_by_account ON public.scouts USING btree (account_id, sent_at DESC, id);
CREATE INDEX scouts_by_posting ON public.scouts USING btree (posting_id, sent_at, id);
CREATE INDEX scouts_waiting ON public.scouts USING btree (expires_at, id) WHERE (state = ANY (ARRAY['sent'::text, 'opened'::text]));
-- policy scouts_of_the_parties using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account)) OR (client_id = ( SELECT app_organization() AS app_organization))))

create table sessions (
  id uuid not null,
  token_hash text not null,
  account_id uuid not null,
  hat_kind text not null,
  hat_organization uuid,
  proved_second boolean not null default false,
  device text not null default ''::text,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint sessions_token_hash_key UNIQUE (token_hash),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint hat_is_known CHECK ((hat_kind = ANY (ARRAY['talent'::text, 'company'::text, 'municipality'::text, 'supporter'::text, 'operator'::text, 'none'::text])))
);
CREATE INDEX sessions_by_account ON public.sessions USING btree (account_id, seen_at DESC);
-- policy sessions_of_the_owner using (((app_kind() = ANY (ARRAY['door'::text, 'clock'::text, 'operator'::text])) OR (account_id = ( SELECT app_account() AS app_account))))

create table sign_in_codes (
  id uuid not null,
  account_id uuid,
  purpose text not null,
  code_hash text not null,
  tries integer not null default 0,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  at timestamp with time zone not null,
  constraint sign_in_codes_pkey PRIMARY KEY (id),
  constraint sign_in_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint code_is_tried_five_times_at_most CHECK ((tries <= 5)),
  constraint code_purpose_is_known CHECK ((purpose = ANY (ARRAY['sign_in'::text, 'verify'::text, 'recover'::text, 'delete'::text])))
);
CREATE INDEX sign_in_codes_by_account ON public.sign_in_codes USING btree (account_id, at DESC);
-- policy codes_at_the_door using ((app_kind() = ANY (ARRAY['door'::text, 'clock'::text])))
-- policy codes_of_the_owner using (((account_id = ( SELECT app_account() AS app_account)) AND (purpose = 'delete'::text)))

create table snoozes (
  id uuid not null,
  kind text not null,
  subject uuid not null,
  until date not null,
  reason text not null,
  note text not null default ''::text,
  by_account uuid not null,
  at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint snoozes_pkey PRIMARY KEY (id),
  constraint snoozes_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint kind_of_an_alert_is_known CHECK ((kind = ANY (ARRAY['quiet'::text, 'replies'::text, 'late'::text, 'ending'::text, 'silent'::text, 'actions'::text, 'referrals'::text, 'unreported'::text, 'pulses'::text, 'interviews'::text]))),
  constraint reason_of_a_snooze_is_known CHECK ((reason = ANY (ARRAY['spoken'::text, 'waiting'::text, 'known'::text, 'other'::text])))
);
CREATE UNIQUE INDEX one_snooze_per_alert ON public.snoozes USING btree (kind, subject) WHERE (ended_at IS NULL);
-- policy snoozes_of_operators using (( SELECT app_sees_all() AS app_sees_all))

create table statement_figures (
  statement_id uuid not null,
  municipality_id uuid not null,
  indicator text not null,
  "position" integer not null,
  name text not null,
  unit text not null,
  figure text not null,
  definition text not null,
  value double precision,
  month_value double precision,
  baseline double precision,
  target double precision,
  achievement text not null,
  by_hand boolean not null,
  rows integer not null,
  words text not null default ''::text,
  fewest integer not null default 0,
  constraint statement_figures_pkey PRIMARY KEY (statement_id, indicator),
  constraint statement_figures_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint statement_figures_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id),
  constraint few_answers_are_counted CHECK ((fewest >= 0)),
  constraint rows_are_counted CHECK ((rows >= 0)),
  constraint words_are_not_endless CHECK ((length(words) <= 2000))
);
-- policy statement_figures_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table statement_forms (
  id uuid not null,
  municipality_id uuid not null,
  year integer not null,
  columns jsonb not null,
  by_account uuid,
  at timestamp with time zone not null,
  constraint statement_forms_pkey PRIMARY KEY (id),
  constraint statement_forms_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint statement_forms_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id)
);
CREATE INDEX statement_forms_by_year ON public.statement_forms USING btree (municipality_id, year, at DESC, id);
-- policy statement_forms_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table statement_publications (
  id uuid not null,
  statement_id uuid not null,
  municipality_id uuid not null,
  year integer not null,
  state text not null default 'published'::text,
  published_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint statement_publications_pkey PRIMARY KEY (id),
  constraint statement_publications_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint statement_publications_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id),
  constraint publication_state_is_known CHECK ((state = ANY (ARRAY['published'::text, 'withdrawn'::text]))),
  constraint withdrawn_at_a_moment CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)))
);
CREATE UNIQUE INDEX published_once ON public.statement_publications USING btree (statement_id) WHERE (state = 'published'::text);
CREATE INDEX statement_publications_by_town ON public.statement_publications USING btree (municipality_id, year, published_at, id);
-- policy publications_by_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))
-- policy publications_for_everybody using (true)

create table statement_rows (
  statement_id uuid not null,
  municipality_id uuid not null,
  n integer not null,
  indicator text not null,
  subject text not null,
  label text not null,
  note text not null,
  at timestamp with time zone not null,
  value double precision not null,
  weight double precision,
  constraint statement_rows_pkey PRIMARY KEY (statement_id, n),
  constraint statement_rows_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint statement_rows_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id),
  constraint statement_rows_statement_id_indicator_fkey FOREIGN KEY (statement_id, indicator) REFERENCES statement_figures(statement_id, indicator)
);
-- policy statement_rows_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table statements (
  id uuid not null,
  municipality_id uuid not null,
  programme_id uuid not null,
  kind text not null,
  year integer not null,
  month integer not null default 0,
  version integer not null default 1,
  state text not null default 'draft'::text,
  edition integer not null default 1,
  known timestamp with time zone not null,
  facts jsonb not null,
  columns jsonb,
  texts jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  discarded_at timestamp with time zone,
  discarded_by uuid,
  discard_reason text not null default ''::text,
  constraint statements_pkey PRIMARY KEY (id),
  constraint statements_discarded_by_fkey FOREIGN KEY (discarded_by) REFERENCES accounts(id),
  constraint statements_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint statements_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint statements_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES accounts(id),
  constraint discard_reason_is_short CHECK ((length(discard_reason) <= 500)),
  constraint discarded_for_a_reason CHECK ((((state = 'discarded'::text) = (discarded_at IS NOT NULL)) AND ((state = 'discarded'::text) = (discard_reason <> ''::text)))),
  constraint only_a_monthly_report_has_a_month CHECK (((kind = 'monthly'::text) = ((month >= 1) AND (month <= 12)))),
  constraint statement_kind_is_known CHECK ((kind = ANY (ARRAY['monthly'::text, 'annual'::text, 'grant'::text, 'result'::text]))),
  constraint statement_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'superseded'::text, 'discarded'::text]))),
  constraint statement_version_is_counted CHECK ((version >= 1)),
  constraint statement_year_is_in_reiwa CHECK (((year >= 2019) AND (year <= 2100))),
  constraint submitted_by_somebody CHECK ((((state = ANY (ARRAY['draft'::text, 'discarded'::text])) = (submitted_at IS NULL)) AND ((state = ANY (ARRAY['draft'::text, 'discarded'::text])) = (columns IS NULL))))
);
CREATE UNIQUE INDEX one_draft_at_a_time ON public.statements USING btree (programme_id, kind, year, month) WHERE (state = 'draft'::text);
CREATE UNIQUE INDEX one_statement_in_force ON public.statements USING btree (programme_id, kind, year, month) WHERE (state = 'submitted'::text);
CREATE UNIQUE INDEX one_statement_per_version ON public.statements USING btree (programme_id, kind, year, month, version) WHERE (state <> 'discarded'::text);
CREATE INDEX statements_by_municipality ON public.statements USING btree (municipality_id, year DESC, created_at DESC, id);
-- policy statements_of_the_town using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table submissions (
  key uuid not null,
  fingerprint text not null,
  led_to text,
  at timestamp with time zone not null,
  constraint submissions_pkey PRIMARY KEY (key)
);

create table subsidy_applications (
  contract_id uuid not null,
  applied_on date not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  open_points integer not null default 0,
  constraint subsidy_applications_pkey PRIMARY KEY (contract_id),
  constraint subsidy_applications_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint subsidy_applications_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint open_points_are_counted CHECK ((open_points >= 0))
);
-- policy subsidies_of_the_client using ((app_sees_all() OR (EXISTS ( SELECT
   FROM contracts c
  WHERE ((c.id = subsidy_applications.contract_id) AND (c.client_id = ( SELECT app_organization() AS app_organization)))))))

create table subsidy_rules (
  id uuid not null,
  prefecture text not null,
  municipality_id uuid,
  year integer not null,
  rule jsonb not null,
  source_url text not null,
  seen_on date not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint subsidy_rules_pkey PRIMARY KEY (id),
  constraint subsidy_rules_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint subsidy_rules_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint prefecture_has_two_digits CHECK ((prefecture ~ '^\d{2}$'::text)),
  constraint rule_names_its_source CHECK (((source_url ~~ 'https://%'::text) AND (length(source_url) <= 500))),
  constraint rule_year_is_sensible CHECK (((year >= 2015) AND (year <= 2100)))
);
CREATE INDEX subsidy_rules_by_account ON public.subsidy_rules USING btree (by_account);
CREATE INDEX subsidy_rules_by_municipality ON public.subsidy_rules USING btree (municipality_id) WHERE (municipality_id IS NOT NULL);
CREATE INDEX subsidy_rules_by_prefecture ON public.subsidy_rules USING btree (prefecture, year, at DESC, id);
-- policy subsidy_rules_are_read_by_all using (true)
-- policy subsidy_rules_by_operator_or_town using ()

create table supports (
  id uuid not null,
  session_id uuid,
  account_id uuid not null,
  operator_id uuid not null,
  organization_id uuid not null,
  reason text not null,
  ticket text not null,
  minutes integer not null,
  state text not null default 'open'::text,
  started_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint supports_pkey PRIMARY KEY (id),
  constraint supports_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint supports_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES organizations(id),
  constraint supports_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint supports_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id),
  constraint ended_support_has_its_moment CHECK ((((state = 'open'::text) = (ended_at IS NULL)) AND (ended_at <= ends_at))),
  constraint support_ends_as_said CHECK ((EXTRACT(epoch FROM (ends_at - started_at)) = ((minutes * 60))::numeric)),
  constraint support_is_short CHECK ((minutes = ANY (ARRAY[15, 30, 60]))),
  constraint support_reason_is_known CHECK ((reason = ANY (ARRAY['asked'::text, 'fault'::text, 'procedure'::text, 'audit'::text]))),
  constraint support_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'ended'::text, 'lapsed'::text]))),
  constraint ticket_says_something CHECK (((length(ticket) >= 5) AND (length(ticket) <= 500)))
);
CREATE UNIQUE INDEX one_support_at_a_time ON public.supports USING btree (account_id) WHERE (state = 'open'::text);
CREATE INDEX supports_by_organization ON public.supports USING btree (organization_id, started_at DESC, id);
CREATE INDEX supports_by_session ON public.supports USING btree (session_id) WHERE (state = 'open'::text);
CREATE INDEX supports_open_by_end ON public.supports USING btree (ends_at) WHERE (state = 'open'::text);
-- policy supports_begun_by_operators using ()
-- policy supports_ended_by_their_operator using (((app_kind() = 'clock'::text) OR ((app_kind() = 'operator'::text) AND (account_id = ( SELECT app_account() AS app_account)))))
-- policy supports_read_by_both_sides using ((app_sees_all() OR (app_kind() = 'door'::text) OR (organization_id = ( SELECT app_organization() AS app_organization))))

create table survey_answers (
  id uuid not null,
  event_id uuid not null,
  municipality_id uuid not null,
  answers jsonb not null,
  constraint survey_answers_pkey PRIMARY KEY (id),
  constraint survey_answers_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint survey_answers_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id)
);
CREATE INDEX survey_answers_by_event ON public.survey_answers USING btree (event_id, id);
-- policy answers_given using ()
-- policy answers_read_by_the_organizer using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table survey_questions (
  event_id uuid not null,
  number integer not null,
  municipality_id uuid not null,
  kind text not null,
  label text not null,
  choices text[] not null default '{}'::text[],
  constraint survey_questions_pkey PRIMARY KEY (event_id, number),
  constraint survey_questions_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint survey_questions_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint question_asks_something CHECK (((length(label) >= 1) AND (length(label) <= 100))),
  constraint question_kind_is_known CHECK ((kind = ANY (ARRAY['choice'::text, 'scale'::text, 'text'::text]))),
  constraint ten_questions_at_most CHECK (((number >= 1) AND (number <= 10)))
);

create table survey_takers (
  registration_id uuid not null,
  event_id uuid not null,
  constraint survey_takers_pkey PRIMARY KEY (registration_id),
  constraint survey_takers_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint survey_takers_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registrations(id)
);
-- policy takers_themselves using ((EXISTS ( SELECT 1
   FROM registrations r
  WHERE (r.id = survey_takers.registration_id))))

create table talent_careers (
  id uuid not null,
  talent_id uuid not null,
  company text not null,
  role text not null,
  from_month text not null,
  to_month text,
  did text not null default ''::text,
  constraint talent_careers_pkey PRIMARY KEY (id),
  constraint talent_careers_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint career_ends_in_a_month CHECK ((to_month ~ '^[0-9]{4}-[0-9]{2}$'::text)),
  constraint career_starts_in_a_month CHECK ((from_month ~ '^[0-9]{4}-[0-9]{2}$'::text))
);
CREATE INDEX talent_careers_by_talent ON public.talent_careers USING btree (talent_id, from_month DESC, id);
-- policy careers_changed_by_oneself using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = talent_careers.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account)))))))
-- policy careers_closed_to_support using ((( SELECT app_support() AS app_support) IS NULL))
-- policy careers_read_by_consent using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = talent_careers.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account))))) OR app_may_read(talent_id, 'career'::text)))
-- policy careers_removed_by_oneself using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = talent_careers.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account)))))))
-- policy careers_written_by_oneself using ()

create table talent_contacts (
  talent_id uuid not null,
  family_name text not null,
  given_name text not null,
  family_kana text not null,
  given_kana text not null,
  email text not null,
  phone text not null default ''::text,
  postcode text,
  place_code text,
  address text not null default ''::text,
  constraint talent_contacts_pkey PRIMARY KEY (talent_id),
  constraint talent_contacts_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id)
);
-- policy contacts_changed_by_oneself using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = talent_contacts.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account)))))))
-- policy contacts_closed_to_support using ((( SELECT app_support() AS app_support) IS NULL))
-- policy contacts_read_by_consent using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = talent_contacts.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account))))) OR app_may_read(talent_id, 'name'::text)))
-- policy contacts_written_by_oneself using ()

create table talent_homes (
  seq bigint not null,
  talent_id uuid not null,
  place_code text,
  at timestamp with time zone not null,
  constraint talent_homes_pkey PRIMARY KEY (seq),
  constraint talent_homes_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id)
);
CREATE INDEX talent_homes_by_talent ON public.talent_homes USING btree (talent_id, at DESC, seq DESC);
-- policy homes_told_by_oneself using ((( SELECT app_sees_all() AS app_sees_all) OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = talent_homes.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account)))))))

create table talent_places (
  talent_id uuid not null,
  place_code text not null,
  relation text not null,
  constraint talent_places_pkey PRIMARY KEY (talent_id, place_code, relation),
  constraint talent_places_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint place_relation_is_known CHECK ((relation = ANY (ARRAY['born'::text, 'lived'::text, 'family'::text, 'study'::text, 'work'::text, 'wish'::text])))
);

create table talent_skills (
  talent_id uuid not null,
  skill text not null,
  level text not null,
  years integer,
  constraint talent_skills_pkey PRIMARY KEY (talent_id, skill),
  constraint talent_skills_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint skill_level_is_known CHECK ((level = ANY (ARRAY['learning'::text, 'working'::text, 'leading'::text]))),
  constraint skill_years_are_possible CHECK (((years >= 0) AND (years <= 60)))
);
CREATE INDEX talent_skills_by_skill ON public.talent_skills USING btree (skill, talent_id);

create table talent_works (
  id uuid not null,
  talent_id uuid not null,
  title text not null,
  url text,
  file_id uuid,
  shown_to text not null,
  at timestamp with time zone not null,
  constraint talent_works_pkey PRIMARY KEY (id),
  constraint talent_works_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint talent_works_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint a_work_is_a_link_or_a_file CHECK (((url IS NULL) <> (file_id IS NULL))),
  constraint work_audience_is_known CHECK ((shown_to = ANY (ARRAY['companies'::text, 'named'::text]))),
  constraint work_link_is_https CHECK (((url ~ '^https://'::text) AND (length(url) <= 500))),
  constraint work_title_is_short CHECK (((length(title) >= 1) AND (length(title) <= 100)))
);
CREATE UNIQUE INDEX a_file_is_one_work ON public.talent_works USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX talent_works_by_talent ON public.talent_works USING btree (talent_id, at, id);
-- policy works_read_by_audience using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = talent_works.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account))))) OR ((shown_to = 'companies'::text) AND (app_kind() = ANY (ARRAY['company'::text, 'municipality'::text]))) OR app_may_read(talent_id, 'name'::text)))
-- policy works_removed_by_oneself using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = talent_works.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account)))))))
-- policy works_written_by_oneself using ()

create table talents (
  id uuid not null,
  account_id uuid not null,
  headline text not null default ''::text,
  introduction text not null default ''::text,
  experience text not null default ''::text,
  achievements text not null default ''::text,
  hours_per_month integer,
  wished_fee_yen integer,
  available_from date,
  remote_only boolean not null default false,
  can_visit boolean not null default false,
  contactable_times text not null default ''::text,
  employer_rule text not null default 'unknown'::text,
  employer_notified boolean not null default false,
  legal_form text not null default 'individual'::text,
  uses_employees boolean not null default false,
  other_officers boolean not null default false,
  declared_at timestamp with time zone,
  invoice_number text,
  prefers_newest boolean not null default false,
  open_to_scouts boolean not null default false,
  shown_to_companies boolean not null default true,
  shown_to_towns boolean not null default true,
  state text not null default 'draft'::text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint talents_account_id_key UNIQUE (account_id),
  constraint talents_pkey PRIMARY KEY (id),
  constraint talents_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint employer_rule_is_known CHECK ((employer_rule = ANY (ARRAY['allowed'::text, 'notify'::text, 'permission'::text, 'self_employed'::text, 'unknown'::text]))),
  constraint talent_hours_are_possible CHECK (((hours_per_month >= 1) AND (hours_per_month <= 200))),
  constraint talent_legal_form_is_known CHECK ((legal_form = ANY (ARRAY['individual'::text, 'corporation'::text]))),
  constraint talent_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'active'::text, 'resting'::text, 'deleted'::text]))),
  constraint wished_fee_is_possible CHECK (((wished_fee_yen >= 0) AND (wished_fee_yen <= 10000000)))
);
-- policy talents_changed_by_oneself using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account))))
-- policy talents_made_by_oneself using ()
-- policy talents_read using (true)

create table teammates (
  id uuid not null,
  team_id uuid not null,
  lead_account_id uuid not null,
  client_id uuid not null,
  application_id uuid,
  email text not null,
  talent_id uuid,
  account_id uuid,
  part text not null,
  state text not null,
  wording text,
  at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint a_person_is_asked_once UNIQUE (team_id, email),
  constraint teammates_pkey PRIMARY KEY (id),
  constraint teammates_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint teammates_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  constraint teammates_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint teammates_lead_account_id_fkey FOREIGN KEY (lead_account_id) REFERENCES accounts(id),
  constraint teammates_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id),
  constraint teammates_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint part_is_short CHECK (((length(part) >= 1) AND (length(part) <= 100))),
  constraint teammate_state_is_known CHECK ((state = ANY (ARRAY['invited'::text, 'consented'::text, 'declined'::text, 'dropped'::text, 'left'::text]))),
  constraint who_consents_is_known CHECK (((state <> ALL (ARRAY['consented'::text, 'left'::text])) OR ((talent_id IS NOT NULL) AND (wording IS NOT NULL))))
);
CREATE INDEX teammates_by_email ON public.teammates USING btree (email, at DESC);
CREATE INDEX teammates_by_team ON public.teammates USING btree (team_id, at, id);
-- policy teammates_of_the_parties using ((app_sees_all() OR (lead_account_id = ( SELECT app_account() AS app_account)) OR (account_id = ( SELECT app_account() AS app_account)) OR ((app_kind() = 'talent'::text) AND (email = ( SELECT app_email() AS app_email))) OR ((application_id IS NOT NULL) AND (client_id = ( SELECT app_organization() AS app_organization)))))

create table teams (
  id uuid not null,
  posting_id uuid not null,
  client_id uuid not null,
  lead_talent_id uuid not null,
  lead_account_id uuid not null,
  state text not null,
  motivation text not null,
  proposal text not null default ''::text,
  wished_fee_yen integer,
  wished_hours integer,
  application_id uuid,
  at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint teams_application_id_key UNIQUE (application_id),
  constraint teams_pkey PRIMARY KEY (id),
  constraint teams_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  constraint teams_client_id_fkey FOREIGN KEY (client_id) REFERENCES organizations(id),
  constraint teams_lead_account_id_fkey FOREIGN KEY (lead_account_id) REFERENCES accounts(id),
  constraint teams_lead_talent_id_fkey FOREIGN KEY (lead_talent_id) REFERENCES talents(id),
  constraint teams_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES postings(id),
  constraint an_application_comes_with_submission CHECK (((state = 'submitted'::text) = (application_id IS NOT NULL))),
  constraint team_state_is_known CHECK ((state = ANY (ARRAY['gathering'::text, 'submitted'::text, 'withdrawn'::text, 'lapsed'::text])))
);
CREATE UNIQUE INDEX one_gathering_team_per_posting ON public.teams USING btree (posting_id, lead_talent_id) WHERE (state = 'gathering'::text);
CREATE INDEX teams_by_lead ON public.teams USING btree (lead_account_id, at DESC, id);
-- policy teams_of_the_parties using ((app_sees_all() OR (lead_account_id = ( SELECT app_account() AS app_account)) OR ((application_id IS NOT NULL) AND (client_id = ( SELECT app_organization() AS app_organization))) OR (EXISTS ( SELECT 1
   FROM teammates m
  WHERE (m.team_id = teams.id)))))

create table telephone_registrations (
  registration_id uuid not null,
  municipality_id uuid not null,
  phone text not null,
  taken_by uuid not null,
  at timestamp with time zone not null,
  constraint telephone_registrations_pkey PRIMARY KEY (registration_id),
  constraint telephone_registrations_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint telephone_registrations_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registrations(id),
  constraint telephone_registrations_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES accounts(id),
  constraint a_caller_can_be_called_back CHECK (((length(phone) >= 9) AND (length(phone) <= 40)))
);
CREATE INDEX telephone_registrations_by_municipality ON public.telephone_registrations USING btree (municipality_id, registration_id);
-- policy callers_of_the_organizer using ((app_sees_all() OR (municipality_id = ( SELECT app_organization() AS app_organization))))

create table templates (
  key text not null,
  version integer not null,
  subject text,
  body text,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint templates_pkey PRIMARY KEY (key, version),
  constraint templates_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES accounts(id),
  constraint body_has_a_length CHECK (((length(body) >= 1) AND (length(body) <= 4000))),
  constraint subject_comes_with_a_body CHECK (((subject IS NULL) OR (body IS NOT NULL))),
  constraint subject_fits_a_line CHECK ((((length(subject) >= 1) AND (length(subject) <= 200)) AND (subject !~ '[\n\r]'::text))),
  constraint template_key_is_a_word CHECK ((key ~ '^[a-z-]{3,60}$'::text)),
  constraint version_counts_from_one CHECK ((version > 0))
);
-- policy templates_read using (true)
-- policy templates_worded_by_operators using ()

create table terminations (
  contract_id uuid not null,
  kind text not null,
  by_side text not null,
  by_account uuid not null,
  ends_on date not null,
  noticed_at timestamp with time zone not null,
  exception text,
  reason text not null,
  message text not null,
  reason_asked_at timestamp with time zone,
  reason_given_at timestamp with time zone,
  given_reason text not null default ''::text,
  constraint terminations_pkey PRIMARY KEY (contract_id),
  constraint terminations_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint terminations_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint notice_exception_is_known CHECK ((exception = ANY (ARRAY['disaster'::text, 'original-ended'::text, 'short'::text, 'talent-fault'::text, 'dormant'::text]))),
  constraint reason_is_given_after_it_is_asked CHECK (((reason_given_at IS NULL) OR (reason_asked_at IS NOT NULL))),
  constraint termination_kind_is_known CHECK ((kind = ANY (ARRAY['early'::text, 'non_renewal'::text]))),
  constraint termination_reason_is_known CHECK ((reason = ANY (ARRAY['plan_changed'::text, 'budget'::text, 'result'::text, 'schedule'::text, 'relation'::text, 'fault'::text, 'other'::text]))),
  constraint termination_says_something CHECK (((length(message) >= 10) AND (length(message) <= 2000))),
  constraint termination_side_is_known CHECK ((by_side = ANY (ARRAY['client'::text, 'talent'::text])))
);
-- policy terminations_of_the_parties using ((EXISTS ( SELECT 1
   FROM contracts c
  WHERE (c.id = terminations.contract_id))))

create table thread_parties (
  thread_id uuid not null,
  party_id uuid not null,
  party_kind text not null,
  label text not null,
  added_by uuid,
  joined_at timestamp with time zone not null,
  constraint thread_parties_pkey PRIMARY KEY (thread_id, party_id),
  constraint thread_parties_added_by_fkey FOREIGN KEY (added_by) REFERENCES accounts(id),
  constraint thread_parties_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES threads(id),
  constraint party_is_a_person_or_a_house CHECK ((party_kind = ANY (ARRAY['account'::text, 'organization'::text]))),
  constraint party_label_has_a_length CHECK (((length(label) >= 1) AND (length(label) <= 100)))
);
CREATE INDEX threads_of_a_party ON public.thread_parties USING btree (party_id, thread_id);
-- policy parties_brought_in using ()
-- policy parties_of_a_case_handed_over using ()
-- policy parties_of_the_thread using (((( SELECT app_kind() AS app_kind) = 'clock'::text) OR app_in_thread(thread_id)))
-- policy parties_reported using (app_reads_reported_thread(thread_id))

create table thread_reads (
  thread_id uuid not null,
  account_id uuid not null,
  seen integer not null,
  at timestamp with time zone not null,
  constraint thread_reads_pkey PRIMARY KEY (thread_id, account_id),
  constraint thread_reads_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint thread_reads_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES threads(id),
  constraint seen_is_counted CHECK ((seen >= 0))
);
-- policy reads_moved_on using ((account_id = ( SELECT app_account() AS app_account)))
-- policy reads_noted using ()
-- policy reads_of_the_thread using (app_in_thread(thread_id))

create table threads (
  id uuid not null,
  about_kind text not null,
  about_id uuid not null,
  title text not null,
  paths jsonb not null default '{}'::jsonb,
  state text not null default 'open'::text,
  messages integer not null default 0,
  opened_by uuid,
  opened_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  constraint one_thread_per_record UNIQUE (about_kind, about_id),
  constraint threads_pkey PRIMARY KEY (id),
  constraint threads_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES accounts(id),
  constraint messages_are_counted CHECK ((messages >= 0)),
  constraint thread_is_about_a_known_record CHECK ((about_kind = ANY (ARRAY['application'::text, 'contract'::text, 'case'::text, 'registration'::text]))),
  constraint thread_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'archived'::text]))),
  constraint thread_title_has_a_length CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
-- policy threads_moved using (((( SELECT app_kind() AS app_kind) = 'clock'::text) OR app_in_thread(id)))
-- policy threads_of_the_parties using (((( SELECT app_kind() AS app_kind) = 'clock'::text) OR app_in_thread(id)))
-- policy threads_opened using ()
-- policy threads_reported using (app_reads_reported_thread(id))

create table town_follows (
  talent_id uuid not null,
  municipality_id uuid not null,
  at timestamp with time zone not null,
  constraint town_follows_pkey PRIMARY KEY (talent_id, municipality_id),
  constraint town_follows_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organizations(id),
  constraint town_follows_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talents(id)
);
CREATE INDEX town_follows_by_town ON public.town_follows USING btree (municipality_id);
-- policy follows_of_oneself using ((app_sees_all() OR (EXISTS ( SELECT 1
   FROM talents t
  WHERE ((t.id = town_follows.talent_id) AND (t.account_id = ( SELECT app_account() AS app_account)))))))

create table trial_outcomes (
  contract_id uuid not null,
  outcome text not null,
  number integer,
  reason text,
  message text not null default ''::text,
  by_side text,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint trial_outcomes_pkey PRIMARY KEY (contract_id),
  constraint trial_outcomes_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint trial_outcomes_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint trial_outcomes_contract_id_number_fkey FOREIGN KEY (contract_id, number) REFERENCES contract_versions(contract_id, number),
  constraint ended_for_a_reason CHECK (((outcome = 'ended'::text) = ((reason IS NOT NULL) AND (message <> ''::text) AND (by_side IS NOT NULL)))),
  constraint paid_by_a_version CHECK (((outcome = 'paid'::text) = (number IS NOT NULL))),
  constraint trial_message_is_short CHECK ((length(message) <= 2000)),
  constraint trial_outcome_is_known CHECK ((outcome = ANY (ARRAY['paid'::text, 'ended'::text]))),
  constraint trial_reason_is_known CHECK ((reason = ANY (ARRAY['goal_met'::text, 'no_effect'::text, 'budget'::text, 'schedule'::text, 'relation'::text, 'other'::text]))),
  constraint trial_side_is_known CHECK ((by_side = ANY (ARRAY['client'::text, 'talent'::text])))
);
-- policy trial_outcomes_of_the_parties using ((EXISTS ( SELECT
   FROM contracts c
  WHERE (c.id = trial_outcomes.contract_id))))

create table visit_notes (
  visit_id uuid not null,
  note text not null,
  constraint visit_notes_pkey PRIMARY KEY (visit_id),
  constraint visit_notes_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id)
);
-- policy visit_notes_of_operators using (( SELECT app_sees_all() AS app_sees_all))

create table visits (
  id uuid not null,
  case_id uuid not null,
  visited_on date not null,
  means text not null,
  attendees text not null,
  heard text not null,
  with_company boolean not null,
  with_town boolean not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  constraint visits_pkey PRIMARY KEY (id),
  constraint visits_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint visits_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint means_of_a_visit_is_known CHECK ((means = ANY (ARRAY['visit'::text, 'online'::text, 'phone'::text])))
);
CREATE INDEX visits_by_case ON public.visits USING btree (case_id, visited_on DESC, id);
-- policy visits_shared using ((( SELECT app_sees_all() AS app_sees_all) OR (with_company AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.id = visits.case_id) AND (c.company_id = ( SELECT app_organization() AS app_organization)))))) OR (with_town AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.id = visits.case_id) AND (c.municipality_id = ( SELECT app_organization() AS app_organization))))))))

create table vocabulary (
  word text not null,
  written text not null,
  concept text,
  account_id uuid not null,
  at timestamp with time zone not null,
  constraint vocabulary_pkey PRIMARY KEY (word),
  constraint vocabulary_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint word_is_short CHECK (((length(word) >= 1) AND (length(word) <= 50))),
  constraint writing_is_short CHECK (((length(written) >= 1) AND (length(written) <= 50)))
);
CREATE INDEX vocabulary_by_time ON public.vocabulary USING btree (at);

create table withdrawals (
  application_id uuid not null,
  reason text not null,
  note text not null default ''::text,
  by_kind text not null,
  at timestamp with time zone not null,
  constraint withdrawals_pkey PRIMARY KEY (application_id),
  constraint withdrawals_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  constraint withdrawal_reason_is_known CHECK ((reason = ANY (ARRAY['conditions'::text, 'schedule'::text, 'employer'::text, 'other_work'::text, 'unanswered'::text, 'other'::text])))
);
-- policy withdrawals_of_the_parties using ((EXISTS ( SELECT 1
   FROM applications a
  WHERE (a.id = withdrawals.application_id))))

create table workdays (
  id uuid not null,
  contract_id uuid not null,
  account_id uuid not null,
  state text not null default 'recorded'::text,
  day date not null,
  minutes integer not null,
  on_site boolean not null,
  origin text not null,
  destination text not null,
  means text not null,
  travel_yen integer not null,
  nights integer not null,
  lodging_yen integer not null,
  meals_yen integer not null,
  receipt_id uuid,
  receipt_hash text,
  return_reason text not null default ''::text,
  at timestamp with time zone not null,
  constraint workdays_pkey PRIMARY KEY (id),
  constraint workdays_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint workdays_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contracts(id),
  constraint workdays_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES files(id),
  constraint a_day_has_so_many_minutes CHECK (((minutes >= 0) AND (minutes <= 1440))),
  constraint a_record_says_something CHECK (((minutes > 0) OR (travel_yen > 0) OR (lodging_yen > 0))),
  constraint destination_is_short CHECK ((length(destination) <= 100)),
  constraint fare_has_a_way CHECK (((travel_yen = 0) OR ((origin <> ''::text) AND (destination <> ''::text) AND (means <> ''::text)))),
  constraint fare_is_possible CHECK (((travel_yen >= 0) AND (travel_yen <= 1000000))),
  constraint lodging_has_nights CHECK (((lodging_yen > 0) = (nights > 0))),
  constraint lodging_is_possible CHECK (((lodging_yen >= 0) AND (lodging_yen <= 1000000))),
  constraint meals_are_part_of_lodging CHECK (((meals_yen >= 0) AND (meals_yen <= lodging_yen))),
  constraint means_are_known CHECK ((means = ANY (ARRAY[''::text, 'train'::text, 'bus'::text, 'plane'::text, 'ship'::text, 'car'::text, 'other'::text]))),
  constraint nights_are_possible CHECK (((nights >= 0) AND (nights <= 31))),
  constraint origin_is_short CHECK ((length(origin) <= 100)),
  constraint return_reason_is_short CHECK ((length(return_reason) <= 500)),
  constraint workday_state_is_known CHECK ((state = ANY (ARRAY['recorded'::text, 'confirmed'::text, 'returned'::text])))
);
CREATE UNIQUE INDEX one_night_is_claimed_once ON public.workdays USING btree (account_id, day, lodging_yen) WHERE (lodging_yen > 0);
CREATE UNIQUE INDEX one_receipt_is_used_once ON public.workdays USING btree (account_id, receipt_hash) WHERE (receipt_hash IS NOT NULL);
CREATE UNIQUE INDEX one_trip_is_claimed_once ON public.workdays USING btree (account_id, day, travel_yen, origin, destination) WHERE (travel_yen > 0);
CREATE INDEX workdays_by_contract ON public.workdays USING btree (contract_id, day DESC, id);
-- policy workdays_of_the_parties using ((app_sees_all() OR (account_id = ( SELECT app_account() AS app_account)) OR (EXISTS ( SELECT
   FROM contracts c
  WHERE ((c.id = workdays.contract_id) AND (c.client_id = ( SELECT app_organization() AS app_organization)))))))
