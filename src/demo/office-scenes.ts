import { as, type Member } from '../actor.ts'
import { findVersion } from '../contracts/find-contract.ts'
import { declareEmployer, tagHelper } from '../contracts/workdays/side-job.ts'
import { confirmWorkday, returnWorkday } from '../contracts/workdays/judge-workday.ts'
import { type GivenWorkday, recordWorkday } from '../contracts/workdays/record-workday.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { askPostingApproval } from '../postings/approval/approve-posting.ts'
import { setApprovers } from '../postings/approval/approvers.ts'
import { contentFor, findClient } from '../postings/client-of-posting.ts'
import { changePosting } from '../postings/change-posting.ts'
import { collectTask, groupTask, setAsideTask, type ToldTask } from '../contracts/office-tasks/collect-tasks.ts'
import { defineRole, draftFromRole } from '../contracts/office-tasks/define-role.ts'
import { type Act, after, posting } from './road.ts'
import { independent } from './scenes.ts'
import { known, type Stage } from './stage.ts'

type Days = (days: number) => Date

const task = (department: string, trouble: string, frequency: ToldTask['frequency'], hope: string): ToldTask => ({
  department,
  trouble,
  frequency,
  hope,
})

const forDx = [
  task('住民課', '窓口の申請書を、職員がもう一度入力しています。', 'daily', '入力が一度で済むようにしたいです。'),
  task('総務課', '各課の予定が紙の表で、会議の調整に半日かかります。', 'weekly', '調整を1時間で終えたいです。'),
  task('税務課', '問合せの半分が同じ質問です。', 'monthly', 'よくある質問をサイトで答えられるようにしたいです。'),
]
const forNews = task('観光課', 'SNSの発信が担当者ひとりに頼っています。', 'weekly', '3人で続けられる計画がほしいです。')
const waiting = task('教育委員会', '図書館の利用が減っています。', 'monthly', '若い世代が来る催しを企画したいです。')
const aside = task('建設課', '道路台帳の図面が古いままです。', 'once', '電子化の進め方を知りたいです。')

/**
 * 庁内: departments tell their troubles, a role comes of them, 決裁 is given, and the DX professional comes; their days of
 * work make one month that meets 副業型 and one that does not. A second role waits for its 決裁.
 */
export function officeScenes(stage: Stage, inLastYear: Days, ago: Days): Act[] {
  const officer = () => known(stage.members, 'yukemuri')
  const chief = () => known(stage.members, 'yukemuri yukemuri-kacho')
  const at = (when: Date, work: (tx: Tx, who: Member) => Promise<unknown>): Act => ({
    at: when,
    play: () => as(stage.db, officer(), (tx) => work(tx, officer())),
  })
  const early = inLastYear(146)
  const lately = ago(6)
  return [
    at(early, async (tx, who) => {
      await setApprovers(tx, who, [chief().accountId], early)
      const purpose = '課題の優先順位をつけ、手続きを1つずつオンラインにする。職員が自分で続けられるようにする。'
      const role = await defineRole(tx, who, { name: '業務改善(DX)アドバイザー', purpose }, early)
      for (const told of forDx) await groupTask(tx, who, await collectTask(tx, who, told, early), role, early)
      stage.roles.set('town-dx', role)
    }),
    { at: after(inLastYear(153), 130), play: () => daysOfWork(stage, after(inLastYear(153), 130)) },
    { at: ago(2), play: () => tripsToTheInn(stage, ago(2)) },
    at(lately, (tx, who) => anotherRole(tx, who, lately)),
  ]
}

async function anotherRole(tx: Tx, officer: Member, at: Date): Promise<void> {
  await collectTask(tx, officer, waiting, at)
  await setAsideTask(
    tx,
    officer,
    await collectTask(tx, officer, aside, at),
    '国の補助を確かめてから、来年度に検討します。',
    at,
  )
  const purpose = '町の発信の計画を作り、担当者3人と毎週の投稿を続ける。'
  const role = await defineRole(tx, officer, { name: '広報戦略アドバイザー', purpose }, at)
  await groupTask(tx, officer, await collectTask(tx, officer, forNews, at), role, at)
  const id = await draftFromRole(tx, officer, role, at)
  const start = contentFor(await findClient(tx, officer.organizationId))
  const { recruiterName, recruiterAddress, recruiterContact } = start
  const like = posting('town-dx').content
  const closesOn = dayInJapan(after(at, 40)).toString()
  const content = {
    ...like,
    recruiterName,
    recruiterAddress,
    recruiterContact,
    closesOn,
    workerCheck: independent,
    title: '広報戦略アドバイザー',
    background: `・${forNews.department}: ${forNews.trouble}`,
    goal: forNews.hope,
    duties: purpose,
    renewalNote: '期間の満了の30日前までに、更新するかどうかをお知らせします。',
  }
  await changePosting(tx, officer, id, { version: 1, content }, at)
  await askPostingApproval(tx, officer, id, at)
}

