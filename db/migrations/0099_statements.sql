-- 実績報告: what a programme reports of a month or a fiscal year. Submitted once, it never changes: each figure keeps its number,
-- its definition, the day it was counted and the rows it was counted from. What was wrong is mended in the next version.
create table statements (
  id uuid primary key,
  municipality_id uuid not null references organizations,
  programme_id uuid not null references programmes,
  kind text not null constraint statement_kind_is_known check (kind in ('monthly', 'annual', 'grant', 'result')),
  year integer not null constraint statement_year_is_in_reiwa check (year between 2019 and 2100),
  -- 1 to 12 for a monthly report, 0 for a whole year
  month integer not null default 0,
  version integer not null default 1 constraint statement_version_is_counted check (version >= 1),
  state text not null default 'draft' constraint statement_state_is_known check (state in ('draft', 'submitted', 'superseded')),
  -- How often the draft was written to: whoever saves an older one is told
  edition integer not null default 1,
  -- 基準日: what happened or was written down later is not counted
  known timestamptz not null,
  -- Names and sums as they stood then
  facts jsonb not null,
  -- The form's columns, kept when it is submitted
  columns jsonb,
  texts jsonb not null default '{}',
  created_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by uuid references accounts,
  constraint one_statement_per_version unique (programme_id, kind, year, month, version),
  constraint only_a_monthly_report_has_a_month check ((kind = 'monthly') = (month between 1 and 12)),
  constraint submitted_by_somebody check ((state = 'draft') = (submitted_at is null) and (state = 'draft') = (columns is null))
);
create unique index one_draft_at_a_time on statements (programme_id, kind, year, month) where state = 'draft';
create unique index one_statement_in_force on statements (programme_id, kind, year, month) where state = 'submitted';
create index statements_by_municipality on statements (municipality_id, year desc, created_at desc, id);

create table statement_figures (
  statement_id uuid not null references statements,
  municipality_id uuid not null references organizations,
  -- An id of data/indicators.json, or of own_indicators
  indicator text not null,
  position integer not null,
  name text not null,
  unit text not null,
  figure text not null,
  definition text not null,
  -- Null where there is nothing to divide by
  value double precision,
  -- Of the month alone, in a monthly report
  month_value double precision,
  baseline double precision,
  target double precision,
  achievement text not null,
  by_hand boolean not null,
  rows integer not null constraint rows_are_counted check (rows >= 0),
  -- What the officer says of it
  words text not null default '' constraint words_are_not_endless check (length(words) <= 2000),
  primary key (statement_id, indicator)
);

-- The rows behind a submitted figure.
create table statement_rows (
  statement_id uuid not null references statements,
  municipality_id uuid not null references organizations,
  n integer not null,
  indicator text not null,
  subject text not null,
  label text not null,
  note text not null,
  at timestamptz not null,
  value double precision not null,
  weight double precision,
  primary key (statement_id, n),
  foreign key (statement_id, indicator) references statement_figures
);
revoke update, delete, truncate on statement_rows from app;
revoke delete, truncate on statements from app;

-- 様式: the columns of a grant's form, per town and fiscal year; the newest row counts.
create table statement_forms (
  id uuid primary key,
  municipality_id uuid not null references organizations,
  year integer not null,
  columns jsonb not null,
  by_account uuid references accounts,
  at timestamptz not null
);
create index statement_forms_by_year on statement_forms (municipality_id, year, at desc, id);
revoke update, delete, truncate on statement_forms from app;

-- 公表: a submitted result that anybody may read until it is withdrawn.
create table statement_publications (
  id uuid primary key,
  statement_id uuid not null references statements,
  municipality_id uuid not null references organizations,
  year integer not null,
  state text not null default 'published' constraint publication_state_is_known check (state in ('published', 'withdrawn')),
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint withdrawn_at_a_moment check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create unique index published_once on statement_publications (statement_id) where state = 'published';
create index statement_publications_by_town on statement_publications (municipality_id, year, published_at, id);
revoke delete, truncate on statement_publications from app;

create function a_submitted_statement_is_frozen() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and to_jsonb(new) - 'state' is distinct from to_jsonb(old) - 'state' then
    raise exception 'a submitted statement is frozen' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger statements_are_frozen before update on statements
  for each row execute function a_submitted_statement_is_frozen();

create function what_a_submitted_statement_says_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (select 1 from statements s where s.id = coalesce(new.statement_id, old.statement_id) and s.state <> 'draft') then
    raise exception 'a submitted statement is frozen' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger statement_figures_are_frozen before insert or update or delete on statement_figures
  for each row execute function what_a_submitted_statement_says_is_frozen();
create trigger statement_rows_are_frozen before insert or update or delete on statement_rows
  for each row execute function what_a_submitted_statement_says_is_frozen();

alter table statements enable row level security;
alter table statements force row level security;
create policy statements_of_the_town on statements using (app_sees_all() or municipality_id = (select app_organization()));
alter table statement_figures enable row level security;
alter table statement_figures force row level security;
create policy statement_figures_of_the_town on statement_figures using (app_sees_all() or municipality_id = (select app_organization()));
alter table statement_rows enable row level security;
alter table statement_rows force row level security;
create policy statement_rows_of_the_town on statement_rows using (app_sees_all() or municipality_id = (select app_organization()));
alter table statement_forms enable row level security;
alter table statement_forms force row level security;
create policy statement_forms_of_the_town on statement_forms using (app_sees_all() or municipality_id = (select app_organization()));
-- That a result was published, or withdrawn, is no secret; what it says is read by the clock for the public page.
alter table statement_publications enable row level security;
alter table statement_publications force row level security;
create policy publications_for_everybody on statement_publications for select using (true);
create policy publications_by_the_town on statement_publications using (app_sees_all() or municipality_id = (select app_organization()));
