-- 電話などで受けた申込: the organizer writes down who asked for a seat by telephone or came to the counter. Nobody signs in
-- for such a registration, so it has no account; who called and who took it stands apart, for the organizer only.
alter table registrations alter column account_id drop not null;

create table telephone_registrations (
  registration_id uuid primary key references registrations,
  municipality_id uuid not null references organizations,
  phone text not null constraint a_caller_can_be_called_back check (length(phone) between 9 and 40),
  taken_by uuid not null references accounts,
  at timestamptz not null
);
create index telephone_registrations_by_municipality on telephone_registrations (municipality_id, registration_id);
revoke update, delete, truncate on telephone_registrations from app;

alter table telephone_registrations enable row level security;
alter table telephone_registrations force row level security;
create policy callers_of_the_organizer on telephone_registrations using (
  app_sees_all() or municipality_id = (select app_organization()));

-- A year after the event the name and the number are of no use; the seats and the company stay for the figures.
create function forget_callers(before timestamptz, most integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone integer;
begin
  perform only_the_clock_erases();
  with over as (
    select t.registration_id as id from telephone_registrations t
      join registrations r on r.id = t.registration_id join events e on e.id = r.event_id
     where e.ends_at < before order by 1 limit most),
  freed as (delete from telephone_registrations t using over where t.registration_id = over.id)
  update registrations r set name = '電話で申し込んだ方', email = '', note = '', message = '' from over where r.id = over.id;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function forget_callers(timestamptz, integer) from public;
grant execute on function forget_callers(timestamptz, integer) to app;
