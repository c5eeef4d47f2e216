-- 記録の検索: the newest first by record, by who, by deed and by day, on a journal of millions. The order ends with the key.
create index journal_by_time on journal (at, seq);
create index journal_of_subject_by_time on journal (subject, at, seq);
create index journal_of_account_by_time on journal (actor_account, at, seq);
create index journal_of_organization_by_time on journal (actor_organization, at, seq);
create index journal_of_name_by_time on journal (name, at, seq);
create index accesses_by_time on accesses (at, seq);
create index accesses_of_subject_by_time on accesses (subject, at, seq);
create index accesses_of_account_by_time on accesses (actor_account, at, seq);
create index accesses_of_organization_by_time on accesses (actor_organization, at, seq);
create index accesses_of_what_by_time on accesses (what, at, seq);
