-- What was known of ties at an instant: a contract that ends, a visit that is confirmed, an attendance that is written down or
-- a declaration that is taken back later changes no figure of before. `until` (how a year stood at its end) and `known` (what
-- had been written down) are two instants: a visit of March that is confirmed in April is of the year before.
drop function tie_people(uuid, timestamptz, timestamptz, timestamptz);
drop function tie_deeds(uuid, uuid);

-- When a contract ended, if that had been written down: the clock may look days after its last day.
create function tie_end(contract uuid, ended_at timestamptz, known timestamptz) returns timestamptz
  language sql stable set search_path = public, pg_temp as $$
  select case when ended_at is null then null
    when exists (select 1 from journal j where j.subject = contract and j.name in ('contract.ended', 'contract.terminated') and j.at <= known) then ended_at end
$$;

-- Whether somebody was there, as far as it had been written down: the newest word counts.
create function tie_came(registration uuid, known timestamptz) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select coalesce((select j.name = 'registration.attended' from journal j
    where j.subject = registration and j.name in ('registration.attended', 'registration.missed') and j.at <= known
    order by j.seq desc limit 1), false)
$$;

-- Everything that makes a tie and was known at the instant. `town` null: all towns that the reader may count; `person` null:
-- everybody. A contract stands in every 年度 in which it was in force; one that has no end yet reaches as far as one looks.
create function tie_deeds(town uuid, person uuid, known timestamptz) returns table (municipality_id uuid, talent_id uuid, deed text, subject uuid, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp rows 2000 as $$
  select d.municipality_id, d.talent_id, d.deed, d.subject, d.at from (
    select (j.detail->>'municipality')::uuid as municipality_id, t.id as talent_id, 'interest' as deed, j.subject, j.at
      from journal j join talents t on t.account_id = j.actor_account
     where j.name in ('town.followed', 'posting.saved', 'posting.interested') and j.detail ? 'municipality'
    union all
    select a.municipality_id, a.talent_id, 'applied', a.id, a.submitted_at from applications a where a.submitted_at is not null
    union all
    select c.municipality_id, c.talent_id, 'worked', c.id,
           greatest(c.in_force_at, make_timestamptz(y.year, 4, 1, 0, 0, 0, 'Asia/Tokyo'))
      from contracts c cross join lateral generate_series(
        extract(year from c.in_force_at at time zone 'Asia/Tokyo' - interval '3 months')::int,
        extract(year from coalesce(tie_end(c.id, c.ended_at, known), known) at time zone 'Asia/Tokyo' - interval '3 months')::int
      ) y(year) where c.in_force_at is not null
    union all
    select c.municipality_id, c.talent_id, 'renewed', c.id, c.in_force_at from contracts c
     where c.in_force_at is not null and c.renews_id is not null
    union all
    select v.municipality_id, v.talent_id, 'visited', v.id, (v.visited_on + time '12:00') at time zone 'Asia/Tokyo'
      from onsite_visits v where v.state = 'confirmed' and v.state_since <= known
    union all
    select g.municipality_id, g.talent_id, 'interest', g.event_id, g.created_at from registrations g where g.talent_id is not null
    union all
    select g.municipality_id, g.talent_id, 'joined', g.event_id, e.starts_at
      from registrations g join events e on e.id = g.event_id where g.talent_id is not null and tie_came(g.id, known)
    union all
    select g.municipality_id, g.talent_id, 'visited', g.event_id, e.starts_at
      from registrations g join events e on e.id = g.event_id
     where g.talent_id is not null and tie_came(g.id, known) and e.kind = 'tour' and g.way = 'venue'
    union all
    select s.municipality_id, g.talent_id, 'proposed', s.id, s.created_at
      from proposals s join registrations g on g.id = s.registration_id where g.talent_id is not null
    union all
    select r.municipality_id, r.talent_id, r.kind, r.id, (r.since + time '12:00') at time zone 'Asia/Tokyo'
      from residence_declarations r where r.at <= known and (r.state = 'declared' or r.state_since > known)
  ) d
  where d.at <= known and (town is null or d.municipality_id = town) and (person is null or d.talent_id = person)
    and (app_sees_all() or d.municipality_id = app_organization()
      or exists (select 1 from talents t where t.id = d.talent_id and t.account_id = app_account()))
$$;

-- Every person with a tie at the instant `until`, by what was known at `known`: how deep, since when, from where, and what they did in the 年度 between the two
-- instants. `tie` names the two together, so that the ledger needs no id of the person. Persons whose registered address is in the town are residents and left out, unless they declared the move;
-- whoever has moved is 定住人口 from the next 年度 on, and no longer in the year's count (`in_year_at` is null).
create function tie_people(town uuid, from_at timestamptz, before_at timestamptz, until timestamptz, known timestamptz)
  returns table (municipality_id uuid, talent_id uuid, tie uuid, letters text, first_at timestamptz, last_at timestamptz, in_year_at timestamptz,
    depth integer, onsite boolean, kind text, repeated boolean, continued boolean, prefecture text)
  language sql stable security definer set search_path = public, pg_temp rows 1000 as $$
  with deeds as (select * from tie_deeds(town, null, known) d where d.at <= until),
  people as (
    select d.municipality_id, d.talent_id, min(d.at) as first_at, max(d.at) as last_at,
      min(d.at) filter (where d.at >= from_at and d.at < before_at) as in_year_at,
      case
        when bool_or(d.deed in ('moved', 'two_places')) then 7
        when bool_or(d.deed = 'renewed') or count(distinct extract(year from d.at at time zone 'Asia/Tokyo' - interval '3 months'))
          filter (where d.deed = 'worked') >= 2 then 6
        when bool_or(d.deed = 'worked') then 5
        when bool_or(d.deed = 'visited') then 4
        when bool_or(d.deed in ('joined', 'proposed')) then 3
        when bool_or(d.deed = 'applied') then 2
        else 1 end as depth,
      bool_or(d.deed in ('visited', 'moved', 'two_places')) as onsite,
      case
        when bool_or(d.deed = 'worked') and bool_or(d.deed in ('visited', 'moved', 'two_places')) then 'work_onsite'
        when bool_or(d.deed = 'worked') then 'work_remote'
        when bool_or(d.deed = 'proposed') then 'direct'
        when bool_or(d.deed <> 'interest') then 'exchange'
        else 'hobby' end as kind,
      count(distinct (d.at at time zone 'Asia/Tokyo')::date) filter (where d.deed in ('joined', 'visited')) >= 2 as repeated,
      bool_or(d.at >= from_at - interval '1 year' and d.at < from_at) as continued,
      min(d.at) filter (where d.deed = 'moved') as moved_at,
      bool_or(d.deed in ('moved', 'two_places')) as declared
    from deeds d group by d.municipality_id, d.talent_id
  )
  select p.municipality_id, p.talent_id,
    md5(p.municipality_id::text || p.talent_id::text)::uuid,
    tie_letters(row_number() over (partition by p.municipality_id order by p.first_at, p.talent_id)::int),
    p.first_at, p.last_at, case when p.moved_at < from_at then null else p.in_year_at end, p.depth, p.onsite, p.kind, p.repeated, p.continued, left(c.place_code, 2)
  from people p
  join organizations o on o.id = p.municipality_id
  left join talent_contacts c on c.talent_id = p.talent_id
  where p.declared or c.place_code is null or c.place_code <> o.place_code
$$;
revoke all on function tie_end(uuid, timestamptz, timestamptz), tie_came(uuid, timestamptz) from public;
revoke all on function tie_deeds(uuid, uuid, timestamptz) from public;
revoke all on function tie_people(uuid, timestamptz, timestamptz, timestamptz, timestamptz) from public;
grant execute on function tie_deeds(uuid, uuid, timestamptz), tie_people(uuid, timestamptz, timestamptz, timestamptz, timestamptz) to app;
