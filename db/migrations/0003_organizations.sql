-- 組織: companies, municipalities, supporters and operators, and who belongs to them.
create table organizations (
  id uuid primary key,
  kind text not null constraint organization_kind_is_known check (kind in ('company', 'municipality', 'supporter', 'operator')),
  name text not null constraint organization_name_has_a_length check (length(name) between 1 and 120),
  kana text not null default '',
  corporate_number text constraint corporate_number_has_13_digits check (corporate_number ~ '^[1-9][0-9]{12}$'),
  -- 全国地方公共団体コード of where it is; for a municipality, of itself.
  place_code text not null constraint place_code_has_6_digits check (place_code ~ '^[0-9]{6}$'),
  postcode text constraint postcode_has_7_digits check (postcode ~ '^[0-9]{7}$'),
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  contact_url text not null default '',
  website text not null default '',
  industry text,
  introduction text not null default '',
  representative text not null default '',
  -- 担当者: who answers at the organization; read by members and operators only
  contact_person text not null default '',
  -- 特定業務委託事業者の判定 (フリーランス法2条6項)
  legal_form text not null default 'corporation' constraint legal_form_is_known check (legal_form in ('corporation', 'individual', 'public')),
  has_two_officers boolean not null default true,
  uses_employees boolean not null default true,
  employees integer constraint employees_are_counted check (employees between 0 and 1000000),
  capital_yen bigint constraint capital_is_not_negative check (capital_yen >= 0),
  -- ハラスメント相談窓口 (14条)
  harassment_contact text not null default '',
  harassment_policy_url text not null default '',
  invoice_number text,
  -- 地域経済循環率: context only, always with its year (rules.md §10.4)
  circulation_percent numeric,
  circulation_year integer constraint circulation_year_is_past_the_first_survey check (circulation_year between 2000 and 2100),
  circulation_source text not null default '',
  population integer,
  state text not null default 'active' constraint organization_state_is_known check (state in ('active', 'suspended')),
  version integer not null default 1,
  created_at timestamptz not null,
  constraint one_organization_per_corporate_number unique (kind, corporate_number),
  constraint circulation_comes_with_its_year check ((circulation_percent is null) = (circulation_year is null))
);
create unique index one_municipality_per_code on organizations (place_code) where kind = 'municipality';
create index organizations_by_place on organizations (place_code, id);
create index organizations_by_kind on organizations (kind, name, id);

create table memberships (
  id uuid primary key,
  account_id uuid not null references accounts,
  organization_id uuid not null references organizations,
  role text not null constraint role_is_known check (role in ('admin', 'editor', 'viewer')),
  state text not null default 'active' constraint membership_state_is_known check (state in ('active', 'suspended', 'ended')),
  title text not null default '',
  created_at timestamptz not null,
  constraint one_membership_per_organization unique (account_id, organization_id)
);
create index memberships_by_organization on memberships (organization_id, id);

create table invitations (
  id uuid primary key,
  organization_id uuid not null references organizations,
  email text not null,
  role text not null constraint invited_role_is_known check (role in ('admin', 'editor', 'viewer')),
  code_hash text not null unique,
  -- Null: by the program itself, when an installation gets its first people
  invited_by uuid references accounts,
  state text not null default 'open' constraint invitation_state_is_known check (state in ('open', 'accepted', 'revoked', 'expired')),
  accepted_by uuid references accounts,
  expires_at timestamptz not null,
  at timestamptz not null
);
create index invitations_by_organization on invitations (organization_id, at desc);
create index invitations_by_email on invitations (email, state);
-- Somebody is invited once at a time.
create unique index one_open_invitation_per_email on invitations (organization_id, email) where state = 'open';

-- An organization's own page shows everything of it; what others are shown, the queries choose. Only its members and
-- operators change it, and a newcomer may make one.
alter table organizations enable row level security;
create policy organizations_read on organizations for select using (true);
create policy organizations_made on organizations for insert with check (app_sees_all() or (select app_account()) is not null);
create policy organizations_changed_by_members on organizations for update using (
  app_sees_all() or id = (select app_organization()));

-- Hats are read at the door and letters go to members, so everybody reads who belongs where (ids only).
alter table memberships enable row level security;
create policy memberships_read on memberships for select using (true);
create policy memberships_made on memberships for insert with check (
  app_sees_all() or account_id = (select app_account()) or organization_id = (select app_organization()));
create policy memberships_changed on memberships for update using (
  app_sees_all() or account_id = (select app_account()) or organization_id = (select app_organization()));

-- The door shows an invitation to whoever holds its code; who it was sent to takes it.
alter table invitations enable row level security;
create policy invitations_of_the_parties on invitations using (
  app_sees_all() or app_kind() = 'door' or organization_id = (select app_organization())
  or email = (select a.email from accounts a where a.id = app_account()));
