-- 町の背景の数字: two numbers of a public statistic, of a year that it was published for, with where they stand. Context only: never
-- an aim, never added up. The newest entry of a year counts.
create table context_figures (
  id uuid primary key,
  seq bigint generated always as identity,
  municipality_id uuid not null references organizations,
  kind text not null constraint context_figure_is_known check (kind in ('moves', 'daytime')),
  year integer not null constraint context_year_is_sensible check (year between 2000 and 2100),
  -- 転出者数 and 転入者数; 昼間人口 and 夜間人口
  first_people integer not null constraint first_people_are_not_negative check (first_people >= 0),
  second_people integer not null constraint second_people_are_not_negative check (second_people >= 0),
  source text not null constraint context_names_its_source check (length(source) between 2 and 200),
  by_account uuid references accounts,
  at timestamptz not null,
  constraint somebody_sleeps_there check (kind <> 'daytime' or second_people > 0)
);
create index context_figures_by_municipality on context_figures (municipality_id, kind, year desc, at desc, seq desc);
revoke update, delete, truncate on context_figures from app;
alter table context_figures enable row level security;
alter table context_figures force row level security;
create policy context_figures_of_the_town on context_figures using (app_sees_all() or municipality_id = (select app_organization()));
