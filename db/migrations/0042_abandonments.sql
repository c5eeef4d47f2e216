-- 契約の取りやめ, before it is in force: who, and why, as a class and in a sentence for the other side.
create table abandonments (
  contract_id uuid primary key references contracts,
  by_kind text not null,
  reason text not null constraint abandonment_reason_is_known check (reason in ('conditions', 'schedule', 'employer', 'plan_changed', 'withdrawn', 'other')),
  message text not null default '',
  at timestamptz not null
);
revoke update, delete, truncate on abandonments from app;
alter table abandonments enable row level security;
create policy abandonments_of_the_parties on abandonments using (exists (select 1 from contracts c where c.id = contract_id));
