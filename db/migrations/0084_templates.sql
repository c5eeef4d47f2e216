-- 文例: how the letters of this installation are worded, where an operator words them otherwise than data/templates.json.
-- Every wording that ever went out stays: append-only, the highest version holds.
create table templates (
  key text not null constraint template_key_is_a_word check (key ~ '^[a-z-]{3,60}$'),
  version integer not null constraint version_counts_from_one check (version > 0),
  -- Both null: back to the standard wording from here on.
  subject text,
  body text constraint body_has_a_length check (length(body) between 1 and 4000),
  changed_by uuid not null references accounts,
  changed_at timestamptz not null,
  primary key (key, version),
  constraint subject_fits_a_line check (length(subject) between 1 and 200 and subject !~ '[\n\r]'),
  constraint subject_comes_with_a_body check (subject is null or body is not null)
);
revoke update, delete, truncate on templates from app;

-- Letters are written by every verb, whoever acts; only the operator words them.
alter table templates enable row level security;
create policy templates_read on templates for select using (true);
create policy templates_worded_by_operators on templates for insert with check (app_sees_all());
