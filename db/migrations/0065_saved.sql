-- お気に入り・気になる・まちのフォロー・保存した検索: what a talent keeps an eye on. It tells what somebody looks for, so only they
-- themselves, the operator and the clock read it; a client learns how many, never who.
create table saved_postings (
  talent_id uuid not null references talents,
  posting_id uuid not null references postings,
  at timestamptz not null,
  primary key (talent_id, posting_id)
);
create table posting_interests (
  talent_id uuid not null references talents,
  posting_id uuid not null references postings,
  at timestamptz not null,
  primary key (talent_id, posting_id)
);
create index posting_interests_by_posting on posting_interests (posting_id);
create table town_follows (
  talent_id uuid not null references talents,
  municipality_id uuid not null references organizations,
  at timestamptz not null,
  primary key (talent_id, municipality_id)
);
create index town_follows_by_town on town_follows (municipality_id);

create table saved_searches (
  id uuid primary key,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  -- The conditions as they stand in the address of the search, in one order: q=EC&prefecture=31
  query text not null constraint query_is_short check (length(query) <= 1000),
  -- Mail about it is stopped since; null: it is sent
  stopped_at timestamptz,
  -- Postings published until then have been told
  told_until timestamptz not null,
  -- The day in Japan on which it was last looked at for mail
  looked_on date,
  at timestamptz not null,
  constraint a_search_is_saved_once unique (talent_id, query)
);
create index saved_searches_to_look_at on saved_searches (looked_on nulls first, account_id) where stopped_at is null;

alter table saved_postings enable row level security;
create policy saved_postings_of_oneself on saved_postings using (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));
alter table posting_interests enable row level security;
create policy interests_of_oneself on posting_interests using (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));
alter table town_follows enable row level security;
create policy follows_of_oneself on town_follows using (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));
alter table saved_searches enable row level security;
create policy saved_searches_of_oneself on saved_searches using (app_sees_all() or account_id = (select app_account()));

-- How many are interested, for the client and the town of the posting: the number alone goes past row-level security.
create function interested_in(posting uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from posting_interests i join postings p on p.id = i.posting_id
   where i.posting_id = posting
     and (app_sees_all() or p.client_id = app_organization() or p.municipality_id = app_organization())
$$;
revoke all on function interested_in(uuid) from public;
grant execute on function interested_in(uuid) to app;
