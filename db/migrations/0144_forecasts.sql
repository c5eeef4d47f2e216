-- 応募の見通し, as it was when a posting was published: kept so that it can be held against what came, and learned from.
-- Made by the clock; append-only.
create table forecasts (
  posting_id uuid primary key references postings,
  -- Σ of the chances to apply of the talents whom it suits best
  interest double precision not null constraint interest_is_no_debt check (interest >= 0 and interest < 1e9),
  least integer not null constraint least_is_a_count check (least >= 0),
  most integer not null constraint most_is_not_below_least check (most >= least),
  -- Active talents at that moment
  talents integer not null,
  -- Ended postings that the range was learned from; 0: an assumption
  learned_from integer not null,
  made_at timestamptz not null
);
create index forecasts_by_time on forecasts (made_at, posting_id);
revoke update, delete, truncate on forecasts from app;

-- What a client may expect is the client's: others see the posting, not its outlook.
alter table forecasts enable row level security;
alter table forecasts force row level security;
create policy forecasts_seen_by_the_client on forecasts for select using (
  app_sees_all() or exists (select 1 from postings p where p.id = posting_id
    and (p.client_id = (select app_organization()) or p.municipality_id = (select app_organization()))));
create policy forecasts_made_by_the_clock on forecasts for insert with check (app_kind() = 'clock');
