-- スカウト: an invitation to apply. Parties are repeated here so that row-level security needs no join.
create table scouts (
  id uuid primary key,
  posting_id uuid not null references postings,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  client_id uuid not null references organizations,
  -- Who wrote it: the client itself, or an operator on its behalf
  sender_id uuid not null references organizations,
  by_account uuid not null references accounts,
  message text not null constraint scout_says_something check (length(message) between 20 and 1000),
  state text not null constraint scout_state_is_known check (state in ('sent', 'opened', 'accepted', 'declined', 'expired', 'withdrawn')),
  sent_at timestamptz not null,
  state_since timestamptz not null,
  expires_at timestamptz not null,
  constraint one_scout_per_posting unique (posting_id, talent_id),
  constraint scout_expires_after_it_was_sent check (expires_at > sent_at)
);
create index scouts_by_posting on scouts (posting_id, sent_at, id);
create index scouts_by_account on scouts (account_id, sent_at desc, id);
create index scouts_waiting on scouts (expires_at, id) where state in ('sent', 'opened');

-- How many a client has sent on a day in Japan, and how many it might. The count is taken under the row's lock.
create table scout_days (
  client_id uuid not null references organizations,
  day date not null,
  most integer not null,
  sent integer not null,
  primary key (client_id, day),
  constraint scouts_within_the_day check (sent between 0 and most)
);
-- スカウトを受け取らない相手: the talent's own business; the client is never told.
create table scout_blocks (
  talent_id uuid not null references talents,
  client_id uuid not null references organizations,
  at timestamptz not null,
  primary key (talent_id, client_id)
);

revoke delete, truncate on scouts, scout_days from app;

alter table scouts enable row level security;
create policy scouts_of_the_parties on scouts using (
  app_sees_all() or account_id = (select app_account()) or client_id = (select app_organization()));
alter table scout_days enable row level security;
create policy scout_days_of_the_client on scout_days using (app_sees_all() or client_id = (select app_organization()));
alter table scout_blocks enable row level security;
create policy scout_blocks_of_oneself on scout_blocks using (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));

-- May this client invite this talent? Says only yes or no, so that a client does not learn whether it was blocked.
create function app_may_scout(talent uuid, client uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from talents t, organizations o
    where t.id = talent and o.id = client and t.state = 'active' and t.open_to_scouts
      and (case o.kind when 'municipality' then t.shown_to_towns else t.shown_to_companies end)
      and not exists (select 1 from scout_blocks b where b.talent_id = talent and b.client_id = client))
$$;
revoke execute on function app_may_scout(uuid, uuid) from public;
grant execute on function app_may_scout(uuid, uuid) to app;
