-- 書き出し: a file made of a statement by a job, part by part, so that its length does not matter; gone after seven days.
create table exports (
  id uuid primary key,
  statement_id uuid not null references statements,
  municipality_id uuid not null references organizations,
  format text not null constraint export_format_is_known check (format in ('pdf', 'xlsx', 'csv', 'rows_xlsx', 'rows_csv')),
  state text not null default 'asked' constraint export_state_is_known check (state in ('asked', 'making', 'ready', 'failed', 'expired')),
  rows_done integer not null default 0,
  rows_all integer not null default 0,
  bytes bigint not null default 0,
  -- Why it failed: a sentence's code, never a trace
  reason text not null default '',
  by_account uuid references accounts,
  asked_at timestamptz not null,
  ready_at timestamptz,
  expires_at timestamptz,
  constraint a_ready_export_expires check ((state in ('ready', 'expired')) = (expires_at is not null))
);
create index exports_by_statement on exports (statement_id, asked_at desc, id);
create index exports_to_expire on exports (expires_at) where state = 'ready';
revoke delete, truncate on exports from app;

create table export_parts (
  export_id uuid not null references exports,
  n integer not null,
  municipality_id uuid not null references organizations,
  bytes bytea not null,
  primary key (export_id, n)
);

alter table exports enable row level security;
alter table exports force row level security;
create policy exports_of_the_town on exports using (app_sees_all() or municipality_id = (select app_organization()));
alter table export_parts enable row level security;
alter table export_parts force row level security;
create policy export_parts_of_the_town on export_parts using (app_sees_all() or municipality_id = (select app_organization()));
