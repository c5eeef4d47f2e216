-- 業務委託契約: agreed terms in versions; each version carries its 取引条件明示書 and is never changed.
create table contracts (
  id uuid primary key,
  application_id uuid not null references applications,
  posting_id uuid not null references postings,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  client_id uuid not null references organizations,
  municipality_id uuid not null references organizations,
  state text not null constraint contract_state_is_known check (state in ('drafted', 'approval', 'proposed', 'in_force', 'ended', 'terminated', 'abandoned')),
  -- The version being agreed on, or, once in force, the one that counts
  current_version integer not null default 1,
  -- 変更契約: a version that waits for both consents while the current one counts
  pending_version integer,
  -- 更新: the contract that this one continues, for the 1- and 6-month rules
  renews_id uuid references contracts,
  needs_approval boolean not null default false,
  -- Who asked for 決裁: another person has to give it
  approval_asked_by uuid references accounts,
  in_force_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint one_contract_per_application unique (application_id)
);
create index contracts_by_account on contracts (account_id, created_at desc, id);
create index contracts_by_client on contracts (client_id, created_at desc, id);
create index contracts_by_municipality on contracts (municipality_id, in_force_at, id);

-- 取引条件明示書 (フリーランス法3条): the frozen terms of one version. Append-only.
create table contract_versions (
  contract_id uuid not null references contracts,
  number integer not null,
  terms jsonb not null,
  terms_hash text not null,
  starts_on date not null,
  ends_on date not null,
  fee_yen integer not null,
  fee_kind text not null,
  reason text not null default 'first' constraint version_reason_is_known check (reason in ('first', 'changed', 'completed', 'commissioned', 'amending', 'amended')),
  by_account uuid references accounts,
  at timestamptz not null,
  primary key (contract_id, number)
);

-- Both sides consent to one version. Append-only; each side once.
create table contract_consents (
  contract_id uuid not null,
  number integer not null,
  side text not null constraint side_is_known check (side in ('client', 'talent')),
  account_id uuid not null references accounts,
  terms_hash text not null,
  at timestamptz not null,
  constraint each_side_consents_once primary key (contract_id, number, side),
  foreign key (contract_id, number) references contract_versions (contract_id, number)
);

-- 決裁: the client's own approval, where it is held for one.
create table contract_approvals (
  contract_id uuid not null,
  number integer not null,
  account_id uuid not null references accounts,
  note text not null default '',
  at timestamptz not null,
  primary key (contract_id, number),
  foreign key (contract_id, number) references contract_versions (contract_id, number)
);

-- 交付: when the notice was issued, and when it was opened.
create table notices (
  id uuid primary key,
  contract_id uuid not null,
  number integer not null,
  issued_at timestamptz not null,
  opened_at timestamptz,
  paper_asked_at timestamptz,
  paper_given_at timestamptz,
  constraint one_notice_per_version unique (contract_id, number),
  foreign key (contract_id, number) references contract_versions (contract_id, number)
);
revoke update, delete, truncate on contract_versions, contract_consents, contract_approvals from app;
revoke delete, truncate on notices from app;

alter table contracts enable row level security;
create policy contracts_of_the_parties on contracts using (
  app_sees_all() or account_id = (select app_account()) or client_id = (select app_organization()) or municipality_id = (select app_organization()));
alter table contract_versions enable row level security;
create policy versions_of_the_parties on contract_versions using (exists (select 1 from contracts c where c.id = contract_id));
alter table contract_consents enable row level security;
create policy contract_consents_of_the_parties on contract_consents using (exists (select 1 from contracts c where c.id = contract_id));
alter table contract_approvals enable row level security;
create policy approvals_of_the_client on contract_approvals using (
  app_sees_all() or exists (select 1 from contracts c where c.id = contract_id and c.client_id = (select app_organization())));
alter table notices enable row level security;
create policy notices_of_the_parties on notices using (exists (select 1 from contracts c where c.id = contract_id));
