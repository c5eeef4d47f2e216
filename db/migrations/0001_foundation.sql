-- The ground everything stands on: the role of the program, the journal, once-only forms, promises, mails, pace.

-- Roles belong to the whole cluster, so another database of it may have made this one already.
do $$ begin
  create role app login;
exception when duplicate_object or unique_violation then null;
end $$;
-- The owner of the database may act as the program's role, where one login serves both.
do $$ begin
  execute format('grant app to %I', current_user);
exception when others then null;
end $$;

revoke create on schema public from public;
grant usage on schema public to app;
alter default privileges in schema public grant select, insert, update, delete on tables to app;
alter default privileges in schema public grant usage, select on sequences to app;

-- Who is asking, for row-level security; set for one transaction by as(actor).
create function app_kind() returns text language sql stable parallel safe as $$ select coalesce(current_setting('app.kind', true), '') $$;
create function app_account() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function app_organization() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.organization', true), '')::uuid $$;
-- The operator accompanies every town; the clock acts for everybody when nobody does.
create function app_sees_all() returns boolean language sql stable parallel safe as $$ select app_kind() in ('operator', 'clock') $$;

create table installation (
  sole boolean primary key default true constraint there_is_one_installation check (sole),
  demo boolean not null,
  made_at timestamptz not null
);
revoke update, delete on installation from app;

create table journal (
  seq bigint generated always as identity primary key,
  name text not null,
  subject_kind text not null,
  subject uuid not null,
  actor_kind text not null,
  actor_account uuid,
  actor_organization uuid,
  at timestamptz not null,
  from_state text,
  to_state text,
  reason text constraint reason_is_a_class check (reason ~ '^[a-z_]{1,40}$'),
  detail jsonb not null default '{}'
);
create index journal_by_subject on journal (subject, seq);
create index journal_by_name on journal (name, at);
create index journal_by_actor on journal (actor_account, seq);
revoke update, delete, truncate on journal from app;

create table accesses (
  seq bigint generated always as identity primary key,
  what text not null,
  subject uuid not null,
  actor_kind text not null,
  actor_account uuid,
  actor_organization uuid,
  reason text,
  at timestamptz not null
);
create index accesses_by_subject on accesses (subject, seq);
revoke update, delete, truncate on accesses from app;

create table submissions (
  key uuid primary key,
  fingerprint text not null,
  led_to text,
  at timestamptz not null
);

create table promises (
  once text primary key constraint once_is_a_sentence check (length(once) between 3 and 300),
  job text not null,
  at timestamptz not null
);

create table mails (
  id uuid primary key,
  once text not null unique,
  to_account uuid,
  to_address text not null,
  subject text not null,
  body text not null,
  path text,
  attachment jsonb,
  state text not null default 'waiting' constraint mail_state_is_known check (state in ('waiting', 'sent', 'caught', 'bounced', 'failed')),
  tries integer not null default 0,
  problem text,
  at timestamptz not null,
  settled_at timestamptz
);
create index mails_by_time on mails (at desc, id);

create table attempts (
  what text not null,
  window_start timestamptz not null,
  count integer not null default 0,
  primary key (what, window_start)
);
