-- Two targets, or two 循環率, written down at the same instant: the later one counts.
alter table programme_targets add column seq bigint generated always as identity;
alter table circulations add column seq bigint generated always as identity;
