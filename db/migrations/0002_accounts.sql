-- 利用者: people who can sign in. What proves who they are is kept apart from who they are.
create table accounts (
  id uuid primary key,
  email text not null constraint email_is_lower_case check (email = lower(email) and length(email) between 3 and 254),
  name text not null constraint account_name_has_a_length check (length(name) between 1 and 100),
  state text not null default 'active' constraint account_state_is_known check (state in ('active', 'suspended', 'deleted')),
  email_verified_at timestamptz,
  mail_blocked_at timestamptz,
  created_at timestamptz not null,
  constraint one_account_per_email unique (email)
);

create table credentials (
  account_id uuid primary key references accounts,
  password_hash text,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  recovery_hashes text[] not null default '{}'
);

create table passkeys (
  id text primary key,
  account_id uuid not null references accounts,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_by_account on passkeys (account_id);

create table sign_in_codes (
  id uuid primary key,
  account_id uuid references accounts,
  purpose text not null constraint code_purpose_is_known check (purpose in ('sign_in', 'verify', 'recover')),
  code_hash text not null,
  tries integer not null default 0 constraint code_is_tried_five_times_at_most check (tries <= 5),
  expires_at timestamptz not null,
  used_at timestamptz,
  at timestamptz not null
);
create index sign_in_codes_by_account on sign_in_codes (account_id, at desc);

create table challenges (
  id uuid primary key,
  account_id uuid,
  challenge text not null,
  expires_at timestamptz not null
);

create table sessions (
  id uuid primary key,
  token_hash text not null unique,
  account_id uuid not null references accounts,
  hat_kind text not null constraint hat_is_known check (hat_kind in ('talent', 'company', 'municipality', 'supporter', 'operator', 'none')),
  hat_organization uuid,
  proved_second boolean not null default false,
  device text not null default '',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_by_account on sessions (account_id, seen_at desc);

-- The door: the part of the program that finds out who somebody is.
alter table credentials enable row level security;
create policy credentials_of_the_owner on credentials using (app_kind() in ('door', 'clock') or account_id = (select app_account()));
alter table passkeys enable row level security;
create policy passkeys_of_the_owner on passkeys using (app_kind() in ('door', 'clock') or account_id = (select app_account()));
alter table sessions enable row level security;
create policy sessions_of_the_owner on sessions using (app_kind() in ('door', 'clock', 'operator') or account_id = (select app_account()));
alter table sign_in_codes enable row level security;
create policy codes_at_the_door on sign_in_codes using (app_kind() in ('door', 'clock'));
