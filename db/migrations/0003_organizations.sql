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
  -- 特定業務委託事業者の判定 (フリーランス法2条6項)
  legal_form text not null default 'corporation' constraint legal_form_is_known check (legal_form in ('corporation', 'individual', 'public')),
  has_two_officers boolean not null default true,
  uses_employees boolean not null default true,
  employees integer constraint employees_are_counted check (employees between 0 and 1000000),
  capital_yen bigint constraint capital_is_not_negative check (capital_yen >= 0),
  -- ハラスメント相談窓口 (14条)
  harassment_contact text not null default '',
  invoice_number text,
  -- 地域経済循環率: context only, always with its year (rules.md §10.4)
  circulation_percent numeric,
  circulation_year integer,
  population integer,
  state text not null default 'active' constraint organization_state_is_known check (state in ('active', 'suspended')),
  version integer not null default 1,
  created_at timestamptz not null,
  constraint one_organization_per_corporate_number unique (kind, corporate_number)
);
create unique index one_municipality_per_code on organizations (place_code) where kind = 'municipality';
create index organizations_by_place on organizations (place_code, id);

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
  invited_by uuid not null references accounts,
  state text not null default 'open' constraint invitation_state_is_known check (state in ('open', 'accepted', 'revoked', 'expired')),
  accepted_by uuid references accounts,
  expires_at timestamptz not null,
  at timestamptz not null
);
create index invitations_by_organization on invitations (organization_id, at desc);
