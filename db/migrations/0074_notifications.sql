-- 通知: every letter to somebody who can sign in is also a line in the product, with the reason why it came. A letter knows
-- its topic, so that the reader's switch can decide how it comes by mail.
alter table mails add column topic text not null default 'account' constraint mail_topic_is_known check (topic in (
  'account', 'application', 'scout', 'interview', 'contract', 'engagement', 'posting', 'message', 'event', 'case', 'referral', 'digest', 'programme'));

create table notifications (
  -- The mail that says the same
  id uuid primary key references mails,
  account_id uuid not null references accounts,
  topic text not null constraint notification_topic_is_known check (topic in (
    'account', 'application', 'scout', 'interview', 'contract', 'engagement', 'posting', 'message', 'event', 'case', 'referral', 'digest', 'programme')),
  title text not null,
  path text,
  why text not null,
  at timestamptz not null,
  read_at timestamptz
);
create index notifications_by_account on notifications (account_id, at desc, id);
create index notifications_not_read on notifications (account_id, path) where read_at is null;
revoke delete, truncate on notifications from app;

-- What somebody is told is theirs alone. Whoever does the deed writes it, for the account behind the other party.
alter table notifications enable row level security;
create policy notifications_seen_by_their_reader on notifications for select using (
  (select app_kind()) in ('door', 'clock') or account_id = (select app_account()));
create policy notifications_read_by_their_reader on notifications for update using (account_id = (select app_account()));
create policy notifications_written_with_the_deed on notifications for insert with check (true);
