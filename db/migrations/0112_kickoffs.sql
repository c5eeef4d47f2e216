-- キックオフ: the goals of a contract, in versions. One side writes a version, the other confirms it, and from then on it
-- holds instead of the one before.
create table kickoffs (
  id uuid primary key,
  contract_id uuid not null references contracts,
  number integer not null constraint kickoffs_begin_with_one check (number >= 1),
  state text not null default 'proposed' constraint state_of_a_kickoff_is_known check (state in ('proposed', 'agreed', 'replaced')),
  by_side text not null constraint side_of_a_kickoff_is_known check (by_side in ('client', 'talent')),
  contact text not null constraint way_of_contact_is_short check (length(contact) between 1 and 200),
  rhythm text not null constraint rhythm_is_short check (length(rhythm) between 1 and 200),
  at timestamptz not null,
  constraint kickoffs_are_numbered unique (contract_id, number)
);
create unique index one_kickoff_holds on kickoffs (contract_id) where state = 'agreed';
create unique index one_kickoff_waits on kickoffs (contract_id) where state = 'proposed';
revoke delete, truncate on kickoffs from app;
alter table kickoffs enable row level security;
alter table kickoffs force row level security;
create policy kickoffs_of_the_parties on kickoffs using (app_sees_all() or exists (
  select from contracts c where c.id = contract_id and (c.client_id = (select app_organization()) or c.account_id = (select app_account()))));

create table kickoff_goals (
  kickoff_id uuid not null references kickoffs,
  position integer not null constraint goals_are_few check (position between 1 and 3),
  goal text not null constraint goal_is_short check (length(goal) between 1 and 200),
  -- What will be seen when it is reached
  sign text not null constraint sign_is_short check (length(sign) between 1 and 200),
  primary key (kickoff_id, position)
);
revoke update, delete, truncate on kickoff_goals from app;
alter table kickoff_goals enable row level security;
alter table kickoff_goals force row level security;
create policy goals_of_the_parties on kickoff_goals using (exists (select from kickoffs k where k.id = kickoff_id));

create table kickoff_confirmations (
  kickoff_id uuid not null references kickoffs,
  side text not null constraint side_that_confirms_is_known check (side in ('client', 'talent')),
  by_account uuid not null references accounts,
  at timestamptz not null,
  constraint each_side_confirms_once primary key (kickoff_id, side)
);
revoke update, delete, truncate on kickoff_confirmations from app;
alter table kickoff_confirmations enable row level security;
alter table kickoff_confirmations force row level security;
create policy confirmations_of_the_parties on kickoff_confirmations using (exists (select from kickoffs k where k.id = kickoff_id));
