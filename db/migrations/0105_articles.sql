-- 記事: a case or a column about what came of the work, from draft to archive. What is published is everybody's to read;
-- everything else is the operator's, and of the people in a text only their consent is kept here, never how to reach them.
create table articles (
  id uuid primary key,
  state text not null constraint article_state_is_known check (state in ('draft', 'review', 'scheduled', 'published', 'archived')),
  category text not null constraint article_category_is_known check (category in ('case', 'interview', 'column', 'guide', 'news')),
  title text not null constraint article_title_is_short check (length(title) between 1 and 80),
  lead text not null default '' constraint article_lead_is_short check (length(lead) <= 200),
  body text not null default '' constraint article_body_has_an_end check (length(body) <= 20000),
  tags text[] not null default '{}' constraint article_tags_are_few check (cardinality(tags) <= 8),
  -- 書いた組織, and the town and the contract that it is about
  organization_id uuid not null references organizations,
  municipality_id uuid references organizations,
  contract_id uuid references contracts,
  -- [PR]: somebody paid for it
  pr boolean not null default false,
  -- 取材時点
  as_of date,
  -- Somebody is quoted or shown in it, so their consent is needed
  people boolean not null default false,
  -- Title, lead, tags and body, folded for searching
  folded text not null default '',
  publish_at timestamptz,
  published_at timestamptz,
  reviewed_by uuid references accounts,
  version integer not null default 1,
  state_since timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint a_scheduled_article_has_its_hour check ((state = 'scheduled') = (publish_at is not null)),
  constraint a_published_article_has_its_day check ((published_at is not null) = (state in ('published', 'archived')))
);
create index articles_by_day on articles (published_at desc, id) where state = 'published';
create index articles_by_category on articles (category, published_at desc, id) where state = 'published';
create index articles_by_town on articles (municipality_id, published_at desc, id) where state = 'published';
create index articles_by_tag on articles using gin (tags) where state = 'published';
create index articles_by_state on articles (state, updated_at desc, id);
create index articles_due on articles (publish_at, id) where state = 'scheduled';

-- 審査の指摘, read by whoever writes. Append-only.
create table article_remarks (
  id uuid primary key,
  article_id uuid not null references articles,
  words text not null constraint remark_of_article_is_short check (length(words) between 1 and 1000),
  by_account uuid not null references accounts,
  at timestamptz not null
);
create index article_remarks_by_article on article_remarks (article_id, at, id);

-- 訂正: what was wrong, said with its day below the text. Append-only.
create table article_corrections (
  id uuid primary key,
  article_id uuid not null references articles,
  words text not null constraint correction_of_article_is_short check (length(words) between 1 and 500),
  at timestamptz not null
);
create index article_corrections_by_article on article_corrections (article_id, at, id);

-- 掲載の同意: a person who is quoted, or a side of the contract that a case is about. It can be taken back, never deleted.
create table article_consents (
  id uuid primary key,
  article_id uuid not null references articles,
  whose text not null constraint consent_to_article_is_known check (whose in ('person', 'client', 'talent')),
  -- As they are called in the text; for the operator only
  name text not null constraint consent_names_somebody check (length(name) between 1 and 100),
  way text not null constraint way_of_consent_is_known check (way in ('paper', 'mail', 'form', 'spoken')),
  consented_on date not null,
  recorded_by uuid not null references accounts,
  at timestamptz not null,
  withdrawn_at timestamptz
);
create index article_consents_by_article on article_consents (article_id, at, id);
create unique index each_side_consents_once_to_an_article on article_consents (article_id, whose)
  where whose <> 'person' and withdrawn_at is null;

-- 画像: always with words for those who cannot see it.
create table article_images (
  article_id uuid not null references articles,
  number integer not null constraint article_images_are_few check (number between 1 and 10),
  file_id uuid not null references files,
  alt text not null constraint image_has_words check (length(alt) between 1 and 200),
  at timestamptz not null,
  primary key (article_id, number)
);
create index article_images_by_file on article_images (file_id);

-- 読まれた回数: a number for each day, and nothing about anybody. So that a reload counts once, a mark made from address and
-- browser, which cannot be turned back, is kept until the day is over.
create table article_reads (
  article_id uuid not null references articles,
  day date not null,
  reads integer not null constraint reads_are_counted check (reads > 0),
  primary key (article_id, day)
);
create table article_readers_today (
  article_id uuid not null references articles,
  day date not null,
  mark text not null,
  constraint a_reader_counts_once_a_day primary key (article_id, day, mark)
);
create index article_readers_by_day on article_readers_today (day);

revoke delete, truncate on articles, article_consents, article_images, article_reads from app;
revoke update, delete, truncate on article_remarks, article_corrections from app;

alter table articles enable row level security;
alter table articles force row level security;
create policy articles_published on articles for select using (state = 'published' or app_sees_all());
create policy articles_written on articles using (app_sees_all()) with check (app_sees_all());
alter table article_remarks enable row level security;
alter table article_remarks force row level security;
create policy article_remarks_of_the_desk on article_remarks using (app_sees_all());
alter table article_corrections enable row level security;
alter table article_corrections force row level security;
create policy article_corrections_with_the_article on article_corrections for select using (
  exists (select 1 from articles a where a.id = article_id));
create policy article_corrections_of_the_desk on article_corrections for insert with check (app_sees_all());
alter table article_consents enable row level security;
alter table article_consents force row level security;
create policy article_consents_of_the_desk on article_consents using (app_sees_all());
alter table article_images enable row level security;
alter table article_images force row level security;
create policy article_images_with_the_article on article_images for select using (
  exists (select 1 from articles a where a.id = article_id));
create policy article_images_of_the_desk on article_images using (app_sees_all()) with check (app_sees_all());
alter table article_readers_today enable row level security;
alter table article_readers_today force row level security;
create policy article_readers_of_the_clock on article_readers_today using (app_kind() = 'clock');

-- A picture is shown with the article that it stands in.
create policy files_in_articles on files for select using (
  exists (select 1 from article_images i join articles a on a.id = i.article_id where i.file_id = files.id and a.state = 'published'));
