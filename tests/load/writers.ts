import { setTimeout as pause } from 'node:timers/promises'
import { filledForm, firstStep } from '../world/posting-forms.ts'
import { type Browser, enterDemo, type Page } from './browser.ts'
import type { Rig } from './rig.ts'

/** What the program said was done: kept here, outside, while the program and its database die. */
export interface Acknowledged {
  entry: 'posting.drafted' | 'posting.changed' | 'posting.submitted' | 'posting.withdrawn'
  posting: string
  title: string
}

export interface Writers {
  ledger: Acknowledged[]
  /** Answers by status; 0 where the connection broke. */
  answers: Map<number, number>
  /** Titles of all first forms that were sent, and how often each was sent again with the same key. */
  titles: string[]
  stop(): Promise<void>
}

/** Accounts of the demo that write for a company. */
async function writersOf(rig: Rig): Promise<string[]> {
  const rows = await rig.ask<{ account_id: string }>(
    `select distinct on (m.account_id) m.account_id from memberships m join organizations o on o.id = m.organization_id
      where o.kind = 'company' and o.state = 'active' and m.state = 'active' and m.role <> 'viewer'
        and exists (select 1 from organizations t where t.kind = 'municipality' and t.place_code = o.place_code)`,
  )
  return rows.map(({ account_id }) => account_id)
}

/** So many people of companies write postings, send them in and withdraw them, one after another, until they are told to stop. */
export async function startWriters(rig: Rig, count: number): Promise<Writers> {
  const accounts = (await writersOf(rig)).slice(0, count)
  if (accounts.length === 0) throw new Error('nobody in the demo may write')
  const state = { on: true }
  const writers = { ledger: [] as Acknowledged[], answers: new Map<number, number>(), titles: [] as string[] }
  const people = await Promise.all(accounts.map((account) => enterDemo(rig.address, account)))
  const running = people.map(async (person) => {
    while (state.on) {
      await onePosting(person, writers, state).catch(() => pause(200))
      await pause(50)
    }
  })
  const stop = async () => {
    state.on = false
    await Promise.all(running)
  }
  return { ...writers, stop }
}

let serial = 0

/** A day of a form, in three boxes. */
function inDays(name: string, days: number): Record<string, string> {
  const { year, month, day } = Temporal.Now.plainDateISO('Asia/Tokyo').add({ days })
  return { [`${name}-year`]: String(year), [`${name}-month`]: String(month), [`${name}-day`]: String(day) }
}

/** A posting's whole path. Whatever is not answered is sent again with the same key, as a person does who sees an error. */
async function onePosting(person: Browser, writers: Omit<Writers, 'stop'>, state: { on: boolean }): Promise<void> {
  const title = `耐久試験の求人 ${process.pid}-${++serial}`
  const insist = async (
    from: string,
    path: string,
    fields: Record<string, string | readonly string[]>,
  ): Promise<Page> => {
    const { formKey } = await until(() => person.get(from), writers, state)
    return until(() => person.post(path, fields, formKey), writers, state)
  }
  writers.titles.push(title)
  const begun = await insist('/client/postings/new', '/client/postings', firstStep({ title }))
  const posting = /postings\/([0-9a-f-]{36})/.exec(begun.location ?? '')?.[1]
  if (begun.status !== 303 || !posting) return
  const done = (entry: Acknowledged['entry']) => writers.ledger.push({ entry, posting, title })
  done('posting.drafted')
  const at = `/client/postings/${posting}`
  const days = { ...inDays('closesOn', 30), ...inDays('startsOn', 60) }
  const saved = await insist(`${at}/steps/all`, `${at}/steps/all`, filledForm({ version: '1', title, ...days }))
  if (saved.status === 303) done('posting.changed')
  const sent = await insist(at, `${at}/reviews`, {})
  if (sent.status === 303) done('posting.submitted')
  const gone = await insist(at, `${at}/withdrawals`, { reason: 'solved' })
  if (gone.status === 303) done('posting.withdrawn')
}

/** Again and again while the program or its database is away, or asks for patience. */
async function until(
  ask: () => Promise<Page>,
  { answers }: Omit<Writers, 'stop'>,
  state: { on: boolean },
): Promise<Page> {
  for (;;) {
    const page = await ask().catch(() => undefined)
    const status = page?.status ?? 0
    answers.set(status, (answers.get(status) ?? 0) + 1)
    if (page && status < 500 && status !== 429) return page
    if (!state.on) throw new Error('stopped before it was answered')
    await pause(status === 429 ? 2000 : 100)
  }
}

/** What was acknowledged and is not there, and what was done twice. */
export async function lossesOf(
  rig: Rig,
  { ledger, titles }: Writers,
): Promise<{ lost: Acknowledged[]; twice: string[] }> {
  const rows = await rig.ask<{ name: string; subject: string }>(
    `select j.name, j.subject from journal j join postings p on p.id = j.subject where p.title like '耐久試験の求人%'`,
  )
  const there = new Set(rows.map(({ name, subject }) => `${name} ${subject}`))
  const drafted = await rig.ask<{ title: string }>(
    `select title from postings where title = any($1) group by title having count(*) > 1`,
    [titles],
  )
  return {
    lost: ledger.filter(({ entry, posting }) => !there.has(`${entry} ${posting}`)),
    twice: drafted.map(({ title }) => title),
  }
}
