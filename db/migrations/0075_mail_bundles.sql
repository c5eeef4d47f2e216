-- まとめて送る: what happens within half an hour comes in one mail. A letter waits until it is due, is looked at again, and
-- then goes alone, in a bundle, or not at all (read in the product meanwhile, switched off, no such mailbox).
alter table mails
  add column due_at timestamptz,
  add column bundle_id uuid references mails,
  -- A legal notice: no switch keeps it back
  add column must_reach boolean not null default false,
  -- Who is told when the mailbox does not exist: the member who invited somebody
  add column sender_account uuid references accounts,
  drop constraint mail_state_is_known,
  add constraint mail_state_is_known check (state in ('waiting', 'sent', 'caught', 'bounced', 'failed', 'bundled', 'read', 'off'));
create index mails_due on mails (due_at, to_account) where state = 'waiting' and due_at is not null;

-- A notification may say something that no mail can say: that mails do not arrive.
alter table notifications drop constraint notifications_id_fkey;

-- 通知の受け取り方: how the mails of one topic come; without a row they come soon.
create table mail_switches (
  account_id uuid not null references accounts,
  topic text not null constraint switch_topic_can_be_switched check (topic in (
    'application', 'scout', 'interview', 'contract', 'engagement', 'posting', 'message', 'event', 'case', 'referral', 'digest', 'programme')),
  manner text not null constraint manner_is_known check (manner in ('soon', 'daily', 'never')),
  changed_at timestamptz not null,
  primary key (account_id, topic)
);
revoke delete, truncate on mail_switches from app;
alter table mail_switches enable row level security;
create policy switches_of_their_reader on mail_switches using (
  (select app_kind()) = 'clock' or account_id = (select app_account()));
