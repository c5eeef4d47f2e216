-- 代わって送った候補日: a coordinator may arrange a talk for a client that cannot do so itself. Both sides read that it was so.
alter table interview_proposals add column on_behalf boolean not null default false;
