-- 語彙への追加: words that an operator taught, or told to pass over. A word stands in the form in which the mapper compares.
create table vocabulary (
  word text primary key constraint word_is_short check (length(word) between 1 and 50),
  -- As it was written
  written text not null constraint writing_is_short check (length(written) between 1 and 50),
  -- The concept it means; null: it means nothing that helps
  concept text,
  account_id uuid not null references accounts,
  at timestamptz not null
);
create index vocabulary_by_time on vocabulary (at);

-- 検索で使われた言葉 that no concept knows: how often, never by whom.
create table query_words (
  word text primary key constraint query_word_is_short check (length(word) between 1 and 50),
  times integer not null constraint asked_at_least_once check (times > 0),
  last_on date not null
);
