-- プロポーザル: how the operator of a programme's year was chosen. Criteria with weights, proposers, points by evaluators.
-- An operator may itself have proposed, so points and evaluators are the town's alone; the result is told when it is final.
create table procurements (
  id uuid primary key,
  programme_year_id uuid not null references programme_years,
  municipality_id uuid not null references organizations,
  title text not null constraint procurement_has_a_title check (length(title) between 1 and 100),
  state text not null default 'scoring' constraint procurement_state_is_known check (state in ('scoring', 'decided')),
  most_points integer not null default 5 constraint points_have_a_top check (most_points between 2 and 100),
  winner_id uuid,
  tie_reason text not null default '',
  decided_on date,
  at timestamptz not null,
  constraint decided_means_a_winner check ((state = 'decided') = (winner_id is not null and decided_on is not null)),
  constraint one_procurement_per_year unique (programme_year_id)
);
create table procurement_criteria (
  id uuid primary key,
  procurement_id uuid not null references procurements,
  name text not null,
  weight integer not null constraint weight_is_a_share check (weight between 1 and 100),
  position integer not null,
  constraint one_criterion_per_place unique (procurement_id, position)
);
create table procurement_proposers (
  id uuid primary key,
  procurement_id uuid not null references procurements,
  name text not null,
  position integer not null,
  constraint one_proposer_per_place unique (procurement_id, position)
);
create table procurement_evaluators (
  id uuid primary key,
  procurement_id uuid not null references procurements,
  name text not null,
  position integer not null,
  constraint one_evaluator_per_place unique (procurement_id, position)
);
create table procurement_scores (
  procurement_id uuid not null references procurements,
  proposer_id uuid not null references procurement_proposers,
  criterion_id uuid not null references procurement_criteria,
  evaluator_id uuid not null references procurement_evaluators,
  points integer not null constraint points_are_not_negative check (points between 0 and 100),
  at timestamptz not null,
  primary key (proposer_id, criterion_id, evaluator_id)
);
create index procurement_scores_by_procurement on procurement_scores (procurement_id);
revoke delete, truncate on procurements, procurement_scores from app;
revoke update, delete, truncate on procurement_criteria, procurement_proposers, procurement_evaluators from app;

alter table procurements enable row level security;
alter table procurements force row level security;
create policy procurements_of_the_town on procurements using (
  municipality_id = (select app_organization()) or app_kind() = 'clock' or (app_sees_all() and state = 'decided'));
alter table procurement_criteria enable row level security;
alter table procurement_criteria force row level security;
create policy criteria_of_the_town on procurement_criteria using (exists (select 1 from procurements p where p.id = procurement_id));
alter table procurement_proposers enable row level security;
alter table procurement_proposers force row level security;
create policy proposers_of_the_town on procurement_proposers using (exists (select 1 from procurements p where p.id = procurement_id));
alter table procurement_evaluators enable row level security;
alter table procurement_evaluators force row level security;
create policy evaluators_of_the_town_only on procurement_evaluators using (exists (
  select 1 from procurements p where p.id = procurement_id and (p.municipality_id = (select app_organization()) or app_kind() = 'clock')));
alter table procurement_scores enable row level security;
alter table procurement_scores force row level security;
create policy scores_of_the_town_only on procurement_scores using (exists (
  select 1 from procurements p where p.id = procurement_id and (p.municipality_id = (select app_organization()) or app_kind() = 'clock')));
