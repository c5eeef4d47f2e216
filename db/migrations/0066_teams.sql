-- チーム応募: a lead and up to four others bid for one posting together. The application itself is the lead's; what each
-- agreed to is a row here until it goes in, and then a consent (個人情報保護法27条) of each.
create table teams (
  id uuid primary key,
  posting_id uuid not null references postings,
  client_id uuid not null references organizations,
  lead_talent_id uuid not null references talents,
  lead_account_id uuid not null references accounts,
  state text not null constraint team_state_is_known check (state in ('gathering', 'submitted', 'withdrawn', 'lapsed')),
  motivation text not null,
  proposal text not null default '',
  wished_fee_yen integer,
  wished_hours integer,
  application_id uuid unique references applications,
  at timestamptz not null,
  settled_at timestamptz,
  constraint an_application_comes_with_submission check ((state = 'submitted') = (application_id is not null))
);
create unique index one_gathering_team_per_posting on teams (posting_id, lead_talent_id) where state = 'gathering';
create index teams_by_lead on teams (lead_account_id, at desc, id);

create table teammates (
  id uuid primary key,
  team_id uuid not null references teams,
  -- Repeated here so that row-level security needs no circle
  lead_account_id uuid not null references accounts,
  client_id uuid not null references organizations,
  application_id uuid references applications,
  email text not null,
  -- Known once the person has answered
  talent_id uuid references talents,
  account_id uuid references accounts,
  part text not null constraint part_is_short check (length(part) between 1 and 100),
  state text not null constraint teammate_state_is_known check (state in ('invited', 'consented', 'declined', 'dropped', 'left')),
  wording text,
  at timestamptz not null,
  answered_at timestamptz,
  constraint a_person_is_asked_once unique (team_id, email),
  constraint who_consents_is_known check (state not in ('consented', 'left') or (talent_id is not null and wording is not null))
);
create index teammates_by_team on teammates (team_id, at, id);
create index teammates_by_email on teammates (email, at desc);

create function app_email() returns text language sql stable as $$ select email from accounts where id = app_account() $$;
alter table teammates enable row level security;
create policy teammates_of_the_parties on teammates using (
  app_sees_all() or lead_account_id = (select app_account()) or account_id = (select app_account())
  or (app_kind() = 'talent' and email = (select app_email()))
  or (application_id is not null and client_id = (select app_organization())));
alter table teams enable row level security;
create policy teams_of_the_parties on teams using (
  app_sees_all() or lead_account_id = (select app_account())
  or (application_id is not null and client_id = (select app_organization()))
  or exists (select 1 from teammates m where m.team_id = teams.id));
