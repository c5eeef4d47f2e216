-- 活動記録: one day's work or trip under a contract, entered by the talent and confirmed by the client. What a subsidy pays
-- for and what 地域活性化起業人(副業型) asks of a month are reckoned from these rows.
create table workdays (
  id uuid primary key,
  contract_id uuid not null references contracts,
  account_id uuid not null references accounts,
  state text not null default 'recorded' constraint workday_state_is_known check (state in ('recorded', 'confirmed', 'returned')),
  day date not null,
  minutes integer not null constraint a_day_has_so_many_minutes check (minutes between 0 and 1440),
  on_site boolean not null,
  origin text not null constraint origin_is_short check (length(origin) <= 100),
  destination text not null constraint destination_is_short check (length(destination) <= 100),
  means text not null constraint means_are_known check (means in ('', 'train', 'bus', 'plane', 'ship', 'car', 'other')),
  travel_yen integer not null constraint fare_is_possible check (travel_yen between 0 and 1000000),
  nights integer not null constraint nights_are_possible check (nights between 0 and 31),
  lodging_yen integer not null constraint lodging_is_possible check (lodging_yen between 0 and 1000000),
  meals_yen integer not null constraint meals_are_part_of_lodging check (meals_yen between 0 and lodging_yen),
  receipt_id uuid references files,
  receipt_hash text,
  return_reason text not null default '' constraint return_reason_is_short check (length(return_reason) <= 500),
  at timestamptz not null,
  constraint a_record_says_something check (minutes > 0 or travel_yen > 0 or lodging_yen > 0),
  constraint fare_has_a_way check (travel_yen = 0 or (origin <> '' and destination <> '' and means <> '')),
  constraint lodging_has_nights check ((lodging_yen > 0) = (nights > 0))
);
create index workdays_by_contract on workdays (contract_id, day desc, id);
-- One receipt pays once, whichever contract it is claimed under.
create unique index one_receipt_is_used_once on workdays (account_id, receipt_hash) where receipt_hash is not null;
create unique index one_trip_is_claimed_once on workdays (account_id, day, travel_yen, origin, destination) where travel_yen > 0;
create unique index one_night_is_claimed_once on workdays (account_id, day, lodging_yen) where lodging_yen > 0;
revoke delete, truncate on workdays from app;

alter table workdays enable row level security;
alter table workdays force row level security;
create policy workdays_of_the_parties on workdays using (
  app_sees_all() or account_id = (select app_account()) or exists (
    select from contracts c where c.id = contract_id and c.client_id = (select app_organization())));
-- Whoever reads the record opens its receipt.
create policy files_seen_with_their_workday on files for select using (exists (select from workdays w where w.receipt_id = files.id));

-- 交付申請の記録: the day on which the client applied to its prefecture.
create table subsidy_applications (
  contract_id uuid primary key references contracts,
  applied_on date not null,
  by_account uuid not null references accounts,
  at timestamptz not null
);
revoke update, delete, truncate on subsidy_applications from app;
alter table subsidy_applications enable row level security;
alter table subsidy_applications force row level security;
create policy subsidies_of_the_client on subsidy_applications using (app_sees_all() or exists (
  select from contracts c where c.id = contract_id and c.client_id = (select app_organization())));

-- 地域活性化起業人(副業型): the town says that a contract is one, the talent declares where they are employed.
create table helper_contracts (
  contract_id uuid primary key references contracts,
  by_account uuid not null references accounts,
  at timestamptz not null,
  employer text not null default '' constraint employer_is_short check (length(employer) <= 100),
  area text constraint area_is_metropolitan check (area in ('tokyo', 'nagoya', 'osaka')),
  declared_at timestamptz,
  constraint declared_as_a_whole check ((declared_at is not null) = (area is not null and employer <> ''))
);
revoke delete, truncate on helper_contracts from app;
alter table helper_contracts enable row level security;
alter table helper_contracts force row level security;
create policy helpers_of_the_parties on helper_contracts using (app_sees_all() or exists (
  select from contracts c where c.id = contract_id and (c.client_id = (select app_organization()) or c.account_id = (select app_account()))));
