-- A case that another operator takes over: its thread is handed over with it. Whoever coordinates the case now may bring their
-- own house in, and nobody else.
create function app_coordinates_thread(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (
    select from threads t
      join cases c on c.id = t.about_id
      join memberships m on m.account_id = c.coordinator_id and m.state = 'active'
     where t.id = asked and t.about_kind = 'case' and m.organization_id = app_organization()) $$;
revoke execute on function app_coordinates_thread(uuid) from public;
grant execute on function app_coordinates_thread(uuid) to app;

create policy parties_of_a_case_handed_over on thread_parties for insert with check (
  party_kind = 'organization' and party_id = (select app_organization()) and app_coordinates_thread(thread_id));
