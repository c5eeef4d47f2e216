-- 共催したイベント in figures: a supporter that co-hosted, or received a tour, reads how many came, and never who. The
-- registrations themselves stay with the organizer.
create function cohosted_figures() returns table (
  event_id uuid, registered integer, seated integer, waiting integer, attended integer, venue integer, online integer, companies integer
) language sql stable security definer set search_path = public, pg_temp as $$
  select e.id,
         coalesce(sum(r.people) filter (where r.state not in ('cancelled', 'declined')), 0)::integer,
         coalesce(sum(r.people) filter (where r.state in ('confirmed', 'attended', 'absent')), 0)::integer,
         coalesce(sum(r.people) filter (where r.state = 'waitlisted'), 0)::integer,
         coalesce(sum(r.people) filter (where r.state = 'attended'), 0)::integer,
         coalesce(sum(r.people) filter (where r.state = 'attended' and r.way = 'venue'), 0)::integer,
         coalesce(sum(r.people) filter (where r.state = 'attended' and r.way = 'online'), 0)::integer,
         count(distinct regexp_replace(lower(normalize(r.company, nfkc)), '株式会社|有限会社|合同会社|\((株|有|同)\)|\s', '', 'g'))
           filter (where r.state = 'attended' and r.company <> '')::integer
    from event_partners p
    join events e on e.id = p.event_id and e.state <> 'draft'
    left join registrations r on r.event_id = e.id
   where p.organization_id = app_organization()
   group by e.id
$$;
revoke all on function cohosted_figures() from public;
grant execute on function cohosted_figures() to app;
