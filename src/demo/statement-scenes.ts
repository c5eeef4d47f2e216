import { watchContracts } from '../contracts/watch-contracts.ts'
import { askExport } from '../indicators/statements/ask-export.ts'
import { discardStatement } from '../indicators/statements/discard-statement.ts'
import { draftStatement, reviseStatement } from '../indicators/statements/draft-statement.ts'
import { figuresOfStatement, findStatement } from '../indicators/statements/find-statement.ts'
import { publishResult } from '../indicators/statements/publish-result.ts'
import { type StatementKind, textsOf } from '../indicators/statements/statement.ts'
import { submitStatement } from '../indicators/statements/submit-statement.ts'
import { writeStatement } from '../indicators/statements/write-statement.ts'
import type { Member } from '../actor.ts'
import { midnightOf } from '../evidence.ts'
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { doing } from './programme-scenes.ts'
import type { Act } from './road.ts'
import { known, type Stage } from './stage.ts'

const words: Record<string, string> = {
  effect:
    '旅館のECの売上が前の年の1.4倍になり、酒蔵は台湾の2社と取引を始めました。役場では申請書の電子化が進みました。',
  experts: '5月の外部有識者会議で「事業は計画に沿って進み、成約の質が高い」と評価されました。',
  opinion: '応募が旅館と酒蔵に偏っている。農家の課題も言葉にしてほしい、との意見がありました。',
  policy: '続けて実施し、農家向けの相談会を年2回開きます。',
  reason: '成約した企業の満足度が高く、次に相談したい企業が商工会に5社あるためです。',
  summary: '企業を4社訪ね、2社の求人を一緒に書きました。秋の募集の説明会を開きました。',
  next: '応募者との面談に立ち会い、中間報告会の日程を決めます。',
}
const evaluated = '目標との差を、毎月の打ち合わせで確かめています。届かなかったものは、相談会の回数を増やします。'
const corrected = '外部有識者会議の意見を受け、来年度の相談会の対象に農家を加えました。'

/**
 * 実績報告: last year's annual report with its second version, its grant report, its result in public; of the
 * running year two monthly reports that were submitted, a draft, and one that was thrown away; a paper asked for.
 */
export function statementScenes(stage: Stage, now: Date): Act[] {
  const running = fiscalYearOf(dayInJapan(now))
  const last = fiscalYear(running - 1)
  const act = doing(stage, 'yukemuri')
  const at = (month: number, day: number) => {
    const date = new Temporal.PlainDate(month < 4 ? running + 1 : running, month, day)
    return new Date(Math.min(midnightOf(date).getTime() + 10 * 3_600_000, now.getTime()))
  }
  const wanted = (kind: StatementKind, year: FiscalYear, month = 0) => ({
    kind,
    year,
    month,
    programmeId: known(stage.programmes, 'yukemuri'),
  })
  const ids = { annual: '', grant: '', result: '' }
  const whole = (['annual', 'grant', 'result'] as const).map((kind, n) =>
    act(at(5, 20 + n), async (tx, officer, then) => {
      ids[kind] = await handIn(tx, officer, wanted(kind, last), then)
    }),
  )
  const monthly = lastMonths(now, running, 3).map((month, n, all) => {
    const place = n === all.length - 1 ? 'open' : 'over'
    const one = wanted('monthly', running, month)
    return act(place === 'open' ? now : at((month % 12) + 1, 5), (tx, officer, then) =>
      oneMonth(tx, officer, one, { at: then, place: n === 0 && place === 'over' ? 'first' : place }),
    )
  })
  // Before 20 May a closed year has no report yet.
  if (dayInJapan(now).toString() < `${running}-05-25`) return monthly
  return [
    // The clock has ended what ended in the year, as it does every five minutes where nobody plays.
    { at: at(5, 19), play: () => watchContracts(stage.db, at(5, 19)) },
    ...whole,
    act(at(6, 10), (tx, officer, then) => secondVersion(tx, officer, ids.annual, then)),
    act(at(6, 12), (tx, officer, then) => publishResult(tx, officer, ids.result, then)),
    ...monthly,
    act(now, (tx, officer, then) => askExport(tx, officer, ids.grant, 'pdf', then)),
  ]
}

/** The last months of the running year that are over, oldest first. */
function lastMonths(now: Date, year: FiscalYear, most: number): number[] {
  const today = dayInJapan(now)
  return Array.from({ length: most }, (_, n) => today.subtract({ months: most - n }))
    .filter((day) => fiscalYearOf(day) === year)
    .map(({ month }) => month)
}

type Wanted = Parameters<typeof draftStatement>[2]

async function handIn(tx: Tx, officer: Member, wanted: Wanted, at: Date): Promise<string> {
  const id = await draftStatement(tx, officer, wanted, at)
  await write(tx, officer, id, evaluated, at)
  await submitStatement(tx, officer, id, at)
  return id
}

/** A month that is over is handed in, the first of them at the second attempt; the last is still a draft. */
async function oneMonth(
  tx: Tx,
  officer: Member,
  one: Wanted,
  { at, place }: { at: Date; place: 'first' | 'over' | 'open' },
): Promise<string> {
  if (place === 'open') return draftStatement(tx, officer, one, at)
  if (place === 'first') await begunTooEarly(tx, officer, one, at)
  return handIn(tx, officer, one, at)
}

/** Drafted before the month's visits were written down, and thrown away for another. */
async function begunTooEarly(tx: Tx, officer: Member, one: Wanted, at: Date): Promise<void> {
  const id = await draftStatement(tx, officer, one, at)
  await discardStatement(tx, officer, id, '訪問の記録がそろう前に作ったため、作り直します。', at)
}

async function write(tx: Tx, officer: Member, id: string, said: string, at: Date): Promise<void> {
  const { kind, edition } = await findStatement(tx, officer, id, 'write')
  const aimed = (await figuresOfStatement(tx, id)).filter(({ target }) => target !== null)
  const texts = Object.fromEntries(textsOf(kind).map(({ name }) => [name, words[name] ?? '']))
  const beside = Object.fromEntries(aimed.map(({ indicator }) => [indicator, said]))
  await writeStatement(tx, officer, id, { edition, texts, words: beside }, at)
}

async function secondVersion(tx: Tx, officer: Member, first: string, at: Date): Promise<void> {
  const id = await reviseStatement(tx, officer, first, at)
  await write(tx, officer, id, corrected, at)
  await submitStatement(tx, officer, id, at)
}
