-- 伴走ケース: one company's path with its coordinator, with visits, next actions, hand-overs and ends.
create table cases (
  id uuid primary key,
  company_id uuid not null references organizations,
  municipality_id uuid not null references organizations,
  programme_id uuid references programmes,
  -- 伴走担当: one person at a time is responsible
  coordinator_id uuid not null references accounts,
  state text not null constraint case_state_is_known check (state in ('consultation', 'hearing', 'posting', 'selection', 'engagement', 'review', 'finished', 'stopped')),
  state_since timestamptz not null,
  -- The last visit, talk or call; at first the opening itself
  contacted_at timestamptz not null,
  worry text not null default '',
  version integer not null default 1,
  created_at timestamptz not null
);
-- A company walks one path at a time; one that was interrupted is taken up again instead of a second one.
create unique index one_unfinished_case_per_company on cases (company_id) where state <> 'finished';
create index cases_by_company on cases (company_id, created_at desc, id);
create index cases_by_municipality on cases (municipality_id, state, id);
create index cases_by_coordinator on cases (coordinator_id, state, id);
create index cases_by_contact on cases (contacted_at, id) where state not in ('finished', 'stopped');

create table visits (
  id uuid primary key,
  case_id uuid not null references cases,
  visited_on date not null,
  means text not null constraint means_of_a_visit_is_known check (means in ('visit', 'online', 'phone')),
  attendees text not null,
  heard text not null,
  with_company boolean not null,
  with_town boolean not null,
  by_account uuid not null references accounts,
  at timestamptz not null
);
create index visits_by_case on visits (case_id, visited_on desc, id);
-- 伴走担当のメモ: never shared, so it stands apart from what may be.
create table visit_notes (
  visit_id uuid primary key references visits,
  note text not null
);

create table next_actions (
  id uuid primary key,
  case_id uuid not null references cases,
  visit_id uuid references visits,
  what text not null,
  owner text not null constraint owner_of_an_action_is_known check (owner in ('coordinator', 'company', 'municipality', 'supporter')),
  due_on date not null,
  state text not null default 'open' constraint action_state_is_known check (state in ('open', 'done', 'dropped')),
  settled_by uuid references accounts,
  settled_at timestamptz,
  by_account uuid not null references accounts,
  at timestamptz not null,
  constraint settled_actions_have_their_moment check ((state = 'open') = (settled_at is null))
);
create index next_actions_by_case on next_actions (case_id, due_on, id);
create index next_actions_due on next_actions (due_on, id) where state = 'open';

create table case_handovers (
  id uuid primary key,
  case_id uuid not null references cases,
  from_account uuid not null references accounts,
  to_account uuid not null references accounts,
  note text not null,
  at timestamptz not null
);
create index case_handovers_by_case on case_handovers (case_id, at desc, id);

-- Every end and interruption, with its class and what the next coordinator should know.
create table case_ends (
  id uuid primary key,
  case_id uuid not null references cases,
  state text not null constraint end_of_a_case_is_known check (state in ('finished', 'stopped')),
  reason text not null constraint reason_of_an_end_is_known check (reason in ('solved', 'own_way', 'no_time', 'no_budget', 'no_answer', 'other')),
  note text not null default '',
  by_account uuid not null references accounts,
  at timestamptz not null
);
create index case_ends_by_case on case_ends (case_id, at desc, id);
revoke update, delete, truncate on visits, visit_notes, case_handovers, case_ends from app;
revoke delete, truncate on cases, next_actions from app;

