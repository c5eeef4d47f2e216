-- Months without a report and low pulses can be put off as the other alerts.
alter table snoozes drop constraint kind_of_an_alert_is_known;
alter table snoozes add constraint kind_of_an_alert_is_known check (
  kind in ('quiet', 'replies', 'late', 'ending', 'silent', 'actions', 'referrals', 'unreported', 'pulses'));
