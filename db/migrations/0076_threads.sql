-- やりとり: one thread per record, between its parties. Nobody else reads it: 通信の秘密. The operator only when a party has
-- asked it in, or when something was reported (0077).
create table threads (
  id uuid primary key,
  about_kind text not null constraint thread_is_about_a_known_record check (about_kind in ('application', 'contract', 'case', 'registration')),
  about_id uuid not null,
  title text not null constraint thread_title_has_a_length check (length(title) between 1 and 200),
  -- Where each kind of party finds the record: {"talent": "/my/applications/…", "company": "/client/applications/…"}
  paths jsonb not null default '{}',
  state text not null default 'open' constraint thread_state_is_known check (state in ('open', 'archived')),
  messages integer not null default 0 constraint messages_are_counted check (messages >= 0),
  opened_by uuid references accounts,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  constraint one_thread_per_record unique (about_kind, about_id)
);

create table thread_parties (
  thread_id uuid not null references threads,
  -- An account (a talent), or an organization whose members share the thread
  party_id uuid not null,
  party_kind text not null constraint party_is_a_person_or_a_house check (party_kind in ('account', 'organization')),
  -- What the others call somebody whose name was not given to them: 「応募者2」
  label text not null constraint party_label_has_a_length check (length(label) between 1 and 100),
  added_by uuid references accounts,
  joined_at timestamptz not null,
  primary key (thread_id, party_id)
);
create index threads_of_a_party on thread_parties (party_id, thread_id);
revoke update, delete, truncate on thread_parties from app;

create table messages (
  id uuid primary key,
  thread_id uuid not null references threads,
  -- 1, 2, 3 … in its thread
  number integer not null constraint messages_are_numbered check (number >= 1),
  by_account uuid not null references accounts,
  by_party uuid not null,
  body text not null constraint message_has_a_length check (length(body) between 1 and 5000),
  at timestamptz not null,
  foreign key (thread_id, by_party) references thread_parties (thread_id, party_id),
  constraint one_message_per_number unique (thread_id, number)
);
create index messages_by_account on messages (by_account, at desc);
revoke update, delete, truncate on messages from app;

create table message_files (
  message_id uuid not null references messages,
  file_id uuid not null references files,
  primary key (message_id, file_id)
);
create index message_files_by_file on message_files (file_id);
revoke update, delete, truncate on message_files from app;

-- 既読: up to which message somebody has seen. Written while the page is read: it says what was seen, never what was done.
create table thread_reads (
  thread_id uuid not null references threads,
  account_id uuid not null references accounts,
  seen integer not null constraint seen_is_counted check (seen >= 0),
  at timestamptz not null,
  primary key (thread_id, account_id)
);
revoke delete, truncate on thread_reads from app;

-- Is the asker a party? A person as themselves, a member under the hat of the organization; never through a support session.
create function app_in_thread(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(current_setting('app.support', true), '') = '' and exists (
    select from thread_parties p where p.thread_id = asked
       and p.party_id = coalesce(app_organization(), app_account())) $$;
create function app_opened_thread(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from threads t where t.id = asked and (t.opened_by = app_account() or app_kind() = 'clock')) $$;
-- A record has one thread, whoever asks: its id is no secret, its content is.
create function thread_about(kind text, record uuid) returns uuid language sql stable security definer set search_path = public, pg_temp
  as $$ select id from threads where about_kind = kind and about_id = record $$;
revoke execute on function app_in_thread(uuid), app_opened_thread(uuid), thread_about(text, uuid) from public;
grant execute on function app_in_thread(uuid), app_opened_thread(uuid), thread_about(text, uuid) to app;

alter table threads enable row level security;
create policy threads_of_the_parties on threads for select using ((select app_kind()) = 'clock' or app_in_thread(id));
create policy threads_opened on threads for insert with check ((select app_kind()) = 'clock' or opened_by = (select app_account()));
create policy threads_moved on threads for update using ((select app_kind()) = 'clock' or app_in_thread(id));
revoke delete, truncate on threads from app;

alter table thread_parties enable row level security;
create policy parties_of_the_thread on thread_parties for select using ((select app_kind()) = 'clock' or app_in_thread(thread_id));
create policy parties_brought_in on thread_parties for insert with check (app_opened_thread(thread_id) or app_in_thread(thread_id));

alter table messages enable row level security;
create policy messages_of_the_parties on messages for select using (app_in_thread(thread_id));
create policy messages_written_by_a_party on messages for insert with check (
  by_account = (select app_account()) and app_in_thread(thread_id));

alter table message_files enable row level security;
create policy files_of_a_message_seen on message_files for select using (exists (select from messages m where m.id = message_id));
create policy files_of_a_message_sent on message_files for insert with check (
  exists (select from messages m where m.id = message_id and m.by_account = (select app_account())));
-- Whoever reads the message reads its file.
create policy files_seen_with_their_message on files for select using (
  exists (select from message_files x where x.file_id = files.id));

alter table thread_reads enable row level security;
create policy reads_of_the_thread on thread_reads for select using (app_in_thread(thread_id));
create policy reads_noted on thread_reads for insert with check (account_id = (select app_account()) and app_in_thread(thread_id));
create policy reads_moved_on on thread_reads for update using (account_id = (select app_account()));
