-- How many contracts of a posting have come into force. A talent sees only their own rows, but the consent that puts the
-- last one into force also fills the posting: the number alone goes past row-level security.
create function contracts_begun(posting uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from contracts where posting_id = posting and in_force_at is not null
$$;
revoke all on function contracts_begun(uuid) from public;
grant execute on function contracts_begun(uuid) to app;
