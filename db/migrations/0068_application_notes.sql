-- 社内のメモ: what colleagues of a client write about an applicant, for themselves alone. Whoever wrote one may take it away.
create table application_notes (
  id uuid primary key,
  application_id uuid not null references applications,
  client_id uuid not null references organizations,
  account_id uuid not null references accounts,
  words text not null constraint note_says_something check (length(words) between 1 and 2000),
  at timestamptz not null
);
create index application_notes_by_application on application_notes (application_id, at, id);
revoke update, truncate on application_notes from app;

-- Neither the applicant nor the operator reads them.
alter table application_notes enable row level security;
create policy notes_read_by_the_client on application_notes for select using (client_id = (select app_organization()));
create policy notes_written_by_the_client on application_notes for insert with check (
  client_id = (select app_organization()) and account_id = (select app_account())
  and exists (select 1 from applications a where a.id = application_id and a.client_id = application_notes.client_id));
create policy notes_removed_by_their_author on application_notes for delete using (
  client_id = (select app_organization()) and account_id = (select app_account()));
