-- 保存期間の過ぎたもの: once a day the clock erases what docs/operations/retention.md says is no longer needed, and writes down how
-- much it was.
create table forgettings (
  day date primary key,
  -- How many rows of what: {"sessions": 12}
  counts jsonb not null,
  at timestamptz not null
);
revoke update, delete, truncate on forgettings from app;
alter table forgettings enable row level security;
alter table forgettings force row level security;
create policy forgettings_of_the_clock on forgettings for insert with check ((select app_kind()) = 'clock');
create policy forgettings_seen_by_operators on forgettings for select using ((select app_sees_all()));

-- Erases up to `most` rows of one kind that ended before the instant. @returns how many there were
create function forget(what text, before timestamptz, most integer) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone integer;
begin
  perform only_the_clock_erases();
  case what
    when 'sessions' then
      update supports s set session_id = null from sessions x where x.id = s.session_id and least(x.ended_at, x.expires_at) < before;
      with over as (select id from sessions where least(ended_at, expires_at) < before order by id limit most)
      delete from sessions s using over where s.id = over.id;
    when 'codes' then
      with over as (select id from sign_in_codes where expires_at < before order by id limit most)
      delete from sign_in_codes c using over where c.id = over.id;
    when 'challenges' then
      with over as (select id from challenges where expires_at < before order by id limit most)
      delete from challenges c using over where c.id = over.id;
    when 'attempts' then
      with over as (select a.what, a.window_start from attempts a where a.window_start < before order by 2, 1 limit most)
      delete from attempts a using over where a.what = over.what and a.window_start = over.window_start;
    when 'submissions' then
      with over as (select key from submissions where at < before order by key limit most)
      delete from submissions s using over where s.key = over.key;
    when 'read notifications' then
      with over as (select id from notifications where read_at < before order by id limit most)
      delete from notifications n using over where n.id = over.id;
    when 'unread notifications' then
      with over as (select id from notifications where read_at is null and at < before order by id limit most)
      delete from notifications n using over where n.id = over.id;
    when 'mails' then
      -- The row stays: its `once` keeps the same letter from going out again. A notice that the law wants to have reached is kept.
      with over as (select id from mails where state <> 'waiting' and settled_at < before and not must_reach and to_address <> ''
                     order by id limit most)
      update mails m set to_address = '', subject = '', body = '', path = null, attachment = null, problem = null
        from over where m.id = over.id;
    when 'invitations' then
      with over as (select id from invitations where state in ('revoked', 'expired') and expires_at < before and email <> ''
                     order by id limit most)
      update invitations i set email = '' from over where i.id = over.id;
    when 'applications' then
      with over as (select id from applications where state in ('declined', 'withdrawn') and state_since < before and motivation <> ''
                     order by id limit most)
      select count(erase_application(id)) into gone from over;
      return gone;
    else raise exception 'nothing is forgotten as %', what using errcode = 'invalid_parameter_value';
  end case;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function forget(text, timestamptz, integer) from public;
grant execute on function forget(text, timestamptz, integer) to app;
