-- ファイル: what people send with a deed, kept in the database so that it commits, is backed up and vanishes with the deed.
create table files (
  id uuid primary key,
  owner_account uuid not null references accounts,
  type text not null constraint file_type_is_known check (type in ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx', 'text')),
  name text not null constraint file_name_is_short check (length(name) between 1 and 120),
  size integer not null constraint file_is_not_too_big check (size between 1 and 26214400),
  sha256 text not null constraint file_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  at timestamptz not null,
  constraint size_is_that_of_the_bytes check (size = length(bytes))
);
create index files_by_owner on files (owner_account, at desc, id);
-- Pictures and office files are packed already.
alter table files alter column bytes set storage external;
-- A kept file is never changed: another one is another file.
revoke update on files from app;

-- Only the owner, the operator and the clock, until a desk adds a policy of its own for those whom the file is shown to.
alter table files enable row level security;
create policy files_seen_by_the_owner on files for select using (app_sees_all() or owner_account = (select app_account()));
create policy files_kept_by_the_owner on files for insert with check (app_sees_all() or owner_account = (select app_account()));
create policy files_removed_by_the_owner on files for delete using (app_sees_all() or owner_account = (select app_account()));
