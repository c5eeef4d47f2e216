-- A draft of a report that nobody wants any more is put aside with its reason. It stays readable, and its version is
-- given again: the paper that goes out has no gap in its numbers.
alter table statements drop constraint statement_state_is_known;
alter table statements add constraint statement_state_is_known check (state in ('draft', 'submitted', 'superseded', 'discarded'));
alter table statements add column discarded_at timestamptz;
alter table statements add column discarded_by uuid references accounts;
alter table statements add column discard_reason text not null default '' constraint discard_reason_is_short check (length(discard_reason) <= 500);
alter table statements drop constraint submitted_by_somebody;
alter table statements add constraint submitted_by_somebody check (
  (state in ('draft', 'discarded')) = (submitted_at is null) and (state in ('draft', 'discarded')) = (columns is null));
alter table statements add constraint discarded_for_a_reason check (
  (state = 'discarded') = (discarded_at is not null) and (state = 'discarded') = (discard_reason <> ''));
alter table statements drop constraint one_statement_per_version;
create unique index one_statement_per_version on statements (programme_id, kind, year, month, version) where state <> 'discarded';
