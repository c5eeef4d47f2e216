-- 事業の年度: what a programme wants, spends and does in one fiscal year. Targets and money are added, never changed: a figure
-- as of a past day counts only what had been written down until then.
create table programme_years (
  id uuid primary key,
  programme_id uuid not null references programmes,
  municipality_id uuid not null references organizations,
  year integer not null constraint programme_year_is_in_reiwa check (year between 2019 and 2100),
  state text not null default 'draft' constraint programme_year_state_is_known check (state in ('draft', 'confirmed')),
  purpose text not null default '',
  -- A kind of grant of data/grants.json; '' while none is chosen
  grant_code text not null default '',
  carried_from uuid references programme_years,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint one_plan_per_year unique (programme_id, year)
);
create index programme_years_by_municipality on programme_years (municipality_id, year, id);

-- 目標値: the newest row of an indicator counts; a row without a target takes it back.
create table programme_targets (
  id uuid primary key,
  programme_year_id uuid not null references programme_years,
  municipality_id uuid not null references organizations,
  -- An id of data/indicators.json, or of own_indicators
  indicator text not null,
  baseline numeric not null default 0,
  target numeric,
  by_account uuid references accounts,
  at timestamptz not null
);
create index programme_targets_by_year on programme_targets (programme_year_id, indicator, at, id);

-- 予算と実績: expenses (歳出) and where the money comes from (財源), each with its day and what proves it.
create table budget_lines (
  id uuid primary key,
  programme_year_id uuid not null references programme_years,
  municipality_id uuid not null references organizations,
  item text not null constraint budget_item_is_known check (item in ('commission', 'honorarium', 'travel', 'expense', 'national', 'prefecture', 'general')),
  phase text not null constraint budget_phase_is_known check (phase in ('planned', 'actual')),
  yen bigint not null constraint budget_is_possible check (yen between 1 and 1000000000000),
  on_day date not null,
  note text not null constraint money_has_its_evidence check (length(note) between 2 and 500),
  by_account uuid references accounts,
  at timestamptz not null,
  -- 取消: a line that was wrong stays readable
  voided_at timestamptz
);
create index budget_lines_by_year on budget_lines (programme_year_id, on_day, id);

create table milestones (
  id uuid primary key,
  programme_year_id uuid not null references programme_years,
  municipality_id uuid not null references organizations,
  title text not null constraint milestone_has_a_title check (length(title) between 1 and 100),
  due_on date not null,
  done_on date,
  at timestamptz not null
);
create index milestones_by_year on milestones (programme_year_id, due_on, id);

create table programme_participants (
  programme_year_id uuid not null references programme_years,
  organization_id uuid not null references organizations,
  municipality_id uuid not null references organizations,
  at timestamptz not null,
  primary key (programme_year_id, organization_id)
);

revoke delete, truncate on programme_years, budget_lines, milestones from app;
revoke update, delete, truncate on programme_targets from app;

alter table programme_years enable row level security;
alter table programme_years force row level security;
create policy programme_years_of_the_town on programme_years using (app_sees_all() or municipality_id = (select app_organization()));
alter table programme_targets enable row level security;
alter table programme_targets force row level security;
create policy programme_targets_of_the_town on programme_targets using (app_sees_all() or municipality_id = (select app_organization()));
alter table budget_lines enable row level security;
alter table budget_lines force row level security;
create policy budget_lines_of_the_town on budget_lines using (app_sees_all() or municipality_id = (select app_organization()));
alter table milestones enable row level security;
alter table milestones force row level security;
create policy milestones_of_the_town on milestones using (app_sees_all() or municipality_id = (select app_organization()));
alter table programme_participants enable row level security;
alter table programme_participants force row level security;
create policy programme_participants_of_the_town on programme_participants using (app_sees_all() or municipality_id = (select app_organization()));
