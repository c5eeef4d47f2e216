-- 取引条件明示書の PDF, as it was first made: the same bytes for the same version, whatever the program becomes.
create table notice_papers (
  contract_id uuid not null,
  number integer not null,
  pdf bytea not null,
  sha256 text not null constraint paper_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  primary key (contract_id, number),
  foreign key (contract_id, number) references contract_versions (contract_id, number)
);
revoke update, delete, truncate on notice_papers from app;
alter table notice_papers enable row level security;
create policy papers_of_the_parties on notice_papers using (exists (select 1 from contracts c where c.id = contract_id));
