-- Names and addresses of people: read by themselves, by their own organization, by the operator, the clock and the door.
alter table accounts enable row level security;
create policy accounts_read on accounts for select using (
  (select app_kind()) in ('door', 'clock', 'operator')
  or id = (select app_account())
  or exists (select from memberships m where m.account_id = accounts.id and m.organization_id = (select app_organization())));
create policy accounts_made on accounts for insert with check ((select app_kind()) in ('door', 'clock', 'operator'));
create policy accounts_changed on accounts for update using (
  (select app_kind()) in ('door', 'clock', 'operator') or id = (select app_account()));

-- A deed writes to the other party, whose account its actor may not read: address and name of known accounts, never a list.
create function addressees(accounts_written_to uuid[]) returns table (id uuid, email text, name text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.id, a.email, a.name from accounts a where a.id = any(accounts_written_to) and a.state = 'active' order by a.id $$;
revoke execute on function addressees(uuid[]) from public;
grant execute on function addressees(uuid[]) to app;

create index accounts_by_name on accounts (name, id);
