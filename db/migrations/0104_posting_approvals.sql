-- 決裁: who of a municipality approves its postings, one after the other, and the record of each.
create table posting_approvers (
  organization_id uuid not null references organizations,
  position integer not null constraint approvers_stand_in_a_short_line check (position between 1 and 5),
  account_id uuid not null references accounts,
  primary key (organization_id, position),
  constraint one_place_per_approver unique (organization_id, account_id)
);
create table posting_approvals (
  id uuid primary key,
  posting_id uuid not null references postings,
  municipality_id uuid not null references organizations,
  version integer not null,
  state text not null default 'asked' constraint posting_approval_state_is_known check (state in ('asked', 'approved', 'returned', 'replaced')),
  reason text not null default '' constraint approval_reason_is_short check (length(reason) <= 500),
  asked_by uuid not null references accounts,
  at timestamptz not null
);
create unique index one_open_approval_per_posting on posting_approvals (posting_id) where state = 'asked';
create index posting_approvals_by_posting on posting_approvals (posting_id, at desc, id);
create table posting_approval_steps (
  approval_id uuid not null references posting_approvals,
  position integer not null,
  account_id uuid not null references accounts,
  note text not null default '' constraint approval_note_is_short check (length(note) <= 500),
  approved_at timestamptz,
  primary key (approval_id, position)
);
revoke truncate on posting_approvers from app;
revoke delete, truncate on posting_approvals, posting_approval_steps from app;

alter table posting_approvers enable row level security;
alter table posting_approvers force row level security;
create policy approvers_of_the_town on posting_approvers using (app_sees_all() or organization_id = (select app_organization()));
alter table posting_approvals enable row level security;
alter table posting_approvals force row level security;
create policy posting_approvals_of_the_town on posting_approvals using (app_sees_all() or municipality_id = (select app_organization()));
alter table posting_approval_steps enable row level security;
alter table posting_approval_steps force row level security;
create policy approval_steps_of_the_town on posting_approval_steps using (
  exists (select from posting_approvals a where a.id = approval_id));
