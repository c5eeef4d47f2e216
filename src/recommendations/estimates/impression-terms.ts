import { sql } from 'kysely'

/** An impression has had its time after so many days. */
export const RIPE_DAYS = 7

/** What was shown longer ago than half a year says nothing about today. */
export const LOOKED_BACK_DAYS = 180

/** Half of those who get a letter are taken to open it: an assumption, as 1/rank is. */
const OPENED = 0.5

/** The chance that anybody looked at an impression `i`, in SQL: its place, and for a letter whether it was opened. */
export const lookedAt = sql<number>`(case i.way when 'mail' then ${OPENED}::double precision else 1 end / i.rank)`

/** Whether whoever was shown impression `i` applied within its time, in SQL. */
export const cameOf = sql<boolean>`exists (
  select 1 from applications came where came.talent_id = i.talent_id and came.posting_id = i.posting_id
     and came.submitted_at >= i.shown_at and came.submitted_at < i.shown_at + make_interval(days => ${RIPE_DAYS}))`
