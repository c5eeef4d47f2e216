import type { EntryName } from '../../src/journal.ts'
import { filledForm, firstStep } from '../world/posting-forms.ts'
import type { Page } from './browser.ts'
import type { Ledger } from './ledger.ts'
import type { Trio } from './people.ts'
import { send, type Sent, type Switch } from './persist.ts'

let serial = 0

/** A day of a form, in three boxes. */
function inDays(name: string, days: number): Record<string, string> {
  const { year, month, day } = Temporal.Now.plainDateISO('Asia/Tokyo').add({ days })
  return { [`${name}-year`]: String(year), [`${name}-month`]: String(month), [`${name}-day`]: String(day) }
}

const bid = {
  motivation: '温泉街で育ちました。地元の宿の力になりたいと思い、応募します。',
  proposal: '最初の1か月で予約までの道筋を調べます。',
  wishedFeeYen: '50000',
  wishedHours: '10',
  naming: 'now',
  consent: 'yes',
}

const offer = () => ({
  duties: 'ECサイトの改善を毎月1つ一緒に進める。',
  feeKind: 'monthly',
  feeYen: '50000',
  hoursPerMonth: '10',
  ...inDays('startsOn', 60),
  ...inDays('endsOn', 240),
  workPlace: 'オンライン',
  paymentRule: 'next-month-end',
  travelPaidBy: 'client',
  message: 'ぜひご一緒できればと思います。',
  step: 'offer',
})

/** Every kind of act on the way: each must have been acknowledged at least once, or the run has shown nothing about it. */
export const actsOnTheRoad = [
  'posting.drafted',
  'posting.changed',
  'posting.submitted',
  'posting.withdrawn',
  'posting.published',
  'application.submitted',
  'application.screened',
  'application.offered',
  'application.accepted',
] as const satisfies readonly EntryName[]

interface Step extends Sent {
  entry: (typeof actsOnTheRoad)[number]
  /** Whose id it is, where the step makes the record: 'postings'. */
  makes?: 'postings' | 'applications'
  subject?: string
}

/** Sends the step's form, and writes it down once it was acknowledged. @returns the record's id */
type Act = (step: Step) => Promise<string>

/** One posting's whole way. Every third is withdrawn while it is in review; the others are published, answered and agreed. */
export async function walkRoad(trio: Trio, ledger: Ledger, state: Switch): Promise<void> {
  const number = ++serial
  const title = `耐久試験の求人 ${process.pid}-${number}`
  ledger.titles.push(title)
  const act: Act = async ({ entry, makes, subject, ...sent }) => {
    const page = await send(sent, ledger, state)
    const id = makes ? idIn(page, makes) : subject
    if (page.status !== 303 || !id) throw new Refused(entry, page)
    ledger.acknowledged.push({ entry, subject: id, title })
    return id
  }
  const posting = await writePosting(trio, title, act)
  if (number % 3 === 0) await withdraw(trio, posting, act)
  else await agree(trio, await answer(trio, posting, act), act)
}

async function writePosting({ client: person }: Trio, title: string, act: Act): Promise<string> {
  const fields = firstStep({ title })
  const begin = { person, from: '/client/postings/new', to: '/client/postings', fields }
  const subject = await act({ ...begin, entry: 'posting.drafted', makes: 'postings' })
  const at = `/client/postings/${subject}`
  const all = `${at}/steps/all`
  const form = filledForm({ version: '1', title, ...inDays('closesOn', 30), ...inDays('startsOn', 60) })
  await act({ entry: 'posting.changed', subject, person, from: all, to: all, fields: form })
  return act({ entry: 'posting.submitted', subject, person, from: at, to: `${at}/reviews`, fields: {} })
}

async function withdraw({ client: person }: Trio, subject: string, act: Act): Promise<void> {
  const at = `/client/postings/${subject}`
  const fields = { reason: 'solved' }
  await act({ entry: 'posting.withdrawn', subject, person, from: at, to: `${at}/withdrawals`, fields })
}

/** The desk publishes it, and a talent applies. @returns the application's id */
async function answer({ operator, talent }: Trio, subject: string, act: Act): Promise<string> {
  const desk = `/desk/postings/${subject}`
  const publication = (page: Page) => ({ version: versionOn(page), when: 'now' })
  const publish = { person: operator, from: desk, to: `${desk}/publications`, fields: publication }
  await act({ ...publish, entry: 'posting.published', subject })
  const path = `/postings/${subject}/application`
  const apply = { person: talent, from: path, to: path, fields: bid }
  return act({ ...apply, entry: 'application.submitted', makes: 'applications' })
}

async function agree({ client, talent }: Trio, subject: string, act: Act): Promise<void> {
  const theirs = `/client/applications/${subject}`
  const own = `/my/applications/${subject}`
  const screen = { person: client, from: theirs, to: `${theirs}/screenings`, fields: {} }
  await act({ ...screen, entry: 'application.screened', subject })
  const offered = { person: client, from: theirs, to: `${theirs}/offers`, fields: offer() }
  await act({ ...offered, entry: 'application.offered', subject })
  const accept = { person: talent, from: own, to: `${own}/acceptances`, fields: { consent: 'yes' } }
  await act({ ...accept, entry: 'application.accepted', subject })
}

/** What a step on the way answered instead of doing it. */
class Refused extends Error {
  constructor(entry: string, { status, text }: Page) {
    super(`${entry} was answered with ${status}: ${/<(?:title|h1)[^>]*>([^<]*)/.exec(text)?.[1] ?? ''}`)
  }
}

const idIn = ({ location }: Page, noun: string): string | undefined =>
  new RegExp(`${noun}/([0-9a-f-]{36})`).exec(location ?? '')?.[1]

const versionOn = ({ text }: Page): string => /name="version" value="(\d+)"/.exec(text)?.[1] ?? ''
