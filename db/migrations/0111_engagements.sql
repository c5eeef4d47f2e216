-- 稼働の月: a calendar month (JST) in which a contract runs. Opened by the clock, reported by the talent, accepted by the
-- client or by its silence. What it is paid with refers to the accepted month (invoices).
create table engagement_months (
  id uuid primary key,
  contract_id uuid not null references contracts,
  account_id uuid not null references accounts,
  client_id uuid not null references organizations,
  month date not null constraint a_month_is_named_by_its_first_day check (extract(day from month) = 1),
  state text not null default 'open' constraint state_of_a_month_is_known check (state in ('open', 'reported', 'returned', 'accepted', 'dropped')),
  due_on date not null,
  -- Number of the newest report
  report integer not null default 0 constraint reports_are_counted check (report >= 0),
  -- The last day on which the client may answer the newest report
  accept_by date,
  state_since timestamptz not null,
  -- The last reminder of the state that it is in
  told text not null default '' constraint reminder_is_known check (told in ('', 'due', 'overdue', 'silence')),
  constraint a_month_is_opened_once unique (contract_id, month),
  constraint a_reported_month_has_its_report check (state not in ('reported', 'returned', 'accepted') or report > 0),
  constraint silence_has_its_day check (state <> 'reported' or accept_by is not null)
);
create index months_to_report on engagement_months (due_on, id) where state in ('open', 'returned');
create index months_to_accept on engagement_months (accept_by, id) where state = 'reported';
revoke delete, truncate on engagement_months from app;
alter table engagement_months enable row level security;
alter table engagement_months force row level security;
create policy months_of_the_parties on engagement_months using (
  app_sees_all() or account_id = (select app_account()) or client_id = (select app_organization()));

-- 月次報告, each time that it was sent. Never changed.
create table month_reports (
  month_id uuid not null references engagement_months,
  number integer not null constraint reports_begin_with_one check (number >= 1),
  minutes integer not null constraint a_month_has_so_many_minutes check (minutes between 0 and 44640),
  done text not null constraint done_is_short check (length(done) between 1 and 3000),
  outcome text not null constraint outcome_is_short check (length(outcome) between 1 and 3000),
  trouble text not null constraint trouble_is_short check (length(trouble) <= 3000),
  plan text not null constraint plan_is_short check (length(plan) <= 3000),
  by_account uuid not null references accounts,
  at timestamptz not null,
  primary key (month_id, number)
);
revoke update, delete, truncate on month_reports from app;
alter table month_reports enable row level security;
alter table month_reports force row level security;
create policy month_reports_of_the_parties on month_reports using (exists (select from engagement_months m where m.id = month_id));

-- What the talent has written and not sent: theirs alone.
create table month_drafts (
  month_id uuid primary key references engagement_months,
  account_id uuid not null references accounts,
  minutes integer constraint a_draft_has_possible_minutes check (minutes between 0 and 44640),
  done text not null constraint drafted_done_is_short check (length(done) <= 3000),
  outcome text not null constraint drafted_outcome_is_short check (length(outcome) <= 3000),
  trouble text not null constraint drafted_trouble_is_short check (length(trouble) <= 3000),
  plan text not null constraint drafted_plan_is_short check (length(plan) <= 3000),
  at timestamptz not null
);
alter table month_drafts enable row level security;
alter table month_drafts force row level security;
create policy month_drafts_of_their_author on month_drafts using (account_id = (select app_account()));

-- 承認・差戻し: what became of each report, once. Nobody's account: the seven days of silence.
create table month_judgements (
  month_id uuid not null,
  report integer not null,
  judgement text not null constraint judgement_is_known check (judgement in ('accepted', 'returned')),
  words text not null default '' constraint words_of_a_judgement_are_short check (length(words) <= 1000),
  by_account uuid references accounts,
  at timestamptz not null,
  constraint a_report_is_judged_once primary key (month_id, report),
  constraint what_is_judged_was_reported foreign key (month_id, report) references month_reports (month_id, number),
  constraint a_return_has_words_and_a_person check (judgement = 'accepted' or (words <> '' and by_account is not null))
);
revoke update, delete, truncate on month_judgements from app;
alter table month_judgements enable row level security;
alter table month_judgements force row level security;
create policy judgements_of_the_parties on month_judgements using (exists (select from engagement_months m where m.id = month_id));

-- 月次の手応え: each side once a month. The other side never reads it.
create table pulses (
  month_id uuid not null references engagement_months,
  side text not null constraint side_of_a_pulse_is_known check (side in ('client', 'talent')),
  score integer not null constraint a_pulse_has_five_steps check (score between 1 and 5),
  words text not null default '' constraint words_of_a_pulse_are_short check (length(words) <= 300),
  by_account uuid not null references accounts,
  at timestamptz not null,
  constraint each_side_gives_one_pulse_a_month primary key (month_id, side)
);
create index low_pulses on pulses (at) where score <= 2;
revoke update, delete, truncate on pulses from app;
alter table pulses enable row level security;
alter table pulses force row level security;
create policy pulses_of_their_own_side on pulses using (app_sees_all() or exists (
  select from engagement_months m where m.id = month_id and (
    (side = 'talent' and m.account_id = (select app_account())) or (side = 'client' and m.client_id = (select app_organization())))));
