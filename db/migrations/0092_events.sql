-- イベント: seminars, briefings, tours and presentations of a programme, and who takes part. Seats of the room and of the
-- screen are counted apart; the constraints are the only wall behind the lock.
create table events (
  id uuid primary key,
  programme_id uuid not null references programmes,
  municipality_id uuid not null references organizations,
  kind text not null constraint event_kind_is_known check (kind in ('seminar', 'briefing', 'tour', 'presentation')),
  state text not null default 'draft' constraint event_state_is_known check (state in ('draft', 'open', 'full', 'closed', 'held', 'reported', 'cancelled')),
  title text not null constraint event_has_a_title check (length(title) between 1 and 100),
  summary text not null default '',
  speakers text not null default '',
  audience text not null constraint event_audience_is_known check (audience in ('everybody', 'talents', 'companies')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- 会場; null seats: not offered
  place text not null default '',
  venue_seats integer constraint venue_seats_are_sensible check (venue_seats between 1 and 2000),
  online_seats integer constraint online_seats_are_sensible check (online_seats between 1 and 5000),
  venue_taken integer not null default 0,
  online_taken integer not null default 0,
  -- Confirmed or not, people who wait for a seat: nobody new may overtake them
  venue_waiting integer not null default 0 constraint nobody_waits_twice_for_the_room check (venue_waiting >= 0),
  online_waiting integer not null default 0 constraint nobody_waits_twice_for_the_screen check (online_waiting >= 0),
  -- The number of the newest registration: the order of the waiting list
  last_place integer not null default 0,
  closes_at timestamptz not null,
  -- Until when whoever registered may cancel by themselves
  cancellable_until timestamptz not null,
  -- 現地ツアー
  theme text not null default '',
  meeting_point text not null default '',
  itinerary text not null default '',
  own_costs text not null default '',
  paid_costs text not null default '',
  insurance text not null default '',
  selected boolean not null default false,
  -- 成果発表会: the tour whose proposals are presented
  presents_id uuid references events,
  -- SEQUENCE of the calendar entries: larger with every change of date, place or address
  sequence integer not null default 0,
  week_before_at timestamptz,
  day_before_at timestamptz,
  cancelled_because text not null default '',
  created_by uuid references accounts,
  version integer not null default 1,
  state_since timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint event_ends_after_it_starts check (ends_at > starts_at),
  constraint event_closes_before_it_ends check (closes_at <= ends_at and cancellable_until <= ends_at),
  constraint event_is_somewhere check (venue_seats is not null or online_seats is not null),
  constraint venue_not_oversold check (venue_taken between 0 and coalesce(venue_seats, 0)),
  constraint online_not_oversold check (online_taken between 0 and coalesce(online_seats, 0))
);
create index events_by_municipality on events (municipality_id, starts_at desc, id);
create index events_by_start on events (starts_at, id) where state <> 'draft';
create index events_by_programme on events (programme_id, starts_at desc, id);

-- オンラインの入口: known only to those who organize and to those who have a seat.
create table event_rooms (
  event_id uuid primary key references events,
  municipality_id uuid not null references organizations,
  online_url text not null constraint room_is_an_https_address check (online_url like 'https://%')
);

-- 共催する支援機関と、ツアーの課題提供者.
create table event_partners (
  event_id uuid not null references events,
  organization_id uuid not null references organizations,
  municipality_id uuid not null references organizations,
  part text not null constraint partner_part_is_known check (part in ('cohost', 'host')),
  at timestamptz not null,
  primary key (event_id, organization_id)
);
create index event_partners_by_organization on event_partners (organization_id, event_id);

create table registrations (
  id uuid primary key,
  event_id uuid not null references events,
  municipality_id uuid not null references organizations,
  account_id uuid not null references accounts,
  talent_id uuid references talents,
  organization_id uuid references organizations,
  -- What the organizer is told, as it was agreed on the page
  name text not null,
  email text not null,
  company text not null default '',
  people integer not null default 1 constraint a_party_is_small check (people between 1 and 20),
  way text not null constraint registration_way_is_known check (way in ('venue', 'online')),
  note text not null default '',
  state text not null constraint registration_state_is_known check (state in ('applied', 'confirmed', 'waitlisted', 'attended', 'absent', 'cancelled', 'declined')),
  place integer not null,
  how text constraint attendance_is_known check (how in ('code', 'list')),
  -- The sentence that came with a refusal or a cancellation
  message text not null default '',
  -- Larger with every change, so that the person's calendar takes the newest
  version integer not null default 0,
  state_since timestamptz not null,
  created_at timestamptz not null,
  constraint a_place_is_given_once unique (event_id, place)
);
create unique index one_registration_per_account on registrations (event_id, account_id) where state not in ('cancelled', 'declined');
create index registrations_by_account on registrations (account_id, created_at desc, id);
create index registrations_waiting on registrations (event_id, way, place) where state = 'waitlisted';

-- 選考: who decided what and why; read inside only. Append-only.
create table registration_choices (
  id uuid primary key,
  registration_id uuid not null references registrations,
  municipality_id uuid not null references organizations,
  outcome text not null constraint choice_is_known check (outcome in ('confirm', 'waitlist', 'decline')),
  reason text not null,
  memo text not null default '',
  by_account uuid not null references accounts,
  at timestamptz not null
);
create index registration_choices_by_registration on registration_choices (registration_id, at, id);

revoke delete, truncate on events, registrations from app;
revoke update, delete, truncate on registration_choices from app;

alter table events enable row level security;
alter table events force row level security;
create policy events_once_announced on events using (
  state <> 'draft' or app_sees_all() or municipality_id = (select app_organization()));
alter table registrations enable row level security;
alter table registrations force row level security;
create policy registrations_of_the_parties on registrations using (
  app_sees_all() or account_id = (select app_account()) or municipality_id = (select app_organization()));
alter table event_rooms enable row level security;
alter table event_rooms force row level security;
create policy rooms_for_those_with_a_seat on event_rooms for select using (
  app_sees_all() or municipality_id = (select app_organization()) or exists (
    select 1 from registrations r where r.event_id = event_rooms.event_id and r.account_id = (select app_account())
      and r.state in ('confirmed', 'attended')));
create policy rooms_of_the_organizer on event_rooms for all using (app_sees_all() or municipality_id = (select app_organization()));
alter table registration_choices enable row level security;
alter table registration_choices force row level security;
create policy choices_of_the_organizer on registration_choices using (app_sees_all() or municipality_id = (select app_organization()));
