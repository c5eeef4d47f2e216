-- 報告会: the interim and the final report of what a professional did, told before those who ordered it. Written down by the
-- client, read by both; a record that was wrong is withdrawn with its reason, never rewritten.
create table debriefings (
  id uuid primary key,
  contract_id uuid not null references contracts,
  municipality_id uuid not null references organizations,
  kind text not null constraint debriefing_kind_is_known check (kind in ('interim', 'final')),
  state text not null default 'held' constraint debriefing_state_is_known check (state in ('held', 'withdrawn')),
  held_on date not null,
  way text not null constraint debriefing_way_is_known check (way in ('venue', 'online', 'both')),
  place text not null default '' constraint debriefing_place_is_short check (length(place) <= 200),
  -- 出席者, as the office writes them: 「町長、総務課3名、副業人材」
  present text not null constraint somebody_was_present check (length(present) between 1 and 1000),
  reported text not null constraint something_was_reported check (length(reported) between 1 and 4000),
  decisions text not null default '' constraint decisions_are_not_endless check (length(decisions) <= 2000),
  questions text not null default '' constraint questions_are_not_endless check (length(questions) <= 2000),
  withdrawn_at timestamptz,
  withdraw_reason text not null default '' constraint withdraw_reason_is_short check (length(withdraw_reason) <= 500),
  by_account uuid not null references accounts,
  at timestamptz not null,
  constraint withdrawn_for_a_reason check (
    (state = 'withdrawn') = (withdrawn_at is not null) and (state = 'withdrawn') = (withdraw_reason <> '')),
  constraint a_room_has_a_place check (way = 'online' or place <> '')
);
create index debriefings_by_contract on debriefings (contract_id, held_on desc, id);
create index debriefings_by_municipality on debriefings (municipality_id, held_on, id);
-- A contract is reported on in the end once; interim reports may be many.
create unique index one_final_debriefing on debriefings (contract_id) where kind = 'final' and state = 'held';
revoke delete, truncate on debriefings from app;

create table debriefing_materials (
  id uuid primary key,
  debriefing_id uuid not null references debriefings,
  file_id uuid not null references files,
  title text not null constraint debriefing_material_has_a_title check (length(title) between 1 and 100),
  at timestamptz not null
);
create index debriefing_materials_by_debriefing on debriefing_materials (debriefing_id, at, id);
create index debriefing_materials_by_file on debriefing_materials (file_id);
revoke update, delete, truncate on debriefing_materials from app;

alter table debriefings enable row level security;
alter table debriefings force row level security;
-- The town counts them, as it counts the contracts that they belong to.
create policy debriefings_of_the_parties on debriefings using (exists (select from contracts c where c.id = contract_id));
alter table debriefing_materials enable row level security;
alter table debriefing_materials force row level security;
create policy debriefing_materials_of_the_parties on debriefing_materials using (exists (
  select from debriefings d join contracts c on c.id = d.contract_id where d.id = debriefing_id
    and (app_sees_all() or c.account_id = (select app_account()) or c.client_id = (select app_organization()))));
create policy files_seen_with_their_debriefing on files for select using (exists (
  select from debriefing_materials m where m.file_id = files.id));
