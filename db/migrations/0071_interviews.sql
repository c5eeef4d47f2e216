-- 面談: a talk between client and applicant, from the proposed dates to what came of it. Parties are repeated here so that
-- row-level security needs no join. Times do not overlap, and an exclusion constraint is the only wall for that.
create extension if not exists btree_gist;

create table interviews (
  id uuid primary key,
  application_id uuid not null references applications,
  posting_id uuid not null references postings,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  client_id uuid not null references organizations,
  municipality_id uuid not null references organizations,
  state text not null constraint interview_state_is_known check (state in ('proposed', 'booked', 'held', 'no_show', 'cancelled')),
  kind text not null constraint interview_kind_is_known check (kind in ('first', 'second')),
  way text not null constraint interview_way_is_known check (way in ('online', 'place')),
  -- The https address, or where to come
  place text not null constraint interview_is_somewhere check (length(place) between 1 and 500),
  -- Who takes part from the client, and what to bring or know
  participants text not null default '',
  notes text not null default '',
  -- Another person of the client leads this talk, so it may run beside talks for other postings
  beside boolean not null default false,
  -- The newest proposal of dates, and whose it is: the other side chooses from it
  proposal integer not null default 1,
  proposed_by text not null constraint interview_side_is_known check (proposed_by in ('client', 'talent')),
  starts_at timestamptz,
  ends_at timestamptz,
  booked_at timestamptz,
  absent text constraint absent_side_is_known check (absent in ('client', 'talent')),
  -- Both sides said something different, and what the coordinator found
  disputed_at timestamptz,
  settled_at timestamptz,
  -- SEQUENCE of the calendar entry: larger with every invitation and calling off
  sequence integer not null default 0,
  -- What the clock has said about the booked date; begins anew with each date
  day_before_at timestamptz,
  hour_before_at timestamptz,
  asked_at timestamptz,
  state_since timestamptz not null,
  created_at timestamptz not null,
  constraint interview_ends_after_it_starts check ((starts_at is null) = (ends_at is null) and ends_at > starts_at),
  constraint interview_has_a_date_when_booked check (starts_at is not null or state in ('proposed', 'cancelled')),
  constraint somebody_is_absent_from_a_no_show check ((state = 'no_show') = (absent is not null)),
  constraint a_talent_talks_to_one_at_a_time exclude using gist (talent_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'booked'),
  constraint a_slot_is_taken_once exclude using gist (posting_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'booked'),
  constraint a_client_talks_to_one_at_a_time exclude using gist (client_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'booked' and not beside)
);
create unique index one_open_interview_per_application on interviews (application_id) where state in ('proposed', 'booked');
create index interviews_by_application on interviews (application_id, created_at desc, id);
create index interviews_by_account on interviews (account_id, state, id);
create index interviews_by_client on interviews (client_id, state, id);
create index interviews_by_start on interviews (starts_at, id) where state = 'booked';
create index interviews_in_dispute on interviews (disputed_at, id) where disputed_at is not null and settled_at is null;

-- 候補日: every proposal that was ever made, with the words that came with it, and its dates. Append-only.
create table interview_proposals (
  interview_id uuid not null references interviews,
  number integer not null constraint proposals_have_an_end check (number between 1 and 20),
  by_side text not null constraint proposal_side_is_known check (by_side in ('client', 'talent')),
  by_account uuid references accounts,
  message text not null default '',
  at timestamptz not null,
  primary key (interview_id, number)
);
create table interview_slots (
  interview_id uuid not null,
  proposal integer not null,
  number integer not null constraint five_slots_at_most check (number between 1 and 5),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (interview_id, proposal, number),
  foreign key (interview_id, proposal) references interview_proposals (interview_id, number),
  constraint slot_ends_after_it_starts check (ends_at > starts_at)
);

-- 取りやめ: the deed, with its reason class and the sentence that the other side reads.
create table interview_cancellations (
  interview_id uuid primary key references interviews,
  reason text not null constraint cancellation_reason_is_known check (reason in ('schedule', 'health', 'disaster', 'decided', 'application_over', 'other')),
  message text not null default '',
  by_kind text not null,
  at timestamptz not null
);

-- What each side says came of it: 実施した, or 相手が来なかった. Once for each side; append-only.
create table interview_statements (
  interview_id uuid not null references interviews,
  side text not null constraint statement_side_is_known check (side in ('client', 'talent')),
  said text not null constraint statement_is_known check (said in ('held', 'other_absent', 'self_absent')),
  by_account uuid references accounts,
  at timestamptz not null,
  constraint each_side_states_once primary key (interview_id, side)
);

-- 面談のあと: what the client makes of it. Read by the client's own house only.
create table interview_outcomes (
  interview_id uuid primary key references interviews,
  outcome text not null constraint interview_outcome_is_known check (outcome in ('go_on', 'again', 'decline')),
  memo text not null default '',
  by_account uuid not null references accounts,
  at timestamptz not null
);

revoke delete, truncate on interviews, interview_outcomes from app;
revoke update, delete, truncate on interview_proposals, interview_slots, interview_cancellations, interview_statements from app;

-- The town reads counts, never one of them; so its hat alone opens nothing here.
alter table interviews enable row level security;
create policy interviews_of_the_parties on interviews using (
  app_sees_all() or account_id = (select app_account()) or client_id = (select app_organization()));
alter table interview_proposals enable row level security;
alter table interview_proposals force row level security;
create policy interview_proposals_of_the_parties on interview_proposals using (exists (select 1 from interviews i where i.id = interview_id));
alter table interview_slots enable row level security;
alter table interview_slots force row level security;
create policy interview_slots_of_the_parties on interview_slots using (exists (select 1 from interviews i where i.id = interview_id));
alter table interview_cancellations enable row level security;
alter table interview_cancellations force row level security;
create policy interview_cancellations_of_the_parties on interview_cancellations using (exists (select 1 from interviews i where i.id = interview_id));
alter table interview_statements enable row level security;
alter table interview_statements force row level security;
create policy interview_statements_of_the_parties on interview_statements using (exists (select 1 from interviews i where i.id = interview_id));
alter table interview_outcomes enable row level security;
alter table interview_outcomes force row level security;
create policy interview_outcomes_of_the_client on interview_outcomes using (
  exists (select 1 from interviews i where i.id = interview_id and i.client_id = (select app_organization())));

-- Whether a time is still free: a talent may not read the client's other interviews, nor the client the talent's. Says which
-- side is busy and nothing more.
create function interview_clash(of_interview uuid, from_at timestamptz, to_at timestamptz) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select case
      when bool_or(o.talent_id = i.talent_id) then 'talent'
      when bool_or(o.posting_id = i.posting_id or (o.client_id = i.client_id and not o.beside and not i.beside)) then 'client'
    end
    from interviews i join interviews o on o.id <> i.id and o.state = 'booked'
      and tstzrange(o.starts_at, o.ends_at) && tstzrange(from_at, to_at)
      and (o.talent_id = i.talent_id or o.client_id = i.client_id)
    where i.id = of_interview $$;
revoke execute on function interview_clash(uuid, timestamptz, timestamptz) from public;
grant execute on function interview_clash(uuid, timestamptz, timestamptz) to app;
