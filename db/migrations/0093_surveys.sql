-- アンケート: questions of an event. That somebody answered and what was answered stand apart, so that no answer has a name.
create table survey_questions (
  event_id uuid not null references events,
  number integer not null constraint ten_questions_at_most check (number between 1 and 10),
  municipality_id uuid not null references organizations,
  kind text not null constraint question_kind_is_known check (kind in ('choice', 'scale', 'text')),
  label text not null constraint question_asks_something check (length(label) between 1 and 100),
  choices text[] not null default '{}',
  primary key (event_id, number)
);

create table survey_takers (
  registration_id uuid primary key references registrations,
  event_id uuid not null references events
);
-- No time, no order, no person.
create table survey_answers (
  id uuid primary key,
  event_id uuid not null references events,
  municipality_id uuid not null references organizations,
  answers jsonb not null
);
create index survey_answers_by_event on survey_answers (event_id, id);

-- 資料: files for those who registered.
create table event_materials (
  id uuid primary key,
  event_id uuid not null references events,
  municipality_id uuid not null references organizations,
  file_id uuid not null references files,
  title text not null constraint material_has_a_title check (length(title) between 1 and 100),
  at timestamptz not null
);
create index event_materials_by_event on event_materials (event_id, at, id);
create index event_materials_by_file on event_materials (file_id);

-- 開催報告: figures as they were, and the officer's words.
create table event_reports (
  event_id uuid primary key references events,
  municipality_id uuid not null references organizations,
  figures jsonb not null,
  words text not null constraint a_report_says_something check (length(words) between 10 and 4000),
  by_account uuid not null references accounts,
  at timestamptz not null
);

revoke update, delete, truncate on survey_takers, survey_answers, event_reports from app;
revoke update, truncate on event_materials from app;

alter table survey_takers enable row level security;
alter table survey_takers force row level security;
create policy takers_themselves on survey_takers using (exists (select 1 from registrations r where r.id = registration_id));
alter table survey_answers enable row level security;
alter table survey_answers force row level security;
create policy answers_read_by_the_organizer on survey_answers for select using (app_sees_all() or municipality_id = (select app_organization()));
create policy answers_given on survey_answers for insert with check (
  exists (select 1 from survey_takers t where t.event_id = survey_answers.event_id));
alter table event_materials enable row level security;
alter table event_materials force row level security;
create policy materials_for_those_who_registered on event_materials for select using (
  app_sees_all() or municipality_id = (select app_organization()) or exists (
    select 1 from registrations r where r.event_id = event_materials.event_id and r.account_id = (select app_account())
      and r.state in ('confirmed', 'attended', 'absent')));
create policy materials_of_the_organizer on event_materials for all using (app_sees_all() or municipality_id = (select app_organization()));
create policy files_shown_at_an_event on files for select using (exists (select 1 from event_materials m where m.file_id = files.id));
alter table event_reports enable row level security;
alter table event_reports force row level security;
create policy reports_of_the_organizer on event_reports using (app_sees_all() or municipality_id = (select app_organization()));
