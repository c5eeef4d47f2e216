import { type Addressee, addresseesOf } from '../accounts/addressees.ts'
import { post } from '../mail.ts'
import { writersOf } from '../organizations/writers.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Topic } from '../topics.ts'

interface Words {
  /** The sentence "this letter is written once", without its reader. */
  once: string
  topic: Topic
  why: string
  subject: string
  body: string
  path: string
}

/** To one person. */
export async function tellAccount(tx: Tx, accountId: string, words: Words, now: Date): Promise<void> {
  await write(tx, await addresseesOf(tx, [accountId]), words, now)
}

/** To everybody of an organization who may act; a viewer is not asked to do anything. */
export async function tellOrganization(tx: Tx, organizationId: string, words: Words, now: Date): Promise<void> {
  await write(tx, await writersOf(tx, organizationId), words, now)
}

async function write(tx: Tx, readers: readonly Addressee[], { once, ...words }: Words, now: Date): Promise<void> {
  for (const { id, email } of readers)
    await post(tx, { once: `${once}-to-${id}`, to: { accountId: id, address: email }, ...words }, now)
}
