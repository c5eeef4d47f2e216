-- 補助の要綱 as it was entered here: the rule of a prefecture for one 年度, copied from the year before and corrected from the
-- source that is named. By the operator for everybody in the prefecture, by a town for itself. What was entered stays; a
-- later row of the same year takes its place.
create table subsidy_rules (
  id uuid primary key,
  prefecture text not null constraint prefecture_has_two_digits check (prefecture ~ '^\d{2}$'),
  -- Null: for every town of the prefecture
  municipality_id uuid references organizations,
  year integer not null constraint rule_year_is_sensible check (year between 2015 and 2100),
  rule jsonb not null,
  source_url text not null constraint rule_names_its_source check (source_url like 'https://%' and length(source_url) <= 500),
  seen_on date not null,
  by_account uuid not null references accounts,
  at timestamptz not null
);
create index subsidy_rules_by_prefecture on subsidy_rules (prefecture, year, at desc, id);
create index subsidy_rules_by_municipality on subsidy_rules (municipality_id) where municipality_id is not null;
create index subsidy_rules_by_account on subsidy_rules (by_account);
revoke update, delete, truncate on subsidy_rules from app;
alter table subsidy_rules enable row level security;
alter table subsidy_rules force row level security;
-- What a prefecture pays is no secret.
create policy subsidy_rules_are_read_by_all on subsidy_rules for select using (true);
create policy subsidy_rules_by_operator_or_town on subsidy_rules for insert with check (
  app_sees_all() or municipality_id = (select app_organization()));
