-- 要確認: how many open points of a rule somebody had looked up at the prefecture before they wrote down that they applied.
alter table subsidy_applications add column open_points integer not null default 0
  constraint open_points_are_counted check (open_points >= 0);
