-- 庁内課題: what departments of a municipality could use a professional for. Collected, put under a role (広報戦略アドバイザー),
-- and written as a posting of the municipality itself.
create table office_roles (
  id uuid primary key,
  municipality_id uuid not null references organizations,
  name text not null constraint office_role_has_a_name check (length(name) between 1 and 60),
  purpose text not null constraint office_role_has_a_purpose check (length(purpose) between 1 and 1000),
  posting_id uuid references postings,
  by_account uuid not null references accounts,
  at timestamptz not null,
  constraint one_role_per_name unique (municipality_id, name)
);
revoke delete, truncate on office_roles from app;

create table office_tasks (
  id uuid primary key,
  municipality_id uuid not null references organizations,
  state text not null default 'collected' constraint office_task_state_is_known check (state in ('collected', 'grouped', 'drafted', 'set_aside')),
  department text not null constraint department_is_named check (length(department) between 1 and 60),
  trouble text not null constraint trouble_is_told check (length(trouble) between 1 and 1000),
  frequency text not null constraint frequency_is_known check (frequency in ('daily', 'weekly', 'monthly', 'yearly', 'once')),
  hope text not null constraint hope_is_told check (length(hope) between 1 and 1000),
  role_id uuid references office_roles,
  reason text not null default '' constraint set_aside_reason_is_short check (length(reason) <= 500),
  by_account uuid not null references accounts,
  at timestamptz not null,
  constraint grouped_means_a_role check ((state in ('grouped', 'drafted')) = (role_id is not null)),
  constraint set_aside_has_a_reason check ((state = 'set_aside') = (reason <> ''))
);
create index office_tasks_by_municipality on office_tasks (municipality_id, at desc, id);
create index office_tasks_by_role on office_tasks (role_id, at, id) where role_id is not null;
revoke delete, truncate on office_tasks from app;

alter table office_roles enable row level security;
alter table office_roles force row level security;
create policy office_roles_of_the_town on office_roles using (municipality_id = (select app_organization()) or app_kind() = 'clock');
alter table office_tasks enable row level security;
alter table office_tasks force row level security;
create policy office_tasks_of_the_town on office_tasks using (municipality_id = (select app_organization()) or app_kind() = 'clock');
