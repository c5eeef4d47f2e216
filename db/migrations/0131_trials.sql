-- 無償トライアル: what is tried and what decides stands in the terms that both consented to. How it came out is one row: turned
-- into paid work by a version that both consented to, or ended by one side with a reason that both read.
create table trial_outcomes (
  contract_id uuid primary key references contracts,
  outcome text not null constraint trial_outcome_is_known check (outcome in ('paid', 'ended')),
  -- The paid version, with its notice
  number integer,
  reason text constraint trial_reason_is_known check (reason in ('goal_met', 'no_effect', 'budget', 'schedule', 'relation', 'other')),
  message text not null default '' constraint trial_message_is_short check (length(message) <= 2000),
  by_side text constraint trial_side_is_known check (by_side in ('client', 'talent')),
  by_account uuid not null references accounts,
  at timestamptz not null,
  foreign key (contract_id, number) references contract_versions (contract_id, number),
  constraint paid_by_a_version check ((outcome = 'paid') = (number is not null)),
  constraint ended_for_a_reason check ((outcome = 'ended') = (reason is not null and message <> '' and by_side is not null))
);
revoke update, delete, truncate on trial_outcomes from app;
alter table trial_outcomes enable row level security;
alter table trial_outcomes force row level security;
create policy trial_outcomes_of_the_parties on trial_outcomes using (exists (select from contracts c where c.id = contract_id));
