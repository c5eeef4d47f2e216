-- 退会: asked for by the person, taken back within the waiting time, or carried out by the clock.
create table account_deletions (
  id uuid primary key,
  account_id uuid not null references accounts,
  state text not null constraint deletion_state_is_known check (state in ('requested', 'withdrawn', 'done')),
  state_since timestamptz not null,
  requested_at timestamptz not null,
  -- The clock erases from this instant on
  due_at timestamptz not null constraint deletion_waits check (due_at > requested_at)
);
create unique index one_deletion_under_way_per_account on account_deletions (account_id) where state = 'requested';
create index deletions_due on account_deletions (due_at, id) where state = 'requested';
create index deletions_by_account on account_deletions (account_id, requested_at desc, id);
revoke delete, truncate on account_deletions from app;
alter table account_deletions enable row level security;
alter table account_deletions force row level security;
create policy deletions_seen on account_deletions for select using (
  (select app_kind()) in ('door', 'clock', 'operator') or account_id = (select app_account()));
create policy deletions_asked_for_by_oneself on account_deletions for insert with check (account_id = (select app_account()));
create policy deletions_moved on account_deletions for update using (
  (select app_kind()) = 'clock' or account_id = (select app_account()));

-- The code that somebody without a password proves themselves with, while signed in.
alter table sign_in_codes drop constraint code_purpose_is_known;
alter table sign_in_codes add constraint code_purpose_is_known check (purpose in ('sign_in', 'verify', 'recover', 'delete'));
create policy codes_of_the_owner on sign_in_codes using (account_id = (select app_account()) and purpose = 'delete');

-- What is certified about somebody who has left is taken back.
create policy certificates_erased_by_the_clock on certificates for update using ((select app_kind()) = 'clock');
