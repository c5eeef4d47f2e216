-- 縁 reckoned town by town: every part of a town's deeds is found by an index, and several years are told from one reading of
-- them. What counts is what 0098 says; residents are told by where they lived on the day that is counted (0125).
drop function tie_people(uuid, timestamptz, timestamptz, timestamptz, timestamptz);
drop function tie_deeds(uuid, uuid, timestamptz);
drop function tie_end(uuid, timestamptz, timestamptz);
drop function tie_came(uuid, timestamptz);

create index journal_interest_by_town on journal (((detail->>'municipality')::uuid))
  where name in ('town.followed', 'posting.saved', 'posting.interested') and detail ? 'municipality';
create index registrations_by_municipality on registrations (municipality_id, event_id) where talent_id is not null;
create index registrations_by_talent on registrations (talent_id) where talent_id is not null;
create index proposals_by_municipality on proposals (municipality_id, registration_id);
create index declarations_of_a_town on residence_declarations (municipality_id, talent_id);
create index declarations_of_a_talent on residence_declarations (talent_id);

-- Everything that was known at the instant, for whoever asks with a condition on town or person: the planner takes the condition
-- into each part, which it cannot do past a security definer. It is reached through tie_deeds only.
create function tie_deeds_known(known timestamptz) returns table (municipality_id uuid, talent_id uuid, deed text, subject uuid, at timestamptz)
  language sql stable as $$
    select (j.detail->>'municipality')::uuid, t.id, 'interest', j.subject, j.at
      from journal j join talents t on t.account_id = j.actor_account
     where j.name in ('town.followed', 'posting.saved', 'posting.interested') and j.detail ? 'municipality' and j.at <= known
    union all
    select a.municipality_id, a.talent_id, 'applied', a.id, a.submitted_at from applications a where a.submitted_at <= known
    union all
    select c.municipality_id, c.talent_id, 'worked', c.id,
           greatest(c.in_force_at, make_timestamptz(y.year, 4, 1, 0, 0, 0, 'Asia/Tokyo'))
      from contracts c cross join lateral generate_series(
        extract(year from c.in_force_at at time zone 'Asia/Tokyo' - interval '3 months')::int,
        extract(year from case when c.ended_at is not null and exists (
          select 1 from journal j where j.subject = c.id and j.name in ('contract.ended', 'contract.terminated') and j.at <= known)
          then c.ended_at else known end at time zone 'Asia/Tokyo' - interval '3 months')::int
      ) y(year) where c.in_force_at <= known
    union all
    select c.municipality_id, c.talent_id, 'renewed', c.id, c.in_force_at from contracts c
     where c.in_force_at <= known and c.renews_id is not null
    union all
    select v.municipality_id, v.talent_id, 'visited', v.id, (v.visited_on + time '12:00') at time zone 'Asia/Tokyo'
      from onsite_visits v where v.state = 'confirmed' and v.state_since <= known
    union all
    select g.municipality_id, g.talent_id, 'interest', g.event_id, g.created_at from registrations g
     where g.talent_id is not null and g.created_at <= known
    union all
    -- Who came to a tour at its place has joined and visited: one look at whether they came tells both.
    select g.municipality_id, g.talent_id, k.deed, g.event_id, e.starts_at
      from registrations g join events e on e.id = g.event_id
      cross join lateral (values ('joined'), ('visited')) k(deed)
     where g.talent_id is not null and e.starts_at <= known
       and (k.deed = 'joined' or (e.kind = 'tour' and g.way = 'venue')) and (
         select j.name = 'registration.attended' from journal j
          where j.subject = g.id and j.name in ('registration.attended', 'registration.missed') and j.at <= known
          order by j.seq desc limit 1)
    union all
    select s.municipality_id, g.talent_id, 'proposed', s.id, s.created_at
      from proposals s join registrations g on g.id = s.registration_id where g.talent_id is not null and s.created_at <= known
    union all
    select r.municipality_id, r.talent_id, r.kind, r.id, (r.since + time '12:00') at time zone 'Asia/Tokyo'
      from residence_declarations r where r.at <= known and (r.state = 'declared' or r.state_since > known)
$$;

