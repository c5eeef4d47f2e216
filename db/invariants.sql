-- What must hold at any time: each query must return no row. Run by `npm run invariants`, in production too; it only reads.
-- A query begins with its name; what it returns names the record that breaks it.

-- name: accepted applications never exceed the seats of their posting
select p.id::text as record, p.seats || ' seats, ' || count(*) || ' accepted' as why
  from postings p join applications a on a.posting_id = p.id
 where a.state in ('accepted', 'contracted')
 group by p.id, p.seats having count(*) > p.seats;

-- name: nobody waits for an answer from a posting that is over, but for the promise of one
select a.id::text as record, 'open, and the posting is ' || p.state as why
  from applications a join postings p on p.id = a.posting_id
 where a.state in ('submitted', 'screening', 'interview', 'offered') and p.state in ('filled', 'unfilled', 'withdrawn')
   and not exists (select 1 from promises s where s.once = 'answer-open-applications-of-' || p.state || '-posting-' || p.id);

-- name: confirmed people never exceed the seats of an event
select e.id::text as record, r.way || ': ' || sum(r.people) || ' people' as why
  from events e join registrations r on r.event_id = e.id
 where r.state in ('confirmed', 'attended', 'absent')
 group by e.id, r.way, e.venue_seats, e.online_seats
having sum(r.people) > coalesce(case when r.way = 'venue' then e.venue_seats else e.online_seats end, 0);

-- name: every accepted application has one contract or one promise of one
select a.id::text as record, 'neither contract nor promise' as why
  from applications a
 where a.state in ('accepted', 'contracted')
   and not exists (select 1 from contracts c where c.application_id = a.id)
   and not exists (select 1 from promises s where s.once = 'contract-for-' || a.id);

-- name: an application has at most one contract
select application_id::text as record, count(*) || ' contracts' as why
  from contracts group by application_id having count(*) > 1;

-- name: every state is the one that the journal told last
with told as (
  select distinct on (subject) subject, subject_kind, to_state from journal where to_state is not null order by subject, seq desc
), standing as (
  select 'posting' as kind, id, state from postings
  union all select 'application', id, state from applications
  union all select 'contract', id, state from contracts
  union all select 'statement', id, state from statements
  union all select 'publication', id, state from statement_publications
  union all select 'export', id, state from exports
)
select s.id::text as record, s.kind || ' is ' || s.state || ', the journal says ' || coalesce(t.to_state, 'nothing') as why
  from standing s left join told t on t.subject = s.id and t.subject_kind = s.kind
 where t.to_state is distinct from s.state;

-- name: every move in the journal is of a record that is there
with moved as (
  select distinct subject_kind, subject from journal
   where to_state is not null and subject_kind in ('posting', 'application', 'contract', 'statement', 'publication', 'export')
)
select m.subject::text as record, 'no such ' || m.subject_kind as why
  from moved m
 where not exists (select 1 from postings where m.subject_kind = 'posting' and id = m.subject)
   and not exists (select 1 from applications where m.subject_kind = 'application' and id = m.subject)
   and not exists (select 1 from contracts where m.subject_kind = 'contract' and id = m.subject)
   and not exists (select 1 from statements where m.subject_kind = 'statement' and id = m.subject)
   and not exists (select 1 from statement_publications where m.subject_kind = 'publication' and id = m.subject)
   and not exists (select 1 from exports where m.subject_kind = 'export' and id = m.subject);

-- name: a move begins where the one before it ended
with moves as (
  select subject, name, from_state, lag(to_state) over (partition by subject, subject_kind order by seq) as before
    from journal
   where to_state is not null and subject_kind in ('posting', 'application', 'contract', 'statement', 'publication', 'export')
)
select subject::text as record, name || ' from ' || coalesce(from_state, '-') || ' after ' || coalesce(before, '-') as why
  from moves where before is not null and from_state is distinct from before;

-- name: no row of one client refers to another's
select a.id::text as record, 'the application is of another client or town than its posting' as why
  from applications a join postings p on p.id = a.posting_id
 where a.client_id <> p.client_id or a.municipality_id <> p.municipality_id
union all
select c.id::text, 'the contract is of another client, town or talent than its application'
  from contracts c join applications a on a.id = c.application_id
 where c.client_id <> a.client_id or c.municipality_id <> a.municipality_id or c.talent_id <> a.talent_id
union all
select s.id::text, 'the report is of another town than its programme'
  from statements s join programmes g on g.id = s.programme_id
 where s.municipality_id <> g.municipality_id
union all
select f.statement_id::text, 'a figure is of another town than its report'
  from statement_figures f join statements s on s.id = f.statement_id
 where f.municipality_id <> s.municipality_id
union all
select r.statement_id::text, 'a row is of another town than its report'
  from statement_rows r join statements s on s.id = r.statement_id
 where r.municipality_id <> s.municipality_id;

-- name: a submitted figure has as many rows as it says, and no draft has any
select f.statement_id::text as record, f.indicator || ' says ' || f.rows || ', has ' || count(r.n) as why
  from statement_figures f
  join statements s on s.id = f.statement_id
  left join statement_rows r on r.statement_id = f.statement_id and r.indicator = f.indicator
 group by f.statement_id, f.indicator, f.rows, s.state
having count(r.n) <> case when s.state in ('draft', 'discarded') then 0 else f.rows end;

-- name: a report has one version in force, and its versions follow each other
select programme_id::text as record, kind || ' ' || year || ' has ' || count(*) || ' versions up to ' || max(version) as why
  from statements where state <> 'discarded' group by programme_id, kind, year, month
having count(*) <> max(version) or count(*) filter (where state = 'submitted') > 1
    or (count(*) filter (where state = 'superseded') > 0 and count(*) filter (where state = 'submitted') <> 1);

-- name: where somebody lives now is where their newest home says
select t.talent_id::text as record, 'lives in ' || coalesce(t.place_code, '-') || ', the newest home is ' || coalesce(h.place_code, '-') as why
  from talent_contacts t
  left join lateral (select place_code from talent_homes where talent_id = t.talent_id order by at desc, seq desc limit 1) h on true
 where h.place_code is distinct from t.place_code;
