-- 町の独自指標: the same rows through a filter, or figures entered by hand, each with its evidence; and 地域経済循環率.
create table own_indicators (
  id uuid primary key,
  municipality_id uuid not null references organizations,
  name text not null constraint own_indicator_has_a_name check (length(name) between 1 and 60),
  unit text not null constraint own_indicator_has_a_unit check (length(unit) between 1 and 10),
  kind text not null constraint own_indicator_kind_is_known check (kind in ('input', 'output', 'outcome')),
  direction text not null constraint own_indicator_direction_is_known check (direction in ('up', 'down')),
  what text not null constraint own_indicator_says_what_it_counts check (length(what) between 10 and 500),
  figure text not null constraint own_indicator_figure_is_known check (figure in ('same', 'sum', 'last')),
  -- From rows: whose rows, and which of them
  base text,
  programme_id uuid references programmes,
  occupation text,
  by_account uuid references accounts,
  at timestamptz not null,
  constraint rows_or_hand check ((figure = 'same') = (base is not null)),
  constraint a_filter_filters check (base is null or programme_id is not null or occupation is not null)
);
create index own_indicators_by_municipality on own_indicators (municipality_id, at, id);

-- 手で入れた実績: no figure without words and a paper or a link that prove it.
create table own_values (
  id uuid primary key,
  own_indicator_id uuid not null references own_indicators,
  municipality_id uuid not null references organizations,
  year integer not null,
  value numeric not null,
  on_day date not null,
  evidence text not null constraint hand_figure_says_where_from check (length(evidence) between 5 and 1000),
  link text not null default '',
  file_id uuid references files,
  by_account uuid references accounts,
  at timestamptz not null,
  voided_at timestamptz,
  constraint hand_figure_has_its_proof check (link <> '' or file_id is not null)
);
create index own_values_by_indicator on own_values (own_indicator_id, on_day, id);

create table circulations (
  id uuid primary key,
  municipality_id uuid not null references organizations,
  year integer not null constraint circulation_year_is_sensible check (year between 2000 and 2100),
  -- 生産(付加価値額) and 分配(所得) in 百万円
  production numeric not null constraint production_is_not_negative check (production >= 0),
  distribution numeric not null constraint something_was_distributed check (distribution > 0),
  source text not null constraint circulation_names_its_source check (length(source) between 2 and 200),
  by_account uuid references accounts,
  at timestamptz not null
);
create index circulations_by_municipality on circulations (municipality_id, year desc, at desc, id);
revoke update, delete, truncate on own_indicators, circulations from app;
revoke delete, truncate on own_values from app;

alter table own_indicators enable row level security;
alter table own_indicators force row level security;
create policy own_indicators_of_the_town on own_indicators using (app_sees_all() or municipality_id = (select app_organization()));
alter table own_values enable row level security;
alter table own_values force row level security;
create policy own_values_of_the_town on own_values using (app_sees_all() or municipality_id = (select app_organization()));
alter table circulations enable row level security;
alter table circulations force row level security;
create policy circulations_of_the_town on circulations using (app_sees_all() or municipality_id = (select app_organization()));
-- A paper that proves a figure is read by whoever reads the figure.
create policy files_that_prove_a_figure on files for select using (exists (select 1 from own_values v where v.file_id = files.id));
