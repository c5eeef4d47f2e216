-- 提案シート: an idea brought on a tour, one page; hosts comment, judges score it at a presentation, and it may become a posting.
create table proposals (
  id uuid primary key,
  event_id uuid not null references events,
  registration_id uuid not null references registrations,
  account_id uuid not null references accounts,
  municipality_id uuid not null references organizations,
  state text not null default 'submitted' constraint proposal_state_is_known check (state in ('submitted', 'posted')),
  title text not null constraint proposal_has_a_title check (length(title) between 1 and 100),
  reason text not null,
  effect text not null,
  involvement text not null,
  posting_id uuid references postings,
  state_since timestamptz not null,
  created_at timestamptz not null,
  constraint a_posted_proposal_has_its_posting check ((state = 'posted') = (posting_id is not null)),
  constraint one_sheet_per_registration unique (registration_id)
);
create index proposals_by_event on proposals (event_id, created_at, id);
create index proposals_by_account on proposals (account_id, created_at desc, id);
create index proposals_by_posting on proposals (posting_id);

create table proposal_comments (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  by_account uuid not null references accounts,
  by_organization uuid not null references organizations,
  words text not null constraint a_comment_says_something check (length(words) between 1 and 1000),
  at timestamptz not null
);
create index proposal_comments_by_proposal on proposal_comments (proposal_id, at, id);

-- 審査: what a judge gave for one criterion; the newest sheet of a judge counts.
create table event_criteria (
  event_id uuid not null references events,
  number integer not null constraint eight_criteria_at_most check (number between 1 and 8),
  municipality_id uuid not null references organizations,
  name text not null constraint criterion_has_a_name check (length(name) between 1 and 40),
  primary key (event_id, number)
);
create table event_judges (
  event_id uuid not null references events,
  number integer not null constraint ten_judges_at_most check (number between 1 and 10),
  municipality_id uuid not null references organizations,
  name text not null constraint judge_has_a_name check (length(name) between 1 and 40),
  primary key (event_id, number)
);
create table proposal_scores (
  event_id uuid not null references events,
  judge integer not null,
  proposal_id uuid not null references proposals,
  criterion integer not null,
  municipality_id uuid not null references organizations,
  points integer not null constraint points_are_one_to_five check (points between 1 and 5),
  at timestamptz not null,
  primary key (event_id, judge, proposal_id, criterion),
  foreign key (event_id, judge) references event_judges (event_id, number),
  foreign key (event_id, criterion) references event_criteria (event_id, number)
);

revoke delete, truncate on proposals from app;
revoke update, delete, truncate on proposal_comments from app;

alter table proposals enable row level security;
alter table proposals force row level security;
create policy proposals_of_the_parties on proposals using (
  app_sees_all() or account_id = (select app_account()) or municipality_id = (select app_organization()) or exists (
    select 1 from event_partners x where x.event_id = proposals.event_id and x.organization_id = (select app_organization())));
alter table proposal_comments enable row level security;
alter table proposal_comments force row level security;
create policy comments_with_their_proposal on proposal_comments using (exists (select 1 from proposals p where p.id = proposal_id));
alter table event_criteria enable row level security;
alter table event_criteria force row level security;
create policy criteria_of_the_organizer on event_criteria using (app_sees_all() or municipality_id = (select app_organization()));
alter table event_judges enable row level security;
alter table event_judges force row level security;
create policy judges_of_the_organizer on event_judges using (app_sees_all() or municipality_id = (select app_organization()));
alter table proposal_scores enable row level security;
alter table proposal_scores force row level security;
create policy scores_of_the_organizer on proposal_scores using (app_sees_all() or municipality_id = (select app_organization()));
