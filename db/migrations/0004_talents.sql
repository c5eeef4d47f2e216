-- 副業人材: the professional profile of an account. Who they are (name, contact) stands apart, behind consent.
create table talents (
  id uuid primary key,
  account_id uuid not null unique references accounts,
  headline text not null default '',
  introduction text not null default '',
  experience text not null default '',
  achievements text not null default '',
  hours_per_month integer constraint talent_hours_are_possible check (hours_per_month between 1 and 200),
  wished_fee_yen integer constraint wished_fee_is_possible check (wished_fee_yen between 0 and 10000000),
  available_from date,
  remote_only boolean not null default false,
  can_visit boolean not null default false,
  contactable_times text not null default '',
  -- 本業の副業規程: what the employer allows, and whether it was notified
  employer_rule text not null default 'unknown' constraint employer_rule_is_known check (employer_rule in ('allowed', 'notify', 'permission', 'self_employed', 'unknown')),
  employer_notified boolean not null default false,
  -- 特定受託事業者の確認 (フリーランス法2条1項)
  legal_form text not null default 'individual' constraint talent_legal_form_is_known check (legal_form in ('individual', 'corporation')),
  uses_employees boolean not null default false,
  other_officers boolean not null default false,
  declared_at timestamptz,
  invoice_number text,
  prefers_newest boolean not null default false,
  open_to_scouts boolean not null default false,
  -- Which parts of the anonymous profile are shown to whom (names are never among them)
  shown_to_companies boolean not null default true,
  shown_to_towns boolean not null default true,
  state text not null default 'draft' constraint talent_state_is_known check (state in ('draft', 'active', 'resting', 'deleted')),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table talent_contacts (
  talent_id uuid primary key references talents,
  family_name text not null,
  given_name text not null,
  family_kana text not null,
  given_kana text not null,
  email text not null,
  phone text not null default '',
  postcode text,
  place_code text,
  address text not null default ''
);

create table talent_skills (
  talent_id uuid not null references talents,
  skill text not null,
  level text not null constraint skill_level_is_known check (level in ('learning', 'working', 'leading')),
  years integer constraint skill_years_are_possible check (years between 0 and 60),
  primary key (talent_id, skill)
);
create index talent_skills_by_skill on talent_skills (skill, talent_id);

create table talent_places (
  talent_id uuid not null references talents,
  place_code text not null,
  -- ゆかりの地 (why they are tied to it) or 応援したい地域 (self-declared wish)
  relation text not null constraint place_relation_is_known check (relation in ('born', 'lived', 'family', 'study', 'work', 'wish')),
  primary key (talent_id, place_code, relation)
);

create table talent_careers (
  id uuid primary key,
  talent_id uuid not null references talents,
  company text not null,
  role text not null,
  from_month text not null constraint career_starts_in_a_month check (from_month ~ '^[0-9]{4}-[0-9]{2}$'),
  to_month text constraint career_ends_in_a_month check (to_month ~ '^[0-9]{4}-[0-9]{2}$'),
  did text not null default ''
);
create index talent_careers_by_talent on talent_careers (talent_id, from_month desc, id);

-- What people were shown when they agreed, kept once per wording, so that a consent can be read again years later.
create table consent_wordings (
  hash text primary key constraint wording_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
  wording text not null,
  at timestamptz not null
);

-- 同意: provision to a third party, per recipient and item (個人情報保護法27条・29条). Append-only.
create table consents (
  id uuid primary key,
  talent_id uuid not null references talents,
  account_id uuid not null references accounts,
  recipient_id uuid not null references organizations,
  item text not null constraint consent_item_is_known check (item in ('name', 'email', 'phone', 'address', 'career', 'profile', 'proposal')),
  purpose text not null,
  subject uuid not null,
  wording_hash text not null references consent_wordings,
  at timestamptz not null
);
create index consents_by_recipient on consents (recipient_id, talent_id, item);
create index consents_by_talent on consents (talent_id, at desc, id);
create table consent_withdrawals (
  consent_id uuid primary key references consents,
  at timestamptz not null
);
revoke update, delete, truncate on consents, consent_withdrawals, consent_wordings from app;

-- Both sides read a consent; only the person may give or withdraw it, whatever hat is worn.
alter table consents enable row level security;
create policy consents_seen_by_both_sides on consents for select using (
  app_sees_all() or account_id = (select app_account()) or recipient_id = (select app_organization()));
create policy consents_given_by_oneself on consents for insert with check (
  account_id = (select app_account())
  and exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));
alter table consent_withdrawals enable row level security;
create policy withdrawals_seen_by_both_sides on consent_withdrawals for select using (
  exists (select 1 from consents c where c.id = consent_id));
create policy withdrawals_made_by_oneself on consent_withdrawals for insert with check (
  exists (select 1 from consents c where c.id = consent_id and c.account_id = (select app_account())));

-- Has this talent consented to give this item to the organization that is asking, and not taken it back?
create function app_may_read(talent uuid, wanted text) returns boolean language sql stable parallel safe as $$
  select exists (
    select 1 from consents c
    where c.talent_id = talent and c.recipient_id = app_organization() and c.item = wanted
      and not exists (select 1 from consent_withdrawals w where w.consent_id = c.id))
$$;

-- Names and contacts: the person, the operator and the clock, and whom the person consented to give the name to.
-- Consent is for reading: nobody but the person (and the operator's import) writes.
alter table talent_contacts enable row level security;
create policy contacts_read_by_consent on talent_contacts for select using (
  app_sees_all()
  or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account()))
  or app_may_read(talent_id, 'name'));
create policy contacts_written_by_oneself on talent_contacts for insert with check (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));
create policy contacts_changed_by_oneself on talent_contacts for update using (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));

-- 職歴 names employers and so the person: it is read by consent as well.
alter table talent_careers enable row level security;
create policy careers_read_by_consent on talent_careers for select using (
  app_sees_all()
  or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account()))
  or app_may_read(talent_id, 'career'));
create policy careers_written_by_oneself on talent_careers for insert with check (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));
create policy careers_changed_by_oneself on talent_careers for update using (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));
create policy careers_removed_by_oneself on talent_careers for delete using (
  app_sees_all() or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));

-- The profile itself holds neither name nor contact, so every hat may read it; only the person changes it.
alter table talents enable row level security;
create policy talents_read on talents for select using (true);
create policy talents_made_by_oneself on talents for insert with check (app_sees_all() or account_id = (select app_account()));
create policy talents_changed_by_oneself on talents for update using (app_sees_all() or account_id = (select app_account()));
