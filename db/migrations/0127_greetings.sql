-- 町のページの一言: somebody who came lets a town's public page say so, in words chosen from a list, under the name that they
-- choose. No row stands without the person's own act; taken back, what stood there is blanked at once.
create table greetings (
  id uuid primary key,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  municipality_id uuid not null references organizations,
  called text not null constraint way_of_being_called_is_known check (called in ('talent', 'prefecture', 'initials', 'name')),
  -- What the page says, as the person read it when they agreed: 「東京都の副業人材」
  shown_as text not null constraint names_shown_are_short check (length(shown_as) <= 100),
  words text not null constraint words_of_a_greeting_are_known check (words in ('again', 'work', 'people', 'food', 'home')),
  -- The consent word for word
  wording text not null,
  state text not null constraint greeting_state_is_known check (state in ('shown', 'withdrawn')),
  state_since timestamptz not null,
  at timestamptz not null,
  constraint a_withdrawn_greeting_names_nobody check ((state = 'shown') = (shown_as <> ''))
);
create unique index one_greeting_per_talent_and_town on greetings (talent_id, municipality_id) where state = 'shown';
create index greetings_by_town on greetings (municipality_id, at desc, id) where state = 'shown';
create index greetings_by_account on greetings (account_id, at);
revoke delete, truncate on greetings from app;

alter table greetings enable row level security;
alter table greetings force row level security;
create policy greetings_read_while_shown on greetings for select using (
  state = 'shown' or (select app_sees_all()) or account_id = (select app_account()));
create policy greetings_made_by_oneself on greetings for insert with check (account_id = (select app_account()));
create policy greetings_withdrawn_by_oneself on greetings for update using (account_id = (select app_account()));