/** Who works under the contract that came of a posting. */
export async function begunFor(stage: Stage, client: Member, key: string) {
  const contract = await as(stage.db, client, (tx) =>
    tx
      .selectFrom('contracts')
      .select(['id', 'talent_id', 'current_version'])
      .where('posting_id', '=', known(stage.postings, key))
      .where('in_force_at', 'is not', null)
      .executeTakeFirstOrThrow(),
  )
  const talent = [...stage.talents.values()].find(({ talentId }) => talentId === contract.talent_id)
  if (!talent) throw new Error('the demo has a contract of somebody who is not on stage')
  const { terms } = await as(stage.db, client, (tx) => findVersion(tx, contract.id, contract.current_version))
  return { contract, talent, terms }
}

/** A picture of one point: what a demo needs of a receipt. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A trip to the inn with its receipt, confirmed; another that waits. */
async function tripsToTheInn(stage: Stage, at: Date): Promise<void> {
  const inn = known(stage.members, posting('inn-winter').client)
  const { contract, talent, terms } = await begunFor(stage, inn, 'inn-winter')
  const first = Temporal.PlainDate.from(terms.startsOn)
  const receipt = { type: 'png', name: '領収書.png', bytes: Buffer.from(POINT, 'base64') } as const
  const add = (days: number, given: Partial<GivenWorkday>) => {
    const day = first.add({ days }).toString()
    return as(stage.db, talent, (tx) =>
      recordWorkday(tx, talent, contract.id, { ...desk, ...there, ...given, day }, at),
    )
  }
  const workday = await add(3, { receipt })
  await as(stage.db, inn, (tx) => confirmWorkday(tx, inn, { contract: contract.id, workday }, at))
  await add(14, { travelYen: 39_200 })
}

/** Two months of the DX professional: met, and not; one day waits for the town, one was sent back. */
async function daysOfWork(stage: Stage, at: Date): Promise<void> {
  const officer = known(stage.members, 'yukemuri')
  const { contract, talent, terms } = await begunFor(stage, officer, 'town-dx')
  const first = Temporal.PlainDate.from(terms.startsOn).toPlainYearMonth().add({ months: 1 })
  await as(stage.db, officer, (tx) => tagHelper(tx, officer, contract.id, at))
  const employer = { employer: '架空商事株式会社', area: 'tokyo' } as const
  await as(stage.db, talent, (tx) => declareEmployer(tx, talent, contract.id, employer, at))
  const write = (months: number, day: number, given: Partial<GivenWorkday>) => {
    const on = first.add({ months }).toPlainDate({ day }).toString()
    return as(stage.db, talent, (tx) => recordWorkday(tx, talent, contract.id, { ...desk, ...given, day: on }, at))
  }
  const days: [months: number, day: number, given: Partial<GivenWorkday>][] = [
    [0, 5, there],
    [0, 12, {}],
    [0, 19, {}],
    [0, 26, {}],
    [1, 9, { hours: 3 }],
    [1, 16, there],
  ]
  for (const [months, day, given] of days) {
    const workday = await write(months, day, given)
    await as(stage.db, officer, (tx) => confirmWorkday(tx, officer, { contract: contract.id, workday }, at))
  }
  await write(1, 20, { hours: 2 })
  const wrong = await write(1, 23, { ...there, travelYen: 386_000 })
  const ask = '交通費の額が1桁多いようです。領収書と比べて直してください。'
  await as(stage.db, officer, (tx) => returnWorkday(tx, officer, { contract: contract.id, workday: wrong }, ask, at))
}

const desk: Omit<GivenWorkday, 'day'> = {
  hours: 5,
  quarter: '0',
  onSite: false,
  origin: '',
  destination: '',
  means: null,
  travelYen: null,
  nights: null,
  lodgingYen: null,
  mealsYen: null,
  receipt: null,
}

const there = {
  onSite: true,
  origin: '東京',
  destination: '湯けむり町',
  means: 'train',
  travelYen: 38_600,
  nights: 1,
  lodgingYen: 9_800,
  mealsYen: 1_000,
} as const
