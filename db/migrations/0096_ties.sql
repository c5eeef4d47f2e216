-- 縁: what people write down about it. The depth itself is never stored: it is reckoned from what happened.

-- 現地訪問 under a contract: one side writes it down, the other confirms it.
create table onsite_visits (
  id uuid primary key,
  contract_id uuid not null references contracts,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  client_id uuid not null references organizations,
  municipality_id uuid not null references organizations,
  visited_on date not null,
  what text not null constraint onsite_visit_says_what check (length(what) between 1 and 200),
  recorded_by text not null constraint side_of_an_onsite_visit_is_known check (recorded_by in ('client', 'talent')),
  by_account uuid not null references accounts,
  state text not null constraint onsite_visit_state_is_known check (state in ('recorded', 'confirmed', 'denied')),
  state_since timestamptz not null,
  at timestamptz not null
);
create unique index one_onsite_visit_per_day_of_a_contract on onsite_visits (contract_id, visited_on) where state <> 'denied';
create index onsite_visits_by_talent on onsite_visits (talent_id, visited_on desc, id);
create index onsite_visits_by_town on onsite_visits (municipality_id, visited_on, id) where state = 'confirmed';

-- 移住・二地域居住, as the person declares it; taken back, it never counted.
create table residence_declarations (
  id uuid primary key,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  municipality_id uuid not null references organizations,
  kind text not null constraint declaration_is_of_a_known_kind check (kind in ('moved', 'two_places')),
  since date not null,
  state text not null constraint declaration_state_is_known check (state in ('declared', 'withdrawn')),
  state_since timestamptz not null,
  at timestamptz not null
);
create unique index one_declaration_per_talent_and_town on residence_declarations (talent_id, municipality_id) where state = 'declared';
create index declarations_by_town on residence_declarations (municipality_id, id) where state = 'declared';

-- 担い手活動: what a talent has done for a town, which the town approves. `subject` is the contract, visit or registration
-- that it rests on; `slot` the month of work or the day, so that nothing is counted twice.
create table activities (
  id uuid primary key,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  municipality_id uuid not null references organizations,
  kind text not null constraint activity_kind_is_known check (kind in ('work', 'visit', 'event')),
  subject uuid not null,
  slot text not null,
  done_on date not null,
  -- 年度, April to March
  year integer not null,
  what text not null constraint activity_says_what check (length(what) between 1 and 200),
  state text not null constraint activity_state_is_known check (state in ('recorded', 'approved', 'refused')),
  state_since timestamptz not null,
  -- The sentence that the talent reads when it is refused
  refusal text not null default '',
  at timestamptz not null,
  constraint refused_activities_say_why check ((state = 'refused') = (refusal <> ''))
);
create unique index an_activity_is_counted_once on activities (talent_id, kind, subject, slot) where state <> 'refused';
create index activities_by_talent on activities (talent_id, municipality_id, done_on, id);
create index activities_by_town on activities (municipality_id, state, at, id);

-- 担い手活動証明書: the content is frozen as text and sealed, so that a third party sees what was issued and nothing else.
create table certificates (
  id uuid primary key,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  municipality_id uuid not null references organizations,
  year integer not null,
  -- 第N号 of the town in the fiscal year
  number integer not null constraint certificate_numbers_begin_with_one check (number >= 1),
  code text not null constraint certificate_codes_are_long check (code ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
  content text not null,
  seal text not null constraint seal_is_a_mac check (seal ~ '^[0-9a-f]{64}$'),
  state text not null constraint certificate_state_is_known check (state in ('issued', 'revoked')),
  state_since timestamptz not null,
  revoked_because text constraint certificates_are_revoked_for_a_reason check (revoked_because in ('replaced', 'error', 'misuse', 'asked')),
  at timestamptz not null,
  constraint certificate_codes_differ unique (code),
  constraint certificate_numbers_are_given_once unique (municipality_id, year, number),
  constraint revoked_certificates_say_why check ((state = 'revoked') = (revoked_because is not null))
);
create unique index one_certificate_in_force on certificates (talent_id, municipality_id, year) where state = 'issued';
create index certificates_by_town on certificates (municipality_id, at desc, id);

-- The last number given in a town's year; the row is locked by whoever takes the next one.
create table certificate_counters (
  municipality_id uuid not null references organizations,
  year integer not null,
  last integer not null,
  primary key (municipality_id, year)
);

revoke delete, truncate on onsite_visits, residence_declarations, activities, certificates, certificate_counters from app;

alter table onsite_visits enable row level security;
alter table onsite_visits force row level security;
create policy onsite_visits_of_the_parties on onsite_visits using (
  (select app_sees_all()) or account_id = (select app_account()) or client_id = (select app_organization()) or municipality_id = (select app_organization()));
alter table residence_declarations enable row level security;
alter table residence_declarations force row level security;
create policy declarations_seen_by_the_town on residence_declarations for select using (
  (select app_sees_all()) or account_id = (select app_account()) or municipality_id = (select app_organization()));
create policy declarations_made_by_oneself on residence_declarations for insert with check (account_id = (select app_account()));
create policy declarations_withdrawn_by_oneself on residence_declarations for update using (account_id = (select app_account()));
alter table activities enable row level security;
alter table activities force row level security;
create policy activities_of_the_two on activities using (
  (select app_sees_all()) or account_id = (select app_account()) or municipality_id = (select app_organization()));
-- Whoever holds the code may see a certificate: the door looks it up for them.
alter table certificates enable row level security;
alter table certificates force row level security;
create policy certificates_read on certificates for select using (
  (select app_sees_all()) or app_kind() = 'door' or account_id = (select app_account()) or municipality_id = (select app_organization()));
create policy certificates_issued_to_oneself on certificates for insert with check (account_id = (select app_account()));
create policy certificates_revoked_by_the_two on certificates for update using (
  account_id = (select app_account()) or municipality_id = (select app_organization()));
