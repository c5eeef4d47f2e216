-- 上限: how much of something the house takes. Which limits there are, and between what they may be, the program says
-- (src/limits.ts); a row is there only where an operator has chosen otherwise.
create table limits (
  key text primary key constraint limit_key_is_a_word check (key ~ '^[a-zA-Z]{3,40}$'),
  value integer not null constraint limit_is_positive check (value > 0),
  changed_by uuid not null references accounts,
  changed_at timestamptz not null
);

-- Every verb that counts reads them, whoever acts; only the operator sets them.
alter table limits enable row level security;
create policy limits_read on limits for select using (true);
create policy limits_set_by_operators on limits for insert with check (app_sees_all());
create policy limits_changed_by_operators on limits for update using (app_sees_all());
revoke delete, truncate on limits from app;
