-- Interviews whose outcome is unclear can be put off as the other alerts; a report of a message cannot.
alter table snoozes drop constraint kind_of_an_alert_is_known;
alter table snoozes add constraint kind_of_an_alert_is_known check (
  kind in ('quiet', 'replies', 'late', 'ending', 'silent', 'actions', 'referrals', 'unreported', 'pulses', 'interviews'));

-- 今日の仕事 counts those that were asked about and not answered.
create index interviews_asked_about on interviews (ends_at, id) where settled_at is null and state = 'booked' and asked_at is not null;
-- What an operator may read of a thread is asked for each thread (0077): without this every report is read for every report.
create index reports_by_thread on message_reports (thread_id, number);
