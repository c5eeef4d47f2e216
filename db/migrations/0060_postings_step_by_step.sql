-- What was typed into a draft but could not be understood is kept with it, so that nothing is lost between the steps.
alter table postings add column unread jsonb not null default '{}';
-- The last version that the client itself wrote or confirmed: what an operator wrote for it is sent in only after that.
alter table postings add column agreed_version integer not null default 1;
update postings set agreed_version = version;
