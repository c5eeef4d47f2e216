-- 訂正: a small correction of a published posting, said to everybody who reads it (正確かつ最新, フリーランス法12条).
create table posting_corrections (
  posting_id uuid not null references postings,
  version integer not null,
  fields text[] not null constraint a_correction_changes_something check (cardinality(fields) > 0),
  by_account uuid not null references accounts,
  at timestamptz not null,
  primary key (posting_id, version)
);
revoke update, delete, truncate on posting_corrections from app;

-- Whoever may read the posting may know that it was corrected.
alter table posting_corrections enable row level security;
create policy posting_corrections_of_the_readers on posting_corrections using (exists (
  select 1 from postings p where p.id = posting_id));
