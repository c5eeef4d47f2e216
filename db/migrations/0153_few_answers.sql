-- A figure of what few people answered would tell in public what one of them said: from how many rows on it may be shown.
alter table statement_figures add column fewest integer not null default 0
  constraint few_answers_are_counted check (fewest >= 0);
