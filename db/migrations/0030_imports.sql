-- 取り込み: what was read from an office's file, kept until a person confirms it, or until it expires. It may hold names
-- and addresses, so only operators see it, and the content goes when it is taken, thrown away or too old.
create table imports (
  id uuid primary key,
  kind text not null constraint import_kind_is_known check (kind in ('companies', 'postings', 'talents')),
  file_name text not null,
  content jsonb,
  rows_read integer not null,
  rows_made integer,
  state text not null default 'waiting' constraint import_state_is_known check (state in ('waiting', 'taken', 'discarded', 'expired')),
  by_account uuid not null references accounts,
  at timestamptz not null,
  expires_at timestamptz not null,
  settled_at timestamptz,
  constraint only_waiting_imports_keep_their_content check ((state = 'waiting') = (content is not null))
);
create index imports_by_time on imports (at desc, id);
create index imports_to_expire on imports (expires_at, id) where state = 'waiting';
alter table imports enable row level security;
create policy imports_of_operators on imports using (app_sees_all());
