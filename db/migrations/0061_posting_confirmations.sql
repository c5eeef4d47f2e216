-- 文案の確認: a text that an operator wrote for a client, and what the client said to it.
create table posting_confirmations (
  id uuid primary key,
  posting_id uuid not null references postings,
  version integer not null,
  state text not null constraint confirmation_state_is_known check (state in ('asked', 'confirmed', 'objected', 'replaced')),
  -- What the operator writes to the client; who asked, and when. Nobody asked where the client confirms of its own accord.
  note text not null default '',
  asked_by uuid references accounts,
  asked_at timestamptz,
  -- What the client would have otherwise
  answer text not null default '',
  answered_by uuid references accounts,
  answered_at timestamptz,
  constraint an_objection_says_what_to_change check (state <> 'objected' or answer <> '')
);
create index posting_confirmations_by_posting on posting_confirmations (posting_id, asked_at desc, id);
create unique index one_confirmation_is_asked_at_a_time on posting_confirmations (posting_id) where state = 'asked';

alter table posting_confirmations enable row level security;
create policy posting_confirmations_of_the_parties on posting_confirmations using (app_sees_all() or exists (
  select 1 from postings p where p.id = posting_id and p.client_id = (select app_organization())));
