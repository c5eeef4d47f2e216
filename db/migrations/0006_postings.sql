-- 求人: one problem a client wants a professional for.
create table postings (
  id uuid primary key,
  client_id uuid not null references organizations,
  municipality_id uuid not null references organizations,
  programme_id uuid references programmes,
  round_id uuid references rounds,
  state text not null default 'draft' constraint posting_state_is_known check (state in ('draft', 'review', 'returned', 'published', 'closed', 'filled', 'unfilled', 'withdrawn')),
  title text not null default '',
  occupation text,
  industry text,
  -- The worry, step by step
  background text not null default '',
  tried text not null default '',
  goal text not null default '',
  duties text not null default '',
  deliverables text not null default '',
  partner text not null default '',
  leader_role text not null default '' constraint leader_role_is_known check (leader_role in ('', 'together', 'monthly', 'decides', 'delegated')),
  -- Conditions
  fee_kind text not null default 'monthly' constraint fee_kind_is_known check (fee_kind in ('monthly', 'hourly', 'lump', 'unpaid')),
  fee_yen integer constraint fee_is_possible check (fee_yen between 0 and 10000000),
  hours_per_month integer constraint posting_hours_are_possible check (hours_per_month between 1 and 200),
  period_months integer constraint period_is_possible check (period_months between 1 and 60),
  starts_on date,
  seats integer not null default 1 constraint seats_are_possible check (seats between 1 and 50),
  seats_taken integer not null default 0,
  remote text not null default 'partly' constraint remote_is_known check (remote in ('full', 'partly', 'onsite')),
  work_place text not null default '',
  meeting_rhythm text not null default '',
  visit_rhythm text not null default 'none' constraint visit_rhythm_is_known check (visit_rhythm in ('none', 'first', 'quarterly', 'monthly', 'weekly')),
  visit_note text not null default '',
  travel_paid_by text not null default 'client' constraint travel_payer_is_known check (travel_paid_by in ('client', 'talent', 'subsidy', 'none')),
  confidentiality boolean not null default true,
  tools text not null default '',
  wanted text not null default '',
  theme text,
  -- 更新・解除に関する事項 (12条政令)
  renewal_note text not null default '',
  -- 的確表示の六情報 (職業安定局長通達 2024-12-18): who recruits
  recruiter_name text not null default '',
  recruiter_address text not null default '',
  recruiter_contact text not null default '',
  closes_on date,
  -- The day on which the clock publishes what the operator has let pass; only while it is under review
  publish_on date,
  published_at timestamptz,
  closed_at timestamptz,
  -- 労働者性チェック: answers kept as they were given
  worker_check jsonb not null default '{}',
  version integer not null default 1,
  created_by uuid references accounts,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint seats_not_oversold check (seats_taken between 0 and seats),
  constraint published_postings_can_be_applied_to check (
    state not in ('review', 'published') or (
      title <> '' and duties <> '' and work_place <> '' and (fee_yen is not null or fee_kind = 'unpaid')
      and recruiter_name <> '' and recruiter_address <> '' and recruiter_contact <> '' and closes_on is not null)
  )
);
create index postings_by_client on postings (client_id, created_at desc, id);
create index postings_by_municipality on postings (municipality_id, created_at desc, id);
create index postings_open on postings (state, closes_on, id);
create index postings_to_publish on postings (publish_on, id) where state = 'review' and publish_on is not null;
create index postings_by_publication on postings (published_at desc, id) where state = 'published';

create table posting_skills (
  posting_id uuid not null references postings,
  skill text not null,
  must boolean not null default true,
  primary key (posting_id, skill)
);
create index posting_skills_by_skill on posting_skills (skill, posting_id);

-- Every saved text, so that a change can be shown as a difference (正確かつ最新, 12条).
create table posting_versions (
  posting_id uuid not null references postings,
  version integer not null,
  content jsonb not null,
  by_account uuid references accounts,
  at timestamptz not null,
  primary key (posting_id, version)
);

-- The operator's remarks when a posting is returned, per field.
create table posting_remarks (
  id uuid primary key,
  posting_id uuid not null references postings,
  field text not null,
  remark text not null,
  by_account uuid not null references accounts,
  at timestamptz not null,
  settled_at timestamptz
);
create index posting_remarks_by_posting on posting_remarks (posting_id, at desc, id);
create index posting_remarks_open on posting_remarks (posting_id, field) where settled_at is null;
revoke update, delete, truncate on posting_versions from app;

-- What was once public stays readable, so that an applicant still sees what they applied for. Skills are left open: the
-- public search joins them, and they say nothing without their posting.
alter table postings enable row level security;
create policy postings_of_the_parties on postings using (
  state in ('published', 'closed', 'filled', 'unfilled') or published_at is not null or app_sees_all()
  or client_id = (select app_organization()) or municipality_id = (select app_organization()));
alter table posting_versions enable row level security;
create policy posting_versions_of_the_parties on posting_versions using (app_sees_all() or exists (
  select 1 from postings p where p.id = posting_id
    and (p.client_id = (select app_organization()) or p.municipality_id = (select app_organization()))));
alter table posting_remarks enable row level security;
create policy posting_remarks_of_the_parties on posting_remarks using (app_sees_all() or exists (
  select 1 from postings p where p.id = posting_id and p.client_id = (select app_organization())));