-- 紹介: a supporter introduces a company. It is told apart from the address of the person there.
create table referrals (
  id uuid primary key,
  supporter_id uuid not null references organizations,
  municipality_id uuid not null references organizations,
  company_name text not null,
  corporate_number text constraint introduced_number_has_13_digits check (corporate_number ~ '^[1-9][0-9]{12}$'),
  worry text not null,
  -- How the company agreed to be introduced
  agreed_by text not null constraint way_of_agreeing_is_known check (agreed_by in ('meeting', 'phone', 'mail', 'paper')),
  code_hash text not null unique,
  expires_at timestamptz not null,
  state text not null constraint referral_state_is_known check (state in ('sent', 'consented', 'received', 'in_case', 'published', 'matched', 'passed', 'declined', 'expired')),
  state_since timestamptz not null,
  case_id uuid references cases,
  by_account uuid not null references accounts,
  created_at timestamptz not null
);
create index referrals_by_supporter on referrals (supporter_id, created_at desc, id);
create index referrals_by_municipality on referrals (municipality_id, created_at desc, id);
create index referrals_by_state on referrals (state, state_since, id);
create index referrals_by_number on referrals (corporate_number) where corporate_number is not null;
create index referrals_by_name on referrals (municipality_id, company_name);
create index referrals_by_case on referrals (case_id) where case_id is not null;
create index referrals_to_expire on referrals (expires_at, id) where state = 'sent';
create table referral_contacts (
  referral_id uuid primary key references referrals,
  name text not null,
  email text not null
);
revoke delete, truncate on referrals from app;
revoke update, delete, truncate on referral_contacts from app;

alter table referrals enable row level security;
alter table referrals force row level security;
create policy referrals_of_the_parties on referrals using (
  (select app_sees_all()) or app_kind() = 'door' or supporter_id = (select app_organization()) or municipality_id = (select app_organization()));
-- The supporter writes the address down once; only who accompanies the company reads it.
alter table referral_contacts enable row level security;
alter table referral_contacts force row level security;
create policy referral_contacts_read on referral_contacts for select using ((select app_sees_all()));
create policy referral_contacts_written on referral_contacts for insert with check (
  exists (select 1 from referrals r where r.id = referral_id and r.supporter_id = (select app_organization())));

alter table cases enable row level security;
create policy cases_of_the_parties on cases using (
  (select app_sees_all()) or company_id = (select app_organization()) or municipality_id = (select app_organization())
  or exists (select 1 from referrals r where r.case_id = cases.id and r.supporter_id = (select app_organization())));
alter table visits enable row level security;
alter table visits force row level security;
create policy visits_shared on visits using (
  (select app_sees_all())
  or (with_company and exists (select 1 from cases c where c.id = case_id and c.company_id = (select app_organization())))
  or (with_town and exists (select 1 from cases c where c.id = case_id and c.municipality_id = (select app_organization()))));
alter table visit_notes enable row level security;
alter table visit_notes force row level security;
create policy visit_notes_of_operators on visit_notes using ((select app_sees_all()));
alter table next_actions enable row level security;
alter table next_actions force row level security;
create policy next_actions_of_their_owners on next_actions using (
  (select app_sees_all())
  or (owner = 'company' and exists (select 1 from cases c where c.id = case_id and c.company_id = (select app_organization())))
  or (owner = 'municipality' and exists (select 1 from cases c where c.id = case_id and c.municipality_id = (select app_organization())))
  or (owner = 'supporter' and exists (select 1 from referrals r where r.case_id = next_actions.case_id and r.supporter_id = (select app_organization()))));
alter table case_handovers enable row level security;
alter table case_handovers force row level security;
create policy case_handovers_of_operators on case_handovers using ((select app_sees_all()));
alter table case_ends enable row level security;
alter table case_ends force row level security;
create policy case_ends_of_operators on case_ends using ((select app_sees_all()));

-- Whom a company or a town turns to: the name of the coordinator of their own case, and nothing else of that account.
create function coordinator_name(accompanied uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.name from cases c join accounts a on a.id = c.coordinator_id
         where c.id = accompanied and (app_sees_all() or c.company_id = app_organization() or c.municipality_id = app_organization()) $$;
revoke execute on function coordinator_name(uuid) from public;
grant execute on function coordinator_name(uuid) to app;
