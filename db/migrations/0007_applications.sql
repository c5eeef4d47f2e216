-- 応募: a talent's bid for a posting. Parties are repeated here so that row-level security needs no join.
create table applications (
  id uuid primary key,
  posting_id uuid not null references postings,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  client_id uuid not null references organizations,
  municipality_id uuid not null references organizations,
  state text not null constraint application_state_is_known check (state in ('submitted', 'screening', 'interview', 'offered', 'accepted', 'contracted', 'declined', 'withdrawn')),
  motivation text not null,
  proposal text not null default '',
  wished_fee_yen integer,
  wished_hours integer,
  submitted_at timestamptz not null,
  -- The reply clock of the state it is in: whose turn it is, and until when.
  state_since timestamptz not null,
  reply_by timestamptz,
  -- When the one who owes an answer was reminded, and when the coordinator heard that it is late; both begin anew with
  -- each state.
  reminded_at timestamptz,
  alerted_at timestamptz,
  -- The client's first answer (初回返信)
  answered_at timestamptz,
  version integer not null default 1,
  constraint one_application_per_posting unique (posting_id, talent_id)
);
create index applications_by_posting on applications (posting_id, submitted_at, id);
create index applications_by_account on applications (account_id, submitted_at desc, id);
create index applications_by_client on applications (client_id, state, id);
create index applications_by_municipality on applications (municipality_id, submitted_at, id);
create index applications_by_clock on applications (reply_by, id) where reply_by is not null and alerted_at is null;
create index applications_late on applications (reply_by, id) where reply_by is not null;

-- 見送り: the deed, with its reason class and the message that the talent reads.
create table declines (
  application_id uuid primary key references applications,
  reason text not null constraint decline_reason_is_known check (reason in ('skill', 'conditions', 'filled', 'direction', 'timing', 'closed')),
  message text not null constraint decline_says_something check (length(message) between 10 and 2000),
  by_kind text not null,
  by_account uuid references accounts,
  at timestamptz not null
);
-- 辞退: by the talent, or by the clock when an offer was not answered in time.
create table withdrawals (
  application_id uuid primary key references applications,
  reason text not null constraint withdrawal_reason_is_known check (reason in ('conditions', 'schedule', 'employer', 'other_work', 'unanswered', 'other')),
  note text not null default '',
  by_kind text not null,
  at timestamptz not null
);

-- 条件: what the client offers and the talent accepts. A new offer is a new row.
create table offers (
  id uuid primary key,
  application_id uuid not null references applications,
  fee_yen integer not null constraint offered_fee_is_possible check (fee_yen between 0 and 10000000),
  fee_kind text not null constraint offered_fee_kind_is_known check (fee_kind in ('monthly', 'hourly', 'lump', 'unpaid')),
  hours_per_month integer not null,
  starts_on date not null,
  ends_on date not null,
  duties text not null,
  work_place text not null,
  payment_rule text not null default 'next-month-end' constraint payment_rule_is_lawful check (payment_rule in ('next-month-end', 'next-month-25', 'next-month-20', 'next-month-15')),
  travel_paid_by text not null default 'client',
  message text not null default '',
  answer_by timestamptz not null,
  by_account uuid not null references accounts,
  at timestamptz not null,
  answered_at timestamptz,
  constraint offer_ends_after_it_starts check (ends_on >= starts_on)
);
create index offers_by_application on offers (application_id, at desc, id);

-- Notes and marks shared inside the client.
create table application_marks (
  application_id uuid not null references applications,
  account_id uuid not null references accounts,
  mark text not null constraint mark_is_known check (mark in ('yes', 'maybe', 'no')),
  note text not null default '',
  at timestamptz not null,
  primary key (application_id, account_id)
);

-- An application is never deleted, and a deed never changed; an offer is only answered.
revoke delete, truncate on applications, offers, application_marks from app;
revoke update, delete, truncate on declines, withdrawals from app;

alter table applications enable row level security;
create policy applications_of_the_parties on applications using (
  app_sees_all() or account_id = (select app_account()) or client_id = (select app_organization()) or municipality_id = (select app_organization()));
alter table offers enable row level security;
create policy offers_of_the_parties on offers using (exists (select 1 from applications a where a.id = application_id));
alter table declines enable row level security;
create policy declines_of_the_parties on declines using (exists (select 1 from applications a where a.id = application_id));
alter table withdrawals enable row level security;
create policy withdrawals_of_the_parties on withdrawals using (exists (select 1 from applications a where a.id = application_id));
alter table application_marks enable row level security;
create policy marks_of_the_client on application_marks using (
  app_sees_all() or exists (select 1 from applications a where a.id = application_id and a.client_id = (select app_organization())));
