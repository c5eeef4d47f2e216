-- 事業: a municipality's programme, run with an operator over fiscal years; 募集回: its recruiting windows.
create table programmes (
  id uuid primary key,
  municipality_id uuid not null references organizations,
  operator_id uuid references organizations,
  name text not null,
  purpose text not null default '',
  first_year integer not null constraint programme_starts_in_reiwa check (first_year between 2019 and 2100),
  last_year integer not null,
  reply_days integer not null default 7 constraint reply_clock_is_sensible check (reply_days between 1 and 30),
  reminder_days integer not null default 5,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint programme_ends_after_it_starts check (last_year >= first_year),
  constraint reminder_comes_before_the_deadline check (reminder_days < reply_days)
);
create index programmes_by_municipality on programmes (municipality_id, first_year desc, id);

create table rounds (
  id uuid primary key,
  programme_id uuid not null references programmes,
  name text not null,
  opens_on date not null,
  closes_on date not null,
  state text not null default 'planned' constraint round_state_is_known check (state in ('planned', 'open', 'closed')),
  created_at timestamptz not null,
  constraint round_closes_after_it_opens check (closes_on >= opens_on)
);
create index rounds_by_programme on rounds (programme_id, opens_on desc, id);
