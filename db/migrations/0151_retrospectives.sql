-- 振返り: after the end of a contract both sides are asked once how it was. The clock asks; each side answers once.
create table retrospectives (
  id uuid primary key,
  contract_id uuid not null references contracts,
  account_id uuid not null references accounts,
  client_id uuid not null references organizations,
  municipality_id uuid not null references organizations,
  asked_at timestamptz not null,
  reminded_at timestamptz,
  constraint a_contract_is_looked_back_on_once unique (contract_id)
);
create index retrospectives_to_remind on retrospectives (asked_at, id) where reminded_at is null;
create index retrospectives_by_municipality on retrospectives (municipality_id, asked_at, id);
revoke delete, truncate on retrospectives from app;
alter table retrospectives enable row level security;
alter table retrospectives force row level security;
create policy retrospectives_of_the_parties on retrospectives using (exists (select from contracts c where c.id = contract_id));

-- What a figure counts of an answer. Never changed.
create table retrospective_answers (
  retrospective_id uuid not null references retrospectives,
  side text not null constraint side_that_looks_back_is_known check (side in ('client', 'talent')),
  satisfaction integer not null constraint satisfaction_has_five_steps check (satisfaction between 1 and 5),
  again text not null constraint answer_about_again_is_known check (again in ('yes', 'unsure', 'no')),
  by_account uuid not null references accounts,
  at timestamptz not null,
  constraint each_side_looks_back_once primary key (retrospective_id, side)
);
revoke update, delete, truncate on retrospective_answers from app;
alter table retrospective_answers enable row level security;
alter table retrospective_answers force row level security;
-- The other side never reads it. The town counts it, but not what a professional says of the town itself as the client.
create policy answers_of_their_own_side on retrospective_answers using (app_sees_all() or exists (
  select from retrospectives r where r.id = retrospective_id and (
    (side = 'talent' and r.account_id = (select app_account()))
    or (side = 'client' and r.client_id = (select app_organization()))
    or (r.municipality_id = (select app_organization()) and (side = 'client' or r.client_id <> r.municipality_id)))));

-- What was written beside it: for its own side and the coordinator, never for the town.
create table retrospective_words (
  retrospective_id uuid not null,
  side text not null constraint side_of_words_is_known check (side in ('client', 'talent')),
  words text not null constraint words_of_a_retrospective_are_short check (length(words) <= 1000),
  by_account uuid not null references accounts,
  primary key (retrospective_id, side),
  constraint words_belong_to_an_answer foreign key (retrospective_id, side) references retrospective_answers
);
revoke update, delete, truncate on retrospective_words from app;
alter table retrospective_words enable row level security;
alter table retrospective_words force row level security;
create policy looking_back_in_words on retrospective_words using (app_sees_all() or exists (
  select from retrospectives r where r.id = retrospective_id and (
    (side = 'talent' and r.account_id = (select app_account())) or (side = 'client' and r.client_id = (select app_organization())))));

-- The goals of the kick-off, judged by the client in the end; read by both sides.
create table goal_judgements (
  retrospective_id uuid not null references retrospectives,
  kickoff_id uuid not null,
  position integer not null,
  reach text not null constraint reach_of_a_goal_is_known check (reach in ('reached', 'partly', 'missed')),
  at timestamptz not null,
  constraint a_goal_is_judged_once primary key (kickoff_id, position),
  constraint what_is_judged_was_a_goal foreign key (kickoff_id, position) references kickoff_goals (kickoff_id, position)
);
create index goal_judgements_by_retrospective on goal_judgements (retrospective_id, position);
revoke update, delete, truncate on goal_judgements from app;
alter table goal_judgements enable row level security;
alter table goal_judgements force row level security;
create policy judged_goals_of_the_parties on goal_judgements using (exists (select from retrospectives r where r.id = retrospective_id));

-- What somebody wrote of themselves goes with their account (0148_erasing.sql).
create function looking_back_goes_with_its_account() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update retrospective_words set words = '' where by_account = new.id and side = 'talent';
  return new;
end $$;
revoke all on function looking_back_goes_with_its_account() from public;
create trigger looking_back_is_erased after update of state on accounts
  for each row when (new.state = 'deleted' and old.state <> 'deleted') execute function looking_back_goes_with_its_account();
