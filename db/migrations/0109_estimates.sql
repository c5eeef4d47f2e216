-- What was known of the pair when it was shown (the features of matching/features.ts, in their order): from them p and q are
-- learned. Null: shown before they were kept.
alter table impressions add column interest_features real[];
alter table impressions add column acceptance_features real[];

-- 推定の版: the weights of p and q in use from a night on: the fitted ones where they were taken, else those from before. Append-only.
create table estimates (
  version integer generated always as identity primary key,
  day date not null constraint one_estimate_a_night unique,
  interest double precision[] not null,
  acceptance double precision[] not null,
  impressions integer not null,
  applications integer not null,
  answers integer not null,
  -- Log likelihood per event that was held out: of the hand-set weights, of those in use until then, of the fitted ones;
  -- and the expected calibration error of those in use and of the fitted
  measured jsonb not null,
  adopted boolean not null,
  at timestamptz not null
);
revoke update, delete, truncate on estimates from app;
