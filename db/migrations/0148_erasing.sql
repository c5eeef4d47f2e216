-- 消去. Many of these rows may never be changed by the program's role, and still what people wrote about themselves has to go
-- when it is no longer needed (個人情報保護法22条). The functions below are the one way: they belong to the owner of the database
-- and obey the clock alone. Ids, states and days stay, so that every figure can be counted again.
create function erased_words() returns text language sql immutable parallel safe as $$
  select '保存期間の経過または退会により、この文面は消去しました。' $$;

create function only_the_clock_erases() returns void language plpgsql stable as $$
begin
  if app_kind() <> 'clock' then raise exception 'only the clock erases' using errcode = 'insufficient_privilege'; end if;
end $$;

-- The files of somebody that nothing refers to any more.
create function erase_loose_files(person uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from files f where f.owner_account = person
    and not exists (select from talent_works w where w.file_id = f.id)
    and not exists (select from message_files m where m.file_id = f.id)
    and not exists (select from workdays d where d.receipt_id = f.id)
    and not exists (select from article_images i where i.file_id = f.id)
    and not exists (select from event_materials e where e.file_id = f.id)
    and not exists (select from debriefing_materials b where b.file_id = f.id)
    and not exists (select from own_values v where v.file_id = f.id)
$$;

-- What was written in one application by both sides: about the person, and by the person. A thread goes with an application that
-- came to nothing; where a contract grew out of it, it stays as long as the contract's papers.
create function erase_application(application uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  applicant uuid := (select account_id from applications where id = application);
  contracted boolean := exists (select from contracts where application_id = application and in_force_at is not null);
begin
  perform only_the_clock_erases();
  update applications set motivation = '', proposal = '' where id = application;
  update withdrawals set note = '' where application_id = application;
  update declines set message = erased_words() where application_id = application;
  update offers set message = '' where application_id = application and not contracted;
  delete from application_notes where application_id = application;
  update application_marks set note = '' where application_id = application;
  update interviews set participants = '', notes = '' where application_id = application;
  update interview_proposals p set message = '' from interviews i where i.id = p.interview_id and i.application_id = application;
  update interview_cancellations c set message = '' from interviews i where i.id = c.interview_id and i.application_id = application;
  update interview_outcomes o set memo = '' from interviews i where i.id = o.interview_id and i.application_id = application;
  update abandonments a set message = '' from contracts c where c.id = a.contract_id and c.application_id = application;
  update teams set motivation = '', proposal = '' where application_id = application;
  update teammates set part = erased_words() where application_id = application;
  if contracted then return; end if;
  delete from message_files f using messages m, threads t
   where m.id = f.message_id and t.id = m.thread_id and t.about_kind = 'application' and t.about_id = application;
  update message_reports r set note = '', answer = case when answer = '' then '' else erased_words() end
    from threads t where t.id = r.thread_id and t.about_kind = 'application' and t.about_id = application;
  update messages m set body = erased_words()
    from threads t where t.id = m.thread_id and t.about_kind = 'application' and t.about_id = application;
  perform erase_loose_files(applicant);
end $$;

-- Everything about one account that neither the law nor another party needs. Asked for by its owner, and due.
create function erase_account(deletion uuid, now timestamptz) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  person uuid := (select account_id from account_deletions where id = deletion and state = 'requested' and due_at <= now);
  talent uuid := (select id from talents where account_id = person);
  nobody text := 'deleted-' || person || '@deleted.invalid';
  address text := (select email from accounts where id = person);
begin
  perform only_the_clock_erases();
  if person is null then raise exception 'no deletion is due' using errcode = 'no_data_found'; end if;

  perform erase_application(id) from applications where account_id = person order by id;
  update scouts set message = erased_words() where account_id = person;
  update teams set motivation = '', proposal = '' where lead_account_id = person;
  update teammates set email = nobody, part = erased_words(), wording = case when wording is null then null else '' end where account_id = person;
  update teammates set email = nobody where account_id is null and email = address;
  insert into consent_withdrawals (consent_id, at)
    select c.id, now from consents c where c.account_id = person on conflict do nothing;

  delete from talent_contacts where talent_id = talent;
  delete from talent_careers where talent_id = talent;
  delete from talent_skills where talent_id = talent;
  delete from talent_places where talent_id = talent;
  delete from talent_works where talent_id = talent;
  delete from saved_postings where talent_id = talent;
  delete from posting_interests where talent_id = talent;
  delete from town_follows where talent_id = talent;
  delete from scout_blocks where talent_id = talent;
  delete from digests where talent_id = talent;
  delete from impressions where talent_id = talent;
  delete from saved_searches where account_id = person;
  update talents set state = 'deleted', headline = '', introduction = '', experience = '', achievements = '', hours_per_month = null,
    wished_fee_yen = null, available_from = null, contactable_times = '', employer_rule = 'unknown', invoice_number = null,
    open_to_scouts = false, shown_to_companies = false, shown_to_towns = false, updated_at = now where id = talent;

  update registrations set name = '退会した方', email = nobody, company = '', note = '', message = '' where account_id = person;
  update registration_choices c set memo = '' from registrations r where r.id = c.registration_id and r.account_id = person;
  update proposals set title = erased_words(), reason = '', effect = '', involvement = '' where account_id = person;
  update proposal_comments c set words = erased_words() from proposals p where p.id = c.proposal_id and p.account_id = person;
  update onsite_visits set what = erased_words() where account_id = person;
  update activities set what = erased_words(), refusal = case when refusal = '' then '' else erased_words() end where account_id = person;
  with gone as (update greetings set state = 'withdrawn', state_since = now, shown_as = '', wording = ''
                 where account_id = person and state = 'shown' returning id)
  insert into journal (name, subject_kind, subject, actor_kind, at, from_state, to_state)
    select 'greeting.withdrawn', 'greeting', id, 'clock', now, 'shown', 'withdrawn' from gone order by id;
  with gone as (update pool_entries set state = 'left', left_at = now where account_id = person and state = 'joined' returning id)
  insert into journal (name, subject_kind, subject, actor_kind, at, from_state, to_state)
    select 'pool.left', 'pool', id, 'clock', now, 'joined', 'left' from gone order by id;
  update pulses set words = '' where by_account = person and side = 'talent';
  delete from month_drafts where account_id = person;
  update thread_parties set label = '退会した方' where party_id = person;

  delete from notifications where account_id = person;
  delete from mail_switches where account_id = person;
  delete from calendar_feeds where account_id = person;
  delete from thread_reads where account_id = person;
  delete from desk_choices where account_id = person;
  update mails set state = 'off', settled_at = now, due_at = null where to_account = person and state = 'waiting';
  update mails set to_address = nobody, subject = '', body = '', path = null, attachment = null, problem = null where to_account = person;
  update invitations set email = nobody where accepted_by = person or email = address;
  update memberships set title = '' where account_id = person;
  perform erase_loose_files(person);

  delete from credentials where account_id = person;
  delete from passkeys where account_id = person;
  delete from sign_in_codes where account_id = person;
  delete from challenges where account_id = person;
  update supports s set session_id = null from sessions x where x.id = s.session_id and x.account_id = person;
  delete from sessions where account_id = person;
  update accounts set state = 'deleted', name = '退会した利用者', email = nobody, email_verified_at = null, mail_blocked_at = null where id = person;
end $$;

revoke all on function only_the_clock_erases(), erase_loose_files(uuid), erase_application(uuid), erase_account(uuid, timestamptz) from public;
grant execute on function erase_account(uuid, timestamptz) to app;

-- Which session a support came from is of no use once the session is gone.
alter table supports alter column session_id drop not null;

-- Tables that force their rules on the owner too, and knew no clock.
create policy calendar_feeds_erased_by_the_clock on calendar_feeds using ((select app_kind()) = 'clock');
create policy desk_choices_erased_by_the_clock on desk_choices using ((select app_kind()) = 'clock');
create policy month_drafts_erased_by_the_clock on month_drafts using ((select app_kind()) = 'clock');
create policy greetings_erased_by_the_clock on greetings for update using ((select app_kind()) = 'clock');
create policy interview_outcomes_erased_by_the_clock on interview_outcomes using ((select app_kind()) = 'clock');
