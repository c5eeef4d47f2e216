import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from './browser.ts'
import type { Ledger } from './ledger.ts'

export interface Switch {
  on: boolean
}

type Fields = Record<string, string | readonly string[]>

/** Again and again while the program or its database is away, or asks for patience. */
export async function persist(ask: () => Promise<Page>, { answers }: Ledger, state: Switch): Promise<Page> {
  for (;;) {
    const page = await ask().catch(() => undefined)
    const status = page?.status ?? 0
    answers.set(status, (answers.get(status) ?? 0) + 1)
    if (page && status < 500 && status !== 429) return page
    if (!state.on) throw new Error('stopped before it was answered')
    await pause(status === 429 ? 2000 : 100)
  }
}

export interface Sent {
  person: Browser
  /** The page on which the form stands. */
  from: string
  to: string
  fields: Fields | ((page: Page) => Fields)
}

/** Opens the page, and sends its form with one key until it is answered, as a person does who sees an error. */
export async function send({ person, from, to, fields }: Sent, ledger: Ledger, state: Switch): Promise<Page> {
  const page = await persist(() => person.get(from), ledger, state)
  const typed = typeof fields === 'function' ? fields(page) : fields
  return persist(() => person.post(to, typed, page.formKey), ledger, state)
}
