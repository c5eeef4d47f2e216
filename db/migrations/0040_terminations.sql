-- 中途解除・不更新の予告 (フリーランス法16条): the deed, its day, and the disclosure of its reason. One per contract.
create table terminations (
  contract_id uuid primary key references contracts,
  kind text not null constraint termination_kind_is_known check (kind in ('early', 'non_renewal')),
  by_side text not null constraint termination_side_is_known check (by_side in ('client', 'talent')),
  by_account uuid not null references accounts,
  -- The last day of the contract
  ends_on date not null,
  noticed_at timestamptz not null,
  exception text constraint notice_exception_is_known check (exception in ('disaster', 'original-ended', 'short', 'talent-fault', 'dormant')),
  reason text not null constraint termination_reason_is_known check (reason in ('plan_changed', 'budget', 'result', 'schedule', 'relation', 'fault', 'other')),
  message text not null constraint termination_says_something check (length(message) between 10 and 2000),
  reason_asked_at timestamptz,
  reason_given_at timestamptz,
  -- 理由の開示, or which exception of 16条2項 keeps it back
  given_reason text not null default '',
  constraint reason_is_given_after_it_is_asked check (reason_given_at is null or reason_asked_at is not null)
);
revoke delete, truncate on terminations from app;
alter table terminations enable row level security;
create policy terminations_of_the_parties on terminations using (exists (select 1 from contracts c where c.id = contract_id));
