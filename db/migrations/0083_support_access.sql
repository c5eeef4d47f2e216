-- 支援アクセス: an operator looks at a tenant's pages for a time that was fixed when it began, with a reason, and the tenant
-- sees what was looked at. A row begins with its end written in it; only whether it has ended can still be changed.
create table supports (
  id uuid primary key,
  -- The one signed-in browser that wears the tenant's hat.
  session_id uuid not null references sessions,
  account_id uuid not null references accounts,
  operator_id uuid not null references organizations,
  organization_id uuid not null references organizations,
  reason text not null constraint support_reason_is_known check (reason in ('asked', 'fault', 'procedure', 'audit')),
  -- What was asked for, in the operator's words; the tenant reads it.
  ticket text not null constraint ticket_says_something check (length(ticket) between 5 and 500),
  minutes integer not null constraint support_is_short check (minutes in (15, 30, 60)),
  state text not null default 'open' constraint support_state_is_known check (state in ('open', 'ended', 'lapsed')),
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  constraint support_ends_as_said check (extract(epoch from ends_at - started_at) = minutes * 60),
  constraint ended_support_has_its_moment check ((state = 'open') = (ended_at is null) and ended_at <= ends_at)
);
create unique index one_support_at_a_time on supports (account_id) where state = 'open';
create index supports_by_session on supports (session_id) where state = 'open';
create index supports_by_organization on supports (organization_id, started_at desc, id);
create index supports_open_by_end on supports (ends_at) where state = 'open';
-- Nobody, and no mistake of the program, makes one longer.
revoke update, delete, truncate on supports from app;
grant update (state, ended_at) on supports to app;

alter table supports enable row level security;
create policy supports_read_by_both_sides on supports for select using (
  app_sees_all() or app_kind() = 'door' or organization_id = (select app_organization()));
create policy supports_begun_by_operators on supports for insert with check (
  app_kind() = 'operator' and account_id = (select app_account()));
create policy supports_ended_by_their_operator on supports for update using (
  app_kind() = 'clock' or (app_kind() = 'operator' and account_id = (select app_account())));

-- What was looked at inside one, and on which page (ids only, never what was typed).
alter table accesses add column support_id uuid;
alter table accesses add column page text constraint page_is_a_path check (page ~ '^/' and length(page) <= 300);
create index accesses_by_support on accesses (support_id, seq) where support_id is not null;

-- Inside, names and contacts of talents stay closed, whatever the tenant itself may read.
create function app_support() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.support', true), '')::uuid $$;
create policy contacts_closed_to_support on talent_contacts as restrictive using ((select app_support()) is null);
create policy careers_closed_to_support on talent_careers as restrictive using ((select app_support()) is null);
