-- 通報: a party asks the operator to look at one message. With it the operator sees the five messages before and after, no more.
create table message_reports (
  id uuid primary key,
  message_id uuid not null references messages,
  thread_id uuid not null references threads,
  -- Number of the message in its thread
  number integer not null,
  reason text not null constraint report_reason_is_known check (reason in ('harassment', 'outside', 'fraud', 'discrimination', 'personal', 'other')),
  note text not null default '' constraint report_note_is_short check (length(note) <= 1000),
  state text not null default 'open' constraint report_state_is_known check (state in ('open', 'settled', 'dismissed')),
  by_account uuid not null references accounts,
  by_party uuid not null,
  at timestamptz not null,
  decided_by uuid references accounts,
  decided_at timestamptz,
  -- What the operator writes to the one who reported
  answer text not null default '' constraint report_answer_is_short check (length(answer) <= 1000),
  constraint one_report_per_reader unique (message_id, by_account)
);
create index reports_by_state on message_reports (state, at, id);
revoke delete, truncate on message_reports from app;

-- 非表示: the words are kept for the proceedings, and shown to nobody but the operator.
create table message_hidings (
  message_id uuid primary key references messages,
  thread_id uuid not null references threads,
  by_account uuid not null references accounts,
  at timestamptz not null
);
revoke update, delete, truncate on message_hidings from app;

-- May the operator read this message? Only the surroundings of one that was reported.
create function app_reads_reported(asked uuid, at_number integer) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select app_kind() = 'operator' and exists (
    select from message_reports r where r.thread_id = asked and abs(r.number - at_number) <= 5) $$;
create function app_reads_reported_thread(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select app_kind() = 'operator' and exists (select from message_reports r where r.thread_id = asked) $$;
revoke execute on function app_reads_reported(uuid, integer), app_reads_reported_thread(uuid) from public;
grant execute on function app_reads_reported(uuid, integer), app_reads_reported_thread(uuid) to app;

create policy threads_reported on threads for select using (app_reads_reported_thread(id));
create policy parties_reported on thread_parties for select using (app_reads_reported_thread(thread_id));
create policy messages_reported on messages for select using (app_reads_reported(thread_id, number));

alter table message_reports enable row level security;
create policy reports_seen on message_reports for select using (
  (select app_kind()) in ('operator', 'clock') or by_account = (select app_account()));
create policy reports_made_by_a_party on message_reports for insert with check (
  by_account = (select app_account()) and app_in_thread(thread_id));
create policy reports_decided_by_operators on message_reports for update using ((select app_kind()) = 'operator');

alter table message_hidings enable row level security;
create policy hidings_seen on message_hidings for select using (app_in_thread(thread_id) or (select app_kind()) = 'operator');
create policy hidings_by_operators on message_hidings for insert with check (
  (select app_kind()) = 'operator' and by_account = (select app_account()));

-- Which people of a thread no mail reaches: the others are told so, never the address.
create function thread_people_without_mail(asked uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp
  as $$ select a.id from accounts a join thread_parties p on p.party_id = a.id
         where p.thread_id = asked and a.mail_blocked_at is not null and app_in_thread(asked) $$;
revoke execute on function thread_people_without_mail(uuid) from public;
grant execute on function thread_people_without_mail(uuid) to app;

-- The operator sees every kept file (0063), but a file of a message only with the message.
create function app_is_attached(file uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from message_files x where x.file_id = file) $$;
revoke execute on function app_is_attached(uuid) from public;
grant execute on function app_is_attached(uuid) to app;
create policy files_of_messages_stay_with_them on files as restrictive for select using (
  not app_is_attached(id) or exists (select from message_files x where x.file_id = files.id));
