-- 成果: what came of a contract — a product on the shelf, a service, a way to sell — with where one can see it. Written down by the
-- client, read by both sides, counted by the town. One that was wrong is withdrawn with its reason, never rewritten.
create table outcomes (
  id uuid primary key,
  contract_id uuid not null references contracts,
  municipality_id uuid not null references organizations,
  kind text not null constraint outcome_kind_is_known check (kind in ('product', 'service', 'sales', 'publicity', 'process', 'other')),
  state text not null default 'recorded' constraint outcome_state_is_known check (state in ('recorded', 'withdrawn')),
  title text not null constraint outcome_has_a_title check (length(title) between 1 and 100),
  -- The day on which it was there: sold, opened, published
  came_on date not null,
  evidence text not null constraint outcome_can_be_seen_somewhere check (length(evidence) between 5 and 500),
  link text not null default '' constraint outcome_link_is_short check (length(link) <= 500),
  withdrawn_at timestamptz,
  withdraw_reason text not null default '' constraint reason_against_an_outcome_is_short check (length(withdraw_reason) <= 500),
  by_account uuid not null references accounts,
  at timestamptz not null,
  constraint an_outcome_is_withdrawn_for_a_reason check (
    (state = 'withdrawn') = (withdrawn_at is not null) and (state = 'withdrawn') = (withdraw_reason <> ''))
);
create index outcomes_by_contract on outcomes (contract_id, came_on desc, id);
create index outcomes_by_municipality on outcomes (municipality_id, came_on, id);
-- The same thing on the same day is one outcome.
create unique index an_outcome_is_recorded_once on outcomes (contract_id, title, came_on) where state = 'recorded';
revoke delete, truncate on outcomes from app;
alter table outcomes enable row level security;
alter table outcomes force row level security;
create policy outcomes_of_the_parties on outcomes using (exists (select from contracts c where c.id = contract_id));
