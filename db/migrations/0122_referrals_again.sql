-- 紹介を取り下げる・送り直す: the company is asked again, with a new code. Each sending has its own address, written once as before.
alter table referrals
  drop constraint referral_state_is_known,
  add constraint referral_state_is_known check (
    state in ('sent', 'consented', 'received', 'in_case', 'published', 'matched', 'passed', 'declined', 'expired', 'withdrawn')),
  add column sending integer not null default 1 constraint an_introduction_is_sent_a_few_times check (sending between 1 and 5);
alter table referral_contacts
  add column sending integer not null default 1,
  drop constraint referral_contacts_pkey,
  add constraint one_address_for_each_sending primary key (referral_id, sending);