-- Everything that makes a tie and was known at the instant, past row-level security, because a town may count who is interested
-- without knowing who. `town` null: all towns that the reader may count; `person` null: everybody.
create function tie_deeds(town uuid, person uuid, known timestamptz) returns table (municipality_id uuid, talent_id uuid, deed text, subject uuid, at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp set jit = off rows 2000 as $$
declare
  all_of_them boolean := app_sees_all();
  own_town uuid := app_organization();
  own_person uuid := (select t.id from talents t where t.account_id = app_account());
begin
  if town is not null then
    return query select * from tie_deeds_known(known) d where d.municipality_id = town and d.at <= known
      and (person is null or d.talent_id = person) and (all_of_them or own_town = town or d.talent_id = own_person);
  elsif person is not null then
    return query select * from tie_deeds_known(known) d where d.talent_id = person and d.at <= known
      and (all_of_them or d.municipality_id = own_town or own_person = person);
  else
    return query select * from tie_deeds_known(known) d where d.at <= known
      and (all_of_them or d.municipality_id = own_town or d.talent_id = own_person);
  end if;
end $$;

-- Every person with a tie in each of the fiscal years, by what was known at `known`; a closed year as it stood at its end: how
-- deep, since when, from where, and the first deed of the 年度 itself. `tie` names person and town together, so that the ledger
-- needs no id of the person; letters go by who came first and stay when somebody becomes a resident. Residents of the day that
-- is counted are left out, unless they declared the move; whoever has moved is 定住人口 from the next 年度 on, and no longer in
-- the year's count (`in_year_at` is null). `whole`: also those without a deed in the year. Deeds are first put together by
-- person and 年度, so that a year more costs little.
create function tie_people_of_years(town uuid, years integer[], whole boolean, known timestamptz)
  returns table (year integer, municipality_id uuid, talent_id uuid, tie uuid, letters text, first_at timestamptz, last_at timestamptz, in_year_at timestamptz,
    depth integer, onsite boolean, kind text, repeated boolean, continued boolean, prefecture text)
  language sql stable security definer set search_path = public, pg_temp set jit = off rows 1000 as $$
  with asked as (
    select y.year, least(known, make_timestamptz(y.year + 1, 4, 1, 0, 0, 0, 'Asia/Tokyo') - interval '1 millisecond') as until
      from (select distinct unnest(years) as year) y
  ),
  -- What was done is a sum of: 1 interest, 2 applied, 4 joined, 8 proposed, 16 visited, 32 worked, 64 renewed, 128 moved, 256 two places.
  yearly as materialized (
    select d.municipality_id, d.talent_id, d.year, min(d.at) as first_at, max(d.at) as last_at, bit_or(d.done) as done,
           min(d.day) filter (where d.done in (4, 16)) as first_day, max(d.day) filter (where d.done in (4, 16)) as last_day
      from (
        select e.municipality_id, e.talent_id, e.at, (e.at at time zone 'Asia/Tokyo')::date as day,
               extract(year from e.at at time zone 'Asia/Tokyo' - interval '3 months')::int as year,
               case e.deed when 'interest' then 1 when 'applied' then 2 when 'joined' then 4 when 'proposed' then 8 when 'visited' then 16
                 when 'worked' then 32 when 'renewed' then 64 when 'moved' then 128 when 'two_places' then 256 end as done
          from tie_deeds(town, null, known) e
      ) d group by 1, 2, 3
  ),
  people as (
    select a.year, a.until, y.municipality_id, y.talent_id, min(y.first_at) as first_at, max(y.last_at) as last_at,
           min(y.first_at) filter (where y.year = a.year) as own_at, bit_or(y.done) as done,
           coalesce(min(y.first_day) < max(y.last_day), false) as repeated,
           coalesce(min(y.year) filter (where y.done & 32 > 0) < max(y.year) filter (where y.done & 32 > 0), false) as worked_again,
           bool_or(y.year = a.year - 1) as continued,
           bool_or(y.year < a.year and y.done & 128 > 0) as moved_before
      from asked a join yearly y on y.year <= a.year
     group by a.year, a.until, y.municipality_id, y.talent_id
  ),
  lettered as (
    select p.*, case when p.moved_before then null else p.own_at end as in_year_at,
           row_number() over (partition by p.year, p.municipality_id order by p.first_at, p.talent_id) as place
      from people p
  )
  select p.year, p.municipality_id, p.talent_id, md5(p.municipality_id::text || p.talent_id::text)::uuid, tie_letters(p.place::int),
    p.first_at, p.last_at, p.in_year_at,
    case when p.done & 384 > 0 then 7 when p.done & 64 > 0 or p.worked_again then 6 when p.done & 32 > 0 then 5
      when p.done & 16 > 0 then 4 when p.done & 12 > 0 then 3 when p.done & 2 > 0 then 2 else 1 end,
    p.done & 400 > 0,
    case when p.done & 32 > 0 and p.done & 400 > 0 then 'work_onsite' when p.done & 32 > 0 then 'work_remote'
      when p.done & 8 > 0 then 'direct' when p.done > 1 then 'exchange' else 'hobby' end,
    p.repeated, p.continued, left(h.place_code, 2)
  from lettered p
  join organizations o on o.id = p.municipality_id
  left join lateral (
    select t.place_code from talent_homes t where t.talent_id = p.talent_id and t.at <= p.until order by t.at desc, t.seq desc limit 1) h on true
  where (whole or p.in_year_at is not null) and (p.done & 384 > 0 or h.place_code is null or h.place_code <> o.place_code)
$$;

revoke all on function tie_deeds_known(timestamptz) from public;
revoke all on function tie_deeds(uuid, uuid, timestamptz) from public;
revoke all on function tie_people_of_years(uuid, integer[], boolean, timestamptz) from public;
grant execute on function tie_deeds(uuid, uuid, timestamptz), tie_people_of_years(uuid, integer[], boolean, timestamptz) to app;
