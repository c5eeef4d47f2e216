-- 表示の記録: which posting a talent was shown, at which rank, and with what chance it came there, once a day.
-- Like accesses it is written while a page is read (GET changes nothing but these two tables): it says what was seen, never
-- what was done. Popularity and calibration are learned from it, never from raw counts. Append-only.
create table impressions (
  seq bigint generated always as identity primary key,
  talent_id uuid not null references talents,
  posting_id uuid not null references postings,
  -- 1 is the top of the list
  rank smallint not null constraint rank_is_on_a_list check (rank between 1 and 100),
  -- 1 where the order put it there, less where the place was drawn to explore
  propensity real not null constraint propensity_is_a_chance check (propensity > 0 and propensity <= 1),
  -- What was foretold: that the talent applies if shown, and that the client accepts
  interest real not null constraint interest_is_a_chance check (interest between 0 and 1),
  acceptance real not null constraint acceptance_is_a_chance check (acceptance between 0 and 1),
  day date not null,
  shown_at timestamptz not null,
  constraint one_impression_a_day unique (talent_id, posting_id, day)
);
create index impressions_by_posting on impressions (posting_id, shown_at);
create index impressions_by_time on impressions (shown_at, seq);
revoke update, delete, truncate on impressions from app;

-- What somebody was shown tells what they look for: only they themselves, the operator and the clock read it.
alter table impressions enable row level security;
create policy impressions_seen_by_oneself on impressions for select using (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));
create policy impressions_made_by_oneself on impressions for insert with check (
  exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));
