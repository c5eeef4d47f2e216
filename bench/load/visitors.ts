import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFormKey } from '../../src/platform/web/form.ts'
import { firstStep } from '../../tests/world/posting-forms.ts'
import type { Rig } from '../../tests/load/rig.ts'
import type { Sender } from './drive.ts'

/** An address of its own for everybody, so that the pace of one is not the pace of all. */
const addressOf = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

interface Asked {
  path: string
  cookie?: string
  from: number
  form?: URLSearchParams
}

async function ask(rig: Rig, { path, cookie = '', from, form }: Asked): Promise<Response> {
  const headers = { cookie, 'x-forwarded-for': addressOf(from), origin: rig.address }
  const method = form ? { method: 'POST', body: form } : {}
  return fetch(`${rig.address}${path}`, { redirect: 'manual', headers, ...method })
}

const keyOn = (text: string): string => /name="formKey" value="([^"]+)"/.exec(text)?.[1] ?? ''
const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

export interface Person {
  cookie: string
  /** The key of a form that nobody has sent yet. Opening the page for it would count as a view more. */
  nextForm(): string
}

/** Somebody of the data set, through the door of the demo. */
export async function signIn(rig: Rig, account: string, from: number): Promise<Person> {
  const door = await ask(rig, { path: '/demo', from })
  const visitor = cookiesOf(door)
  const form = new URLSearchParams({ account, formKey: keyOn(await door.text()) })
  const entered = await ask(rig, { path: '/demo/sessions', cookie: visitor, from, form })
  if (entered.status !== 303) throw new Error(`the demo's door answered ${entered.status}`)
  const [session] = await rig.ask<{ id: string }>('select id from sessions where account_id = $1', [account])
  if (!session) throw new Error(`no session of ${account}`)
  const secret = readFileSync(join(rig.folder, 'secret'), 'utf8')
  return { cookie: cookiesOf(entered), nextForm: () => newFormKey(secret, session.id) }
}

/** What is looked at: mostly the public list, questions and postings, one in five signed in. */
export function viewer(rig: Rig, people: readonly Person[], postings: readonly string[]): Sender {
  const words = ['旅館', 'SNS', '採用', '海外', 'サイト']
  const publicly = (n: number) =>
    [
      '/',
      '/postings',
      `/postings?q=${encodeURIComponent(words[n % words.length] ?? '')}`,
      `/postings/${postings[n % postings.length]}`,
      `/postings?page=${1 + (n % 20)}`,
      '/towns',
    ][n % 6] ?? '/'
  const own = ['/client', '/client/postings']
  return (n) => {
    const person = people[n % people.length]
    const signedIn = n % 5 === 0 && person ? { cookie: person.cookie, path: own[n % own.length] ?? '' } : undefined
    return seen(ask(rig, { from: 1000 + (n % 20_000), ...(signedIn ?? { path: publicly(n) }) }))
  }
}

let written = 0

/** What is written: the first step of a new posting, each time another. */
export function writer(rig: Rig, people: readonly Person[]): Sender {
  return (n) => {
    const writing = people[n % people.length]
    if (!writing) throw new Error('nobody is signed in')
    const formKey = writing.nextForm()
    const form = new URLSearchParams({ ...firstStep({ title: `負荷試験の求人 ${++written}` }), formKey })
    return seen(ask(rig, { path: '/client/postings', cookie: writing.cookie, from: n % people.length, form }))
  }
}

async function seen(answer: Promise<Response>): Promise<{ status: number; retryAfter: string | null }> {
  try {
    const response = await answer
    await response.arrayBuffer()
    return { status: response.status, retryAfter: response.headers.get('retry-after') }
  } catch {
    return { status: 0, retryAfter: null }
  }
}
