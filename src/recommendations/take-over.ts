import {
  applicationAdded,
  applicationDeclined,
  applicationWithdrawn,
  dayExpired,
  findPostings,
  findTalents,
  postingAdded,
  postingClosed,
  postingLate,
  reindexTalent,
  talentAdded,
  talentChanged,
  unindexPosting,
} from '../matching/index.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { dayNumber, enrolPosting, enrolTalent, type MarketBook, monthOf } from './market-book.ts'
import type { ApplicationRow, PostingRow, TalentRow } from './market-rows.ts'
import { fingerprintOf, skillsOfTalent, traitsOfTalent } from './traits.ts'

/** A talent as it is now: new, changed, or gone (who is deleted has no skill and is suggested to nobody). */
export function takeOverTalent(book: MarketBook, row: TalentRow, today: Temporal.PlainDate): void {
  const known = book.talentNumbers.get(row.id)
  if (known === undefined) {
    const talent = enrolTalent(book, row, today)
    talentAdded(book.state, findPostings(book.index, talent))
    // Room that was made for talents to come must not look like the first edge of somebody.
    book.state.edges.first.fill(-1, book.state.talents)
    return
  }
  book.talents[known] = row
  book.talentTraits[known] = traitsOfTalent(row, monthOf(today))
  reindexTalent(book.index, known, skillsOfTalent(row))
  talentChanged(book.state, known, findPostings(book.index, known))
}

/** A posting as it is now: published and new, or no longer published. */
export function takeOverPosting(book: MarketBook, row: PostingRow, today: Temporal.PlainDate): void {
  const known = book.postingNumbers.get(row.id)
  if (row.state === 'published') {
    if (known === undefined) addPosting(book, row, today)
  } else if (known !== undefined && book.state.open[known] === 1) {
    book.postings[known] = row
    closePosting(book, known, row)
  }
}

function addPosting(book: MarketBook, row: PostingRow, today: Temporal.PlainDate): void {
  const posting = enrolPosting(book, row)
  const candidates = findTalents(book.index, posting)
  postingAdded(book.state, { candidates, fingerprint: fingerprintOf(row), day: dayNumber(today) })
}

/** Leaves all lists. Only who withdraws and posts the same again inherits. */
export function closePosting(book: MarketBook, posting: number, row: PostingRow): void {
  unindexPosting(book.index, posting)
  if (row.state !== 'withdrawn') postingClosed(book.state, posting)
  else {
    const day = dayNumber(dayInJapan(new Date(row.changedAt)))
    postingClosed(book.state, posting, { fingerprint: fingerprintOf(row), day })
  }
}

/** An application as it is now. One that was known already, or whose posting is not in the market, changes nothing. */
export function takeOverApplication(book: MarketBook, { postingId, talentId, state }: ApplicationRow): void {
  const posting = book.postingNumbers.get(postingId)
  const talent = book.talentNumbers.get(talentId)
  if (posting === undefined || talent === undefined) return
  applicationAdded(book.state, talent, posting, { verified: book.talents[talent]?.verified === true })
  if (state === 'declined') applicationDeclined(book.state, talent, posting)
  if (state === 'withdrawn') applicationWithdrawn(book.state, talent, posting)
}

/** Suitable applications below which a posting past half its life is helped. */
const HARDLY_ANY = 0.5

/**
 * The day from which a posting counts as late: past half the time between 公開 and 締切 without a suitable applicant, or past
 * a third of it without any. Null where it has them, or never closes.
 */
export function lateFrom(book: MarketBook, posting: number): Temporal.PlainDate | null {
  const { publishedAt, closesOn } = book.postings[posting] ?? {}
  const load = book.state.realLoad[posting] ?? 0
  if (!publishedAt || !closesOn || load >= HARDLY_ANY) return null
  const from = dayInJapan(new Date(publishedAt))
  const life = from.until(Temporal.PlainDate.from(closesOn)).days
  return from.add({ days: Math.floor(life / (load === 0 ? 3 : 2)) + 1 })
}

/** Whoever has become late, or is so no more, changes price. */
export function reviewLateness(book: MarketBook, now: Date): void {
  const { state } = book
  const today = dayInJapan(now)
  for (let posting = 0; posting < state.postings; posting++) {
    const from = state.open[posting] === 1 ? lateFrom(book, posting) : null
    const late = from !== null && Temporal.PlainDate.compare(from, today) <= 0
    if (late !== (state.prices.late[posting] === 1)) postingLate(state, posting, { late })
  }
}

/** A new day: yesterday's expectations go, what was seen fades. Returns whether it is one. */
export function turnDay(book: MarketBook, now: Date): boolean {
  const day = dayNumber(dayInJapan(now))
  if (day === book.day) return false
  book.day = day
  book.expected.clear()
  dayExpired(book.state, day)
  return true
}
