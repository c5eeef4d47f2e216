-- 居住地: in which municipality somebody lived, and since when they said so. Append-only: whoever moves into a town today was
-- no resident of it in the years before, and what was counted then stays counted.
create table talent_homes (
  seq bigint generated always as identity primary key,
  talent_id uuid not null references talents,
  -- Null where it is not known: no postcode, or one that spans two municipalities
  place_code text,
  at timestamptz not null
);
create index talent_homes_by_talent on talent_homes (talent_id, at desc, seq desc);
revoke update, delete, truncate on talent_homes from app;

alter table talent_homes enable row level security;
alter table talent_homes force row level security;
create policy homes_told_by_oneself on talent_homes using (
  (select app_sees_all()) or exists (select 1 from talents t where t.id = talent_id and t.account_id = (select app_account())));

-- What is known today stands for the time before: nobody was asked until now.
insert into talent_homes (talent_id, place_code, at)
select t.id, c.place_code, t.created_at from talents t join talent_contacts c on c.talent_id = t.id;
