-- 統計: the figures of the whole platform as the clock counted them last, one row for each year. Made anew every hour, so that
-- looking at them counts nothing. Sums only: nothing about anybody.
create table platform_statistics (
  year integer primary key,
  figures jsonb not null,
  counted_at timestamptz not null
);
revoke delete, truncate on platform_statistics from app;
