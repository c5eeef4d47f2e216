-- 表示の多さ: what was shown of a posting on a day let expect so many applications, and so many came. Popularity is what came
-- beyond that, never a raw count. Reckoned by the clock once the people of that day have had a week to decide; append-only.
create table exposures (
  posting_id uuid not null references postings,
  day date not null,
  -- Σ over verified people of the chance that they looked × the chance to apply without regard to popularity
  expected double precision not null constraint expected_is_no_debt check (expected >= 0 and expected < 1e9),
  -- How many of them applied within the week, each at the last time they were shown it
  came integer not null constraint came_is_a_count check (came >= 0),
  primary key (posting_id, day)
);
create index exposures_by_day on exposures (day);
-- One day of what was shown is read at a time.
create index impressions_by_day on impressions (day);
revoke update, delete, truncate on exposures from app;

-- How often somebody's posting was looked at is nobody else's: the operator and the clock read it.
alter table exposures enable row level security;
alter table exposures force row level security;
create policy exposures_seen_by_the_house on exposures for select using (app_sees_all());
create policy exposures_reckoned_by_the_clock on exposures for insert with check (app_kind() = 'clock');
