-- 実績の見本 (proof of work): links and files of a talent, each with whom it is shown to.
create table talent_works (
  id uuid primary key,
  talent_id uuid not null references talents,
  title text not null constraint work_title_is_short check (length(title) between 1 and 100),
  url text constraint work_link_is_https check (url ~ '^https://' and length(url) <= 500),
  file_id uuid references files,
  -- companies: whoever comes across the anonymous profile; named: only those whom the person consented to give the name to
  shown_to text not null constraint work_audience_is_known check (shown_to in ('companies', 'named')),
  at timestamptz not null,
  constraint a_work_is_a_link_or_a_file check ((url is null) <> (file_id is null))
);
create index talent_works_by_talent on talent_works (talent_id, at, id);
create unique index a_file_is_one_work on talent_works (file_id) where file_id is not null;
revoke update on talent_works from app;

alter table talent_works enable row level security;
create policy works_read_by_audience on talent_works for select using (
  app_sees_all()
  or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account()))
  or (shown_to = 'companies' and app_kind() in ('company', 'municipality'))
  or app_may_read(talent_id, 'name'));
create policy works_written_by_oneself on talent_works for insert with check (
  exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));
create policy works_removed_by_oneself on talent_works for delete using (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));

-- Whoever may see the work may open its file.
create policy files_of_works on files for select using (exists (select 1 from talent_works w where w.file_id = files.id));
