-- A registration belongs to the person, whatever hat they wear: so does the thread about it. Elsewhere a person reads as
-- themselves, and a member under the hat of the organization, as before.
create or replace function app_in_thread(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(current_setting('app.support', true), '') = '' and exists (
    select from thread_parties p where p.thread_id = asked
       and (p.party_id = coalesce(app_organization(), app_account())
         or (p.party_id = app_account() and exists (select from threads t where t.id = asked and t.about_kind = 'registration')))) $$;
