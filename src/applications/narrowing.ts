import { type RawBuilder, sql } from 'kysely'
import { type Mark, markNames } from './mark-application.ts'

/** How a list or a board of applicants is narrowed and ordered besides its state; all of it stands in the URL. */
export interface Narrowing {
  /** Somebody gave this mark; `none`: nobody gave any yet. */
  mark: Mark | 'none' | null
  /** The client's answer is past its day. */
  late: boolean
  order: ApplicantOrder
}

export const applicantOrders = {
  urgent: '返事の期限が近い順',
  newest: '応募の新しい順',
  oldest: '応募の古い順',
  marked: '「会ってみたい」の多い順',
} as const
export type ApplicantOrder = keyof typeof applicantOrders

export const unnarrowed: Narrowing = { mark: null, late: false, order: 'urgent' }

/** Reads the URL; what is not understood narrows nothing. */
export function narrowingOf(query: URLSearchParams): Narrowing {
  const marks = [...(Object.keys(markNames) as Mark[]), 'none' as const]
  const orders = Object.keys(applicantOrders) as ApplicantOrder[]
  return {
    mark: marks.find((mark) => mark === query.get('mark')) ?? null,
    late: query.get('late') === 'yes',
    order: orders.find((order) => order === query.get('order')) ?? 'urgent',
  }
}

/** The same as it stands in a URL; what is as usual is left out. */
export function inUrl({ mark, late, order }: Narrowing): Record<string, string> {
  return { ...(mark ? { mark } : {}), ...(late ? { late: 'yes' } : {}), ...(order === 'urgent' ? {} : { order }) }
}

/** As a condition on the application `a`. */
export function conditionOf({ mark, late }: Narrowing, now: Date): RawBuilder<boolean> {
  const marked = sql<boolean>`exists (select 1 from application_marks m where m.application_id = a.id
    ${mark && mark !== 'none' ? sql`and m.mark = ${mark}` : sql``})`
  const byMark = mark === 'none' ? sql<boolean>`not ${marked}` : marked
  const overdue = sql<boolean>`(a.state in ('submitted', 'screening', 'interview') and a.reply_by <= ${now})`
  return sql<boolean>`${mark ? byMark : sql`true`} and ${late ? overdue : sql`true`}`
}

/** As an order of the applications `a`; it ends with the key. */
export function orderOf({ order }: Pick<Narrowing, 'order'>): RawBuilder<unknown> {
  const wished = sql`(select count(*) from application_marks m where m.application_id = a.id and m.mark = 'yes')`
  const orders: Record<ApplicantOrder, RawBuilder<unknown>> = {
    urgent: sql`array_position(array['offered', 'accepted', 'contracted', 'declined', 'withdrawn'], a.state) nulls first,
      a.reply_by, a.submitted_at desc, a.id`,
    newest: sql`a.submitted_at desc, a.id`,
    oldest: sql`a.submitted_at, a.id`,
    marked: sql`${wished} desc, a.submitted_at, a.id`,
  }
  return orders[order]
}
