import { as } from '../../src/actor.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { beginYear } from '../../src/programmes/begin-year.ts'
import { makeProgramme } from '../../src/programmes/make-programme.ts'
import { addBudgetLine, voidBudgetLine } from '../../src/programmes/money.ts'
import { endingsOf } from './endings.ts'
import { historiesOf } from './histories.ts'
import { NOW } from './office.ts'

/** A town with two fiscal years behind it, small enough to be counted by hand. */
export function livedTownsOf({ db, owner }: { db: Database; owner: Database }) {
  const { deed, town, posted, applied, declined, withdrawn, contracted } = historiesOf(owner)
  const { lookBack, bring } = endingsOf(owner)

  /** 手で数えた町, 令和7年度: five postings of a brewery, an inn and the town hall; the year before had one of the inn. */
  async function townCountedByHand() {
    const { officer, companies } = await town()
    const [brewery = '', inn = ''] = companies
    const municipality = officer.organizationId
    const text = {
      name: '副業プロジェクト',
      purpose: '',
      firstYear: 2024,
      lastYear: 2026,
      replyDays: 7,
      reminderDays: 5,
    }
    const programme = await as(db, officer, (tx) => makeProgramme(tx, officer, municipality, text, NOW))
    const old = await posted({ municipality, client: inn }, '2025-03-31T23:59:59+09:00')
    // Published a second time: still one posting.
    const first = await posted(
      { municipality, client: brewery, programme },
      '2025-04-01T00:00:00+09:00',
      '2025-06-01T10:00:00+09:00',
    )
    const second = await posted({ municipality, client: inn, programme }, '2025-09-10T10:00:00+09:00')
    const hall = await posted({ municipality, client: municipality }, '2025-10-01T09:00:00+09:00')
    const empty = await posted({ municipality, client: brewery, occupation: 'design' }, '2026-03-31T23:59:59+09:00')
    return { officer, municipality, programme, old, first, second, hall, empty }
  }

  type Town = Awaited<ReturnType<typeof townCountedByHand>>

  async function whatHappened({ old, first, second, hall }: Town) {
    const earlier = await contracted(old, '2025-03-31T23:30:00+09:00', { yen: 40_000 })
    const waiting = await applied(first, '2025-05-01T10:00:00+09:00')
    // The same person applies again elsewhere, is answered after 2.5 days, and declined.
    const again = await applied(second, '2025-09-12T09:00:00+09:00', {
      person: waiting.person,
      answeredAt: '2025-09-14T21:00:00+09:00',
    })
    await declined(again.id, '2025-09-20T10:00:00+09:00')
    const gone = await applied(second, '2025-09-13T09:00:00+09:00')
    await withdrawn(gone.id, '2025-09-15T09:00:00+09:00')
    const match = await contracted(first, '2025-07-01T10:00:00+09:00', { yen: 30_000 })
    const other = await contracted(second, '2025-10-01T10:00:00+09:00', { yen: 60_000, person: match.person })
    const desk = await contracted(hall, '2025-11-01T10:00:00+09:00', { yen: 200_000, feeKind: 'lump' })
    const renewal = await contracted(first, '2026-01-01T10:00:00+09:00', { yen: 35_000, renews: match.id })
    await deed('posting.filled', first.postingId, '2025-07-02T10:00:00+09:00')
    await deed('contract.ended', match.id, '2025-12-31T23:00:00+09:00')
    await deed('contract.terminated', renewal.id, '2026-02-01T10:00:00+09:00')
    await howItEnded({ earlier: earlier.id, match: match.id, renewal: renewal.id, other: other.id, desk: desk.id })
    return { match: match.id, earlier: earlier.id }
  }

  /** Two of the brewery's contracts and the town hall's are looked back on; three things came of them, one was a mistake. */
  async function howItEnded(of: Record<'earlier' | 'match' | 'renewal' | 'other' | 'desk', string>) {
    await lookBack(of.earlier, '2025-03-31T23:50:00+09:00', { client: { satisfaction: 1, again: 'no' } })
    await lookBack(of.match, '2026-01-05T10:00:00+09:00', {
      client: { satisfaction: 5, again: 'yes', reach: ['reached', 'partly'] },
      talent: { satisfaction: 4, again: 'yes' },
    })
    const client = { satisfaction: 2, again: 'unsure', reach: ['missed'] } as const
    await lookBack(of.renewal, '2026-02-03T10:00:00+09:00', { client: { ...client, reach: ['missed'] } })
    await lookBack(of.desk, '2026-03-01T10:00:00+09:00', {
      client: { satisfaction: 4, again: 'yes', reach: ['reached'] },
      talent: { satisfaction: 1, again: 'no' },
    })
    await bring(of.earlier, '2025-03-31T23:50:00+09:00')
    await bring(of.match, '2025-10-01T10:00:00+09:00')
    await bring(of.other, '2026-03-31T23:00:00+09:00', { kind: 'service', title: '朝の利き酒' })
    const slip = await bring(of.other, '2025-12-01T10:00:00+09:00', { title: '入力の誤り' })
    const taken = { state: 'withdrawn', withdrawn_at: NOW, withdraw_reason: '別の契約の成果' }
    await owner.updateTable('outcomes').set(taken).where('id', '=', slip).execute()
  }

  async function whatWasPaid({ officer, programme }: Town) {
    const plan = await as(db, officer, (tx) => beginYear(tx, officer, programme, 2025, NOW))
    const pay = (
      item: 'commission' | 'travel' | 'national' | 'general',
      yen: number,
      note: string,
      phase: 'actual' | 'planned' = 'actual',
    ) => as(db, officer, (tx) => addBudgetLine(tx, officer, plan, { item, phase, yen, onDay: '2025-10-31', note }, NOW))
    await pay('commission', 5_000_000, '予算書', 'planned')
    await pay('commission', 900_000, '請求書 第1号')
    await pay('travel', 30_000, '旅費命令 第3号')
    await pay('national', 450_000, '交付金 概算払')
    await pay('general', 480_000, '一般財源')
    const slip = await pay('commission', 9_000_000, '入力の誤り')
    await as(db, officer, (tx) => voidBudgetLine(tx, officer, slip, NOW))
  }

  async function livedTown() {
    const place = await townCountedByHand()
    const deeds = await whatHappened(place)
    await deed('round.opened', await round(place.programme), '2025-09-01T00:00:00+09:00')
    await whatWasPaid(place)
    return { ...place, ...deeds }
  }

  async function round(programme: string): Promise<string> {
    const id = crypto.randomUUID()
    const days = { opens_on: '2025-09-01', closes_on: '2025-09-30' }
    await owner
      .insertInto('rounds')
      .values({ id, programme_id: programme, name: '秋の募集', ...days, created_at: NOW })
      .execute()
    return id
  }

  return { livedTown, townCountedByHand }
}
