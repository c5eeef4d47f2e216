-- Alerts are derived by queries; what is kept is only that somebody put one off, until when and why.
create table snoozes (
  id uuid primary key,
  kind text not null constraint kind_of_an_alert_is_known check (kind in ('quiet', 'replies', 'late', 'ending', 'silent', 'actions', 'referrals')),
  subject uuid not null,
  until date not null,
  reason text not null constraint reason_of_a_snooze_is_known check (reason in ('spoken', 'waiting', 'known', 'other')),
  note text not null default '',
  by_account uuid not null references accounts,
  at timestamptz not null,
  ended_at timestamptz
);
create unique index one_snooze_per_alert on snoozes (kind, subject) where ended_at is null;
revoke delete, truncate on snoozes from app;
alter table snoozes enable row level security;
alter table snoozes force row level security;
create policy snoozes_of_operators on snoozes using ((select app_sees_all()));

-- After how many days somebody looks after it, where a programme wants it otherwise than usual.
create table programme_alert_days (
  programme_id uuid primary key references programmes,
  quiet_days integer not null constraint quiet_days_are_sensible check (quiet_days between 1 and 60),
  silent_days integer not null constraint silent_days_are_sensible check (silent_days between 1 and 180)
);

-- Which part of the work somebody wants to see first.
create table desk_choices (
  account_id uuid primary key references accounts,
  mine boolean not null,
  municipality_id uuid references organizations,
  programme_id uuid references programmes
);
alter table desk_choices enable row level security;
alter table desk_choices force row level security;
create policy desk_choices_of_their_owner on desk_choices using (account_id = (select app_account()));

create index contracts_in_force on contracts (id) where state = 'in_force';
create index postings_in_review on postings (updated_at, id) where state = 'review';
