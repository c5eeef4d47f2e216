-- おすすめのメール: once a week, what is new to a talent and suits them. No row: nothing was looked at yet.
create table digests (
  talent_id uuid primary key references talents,
  -- The day in Japan on which it was last looked at
  looked_on date,
  -- Stopped since; null: it is sent
  stopped_at timestamptz
);
alter table digests enable row level security;
alter table digests force row level security;
create policy digests_of_oneself on digests using (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));

-- What a mail told is an impression too; whatever was shown once, on a page or by mail, is no news.
alter table impressions add column way text not null default 'page' constraint way_is_known check (way in ('page', 'mail'));
create policy impressions_made_by_mail on impressions for insert with check (way = 'mail' and app_kind() = 'clock');
