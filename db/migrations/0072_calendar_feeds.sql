-- 面談のカレンダー配信: an address that only its owner knows. The address is made from the id and the program's secret, so the
-- table alone opens nothing; a new id makes the old address worthless.
create table calendar_feeds (
  account_id uuid primary key references accounts,
  id uuid not null unique,
  made_at timestamptz not null,
  revoked_at timestamptz
);
revoke delete, truncate on calendar_feeds from app;
alter table calendar_feeds enable row level security;
alter table calendar_feeds force row level security;
create policy calendar_feeds_of_the_owner on calendar_feeds using (
  app_kind() = 'door' or account_id = (select app_account()));
