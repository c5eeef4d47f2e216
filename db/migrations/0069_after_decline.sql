-- これからのこと: what somebody who was declined answered to what was offered then. The client never reads it.
create table onward_answers (
  application_id uuid not null references applications,
  account_id uuid not null references accounts,
  offer text not null constraint onward_offer_is_known check (offer in ('postings', 'pool')),
  answer text not null constraint onward_answer_is_known check (answer in ('yes', 'no')),
  at timestamptz not null,
  primary key (application_id, offer)
);
revoke delete, truncate on onward_answers from app;

-- 町のタレントプール: talents who agreed that a town keeps them in mind. What the town may read is said by the consents
-- that were given for this entry.
create table pool_entries (
  id uuid primary key,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  municipality_id uuid not null references organizations,
  state text not null constraint pool_state_is_known check (state in ('joined', 'left')),
  joined_at timestamptz not null,
  left_at timestamptz,
  constraint whoever_left_has_a_day check ((state = 'left') = (left_at is not null))
);
create unique index one_place_in_a_pool on pool_entries (talent_id, municipality_id) where state = 'joined';
create index pool_entries_by_town on pool_entries (municipality_id, state, joined_at desc, id);
create index pool_entries_by_account on pool_entries (account_id, joined_at desc, id);
revoke delete, truncate on pool_entries from app;

alter table onward_answers enable row level security;
create policy onward_answers_of_oneself on onward_answers using (app_sees_all() or account_id = (select app_account()));
alter table pool_entries enable row level security;
create policy pool_seen_by_the_town on pool_entries for select using (
  app_sees_all() or account_id = (select app_account()) or (municipality_id = (select app_organization()) and state = 'joined'));
create policy pool_joined_by_oneself on pool_entries for insert with check (
  account_id = (select app_account())
  and exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));
create policy pool_left_by_oneself on pool_entries for update using (account_id = (select app_account()));
