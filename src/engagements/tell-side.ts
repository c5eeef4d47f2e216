import { addresseesOf } from '../accounts/addressees.ts'
import type { Side } from '../contracts/contract.ts'
import { post } from '../mail.ts'
import { writersOf } from '../organizations/writers.ts'
import type { Tx } from '../platform/db/database.ts'

/** Who is told of a contract. */
export interface Parties {
  /** Of the contract. */
  id: string
  account_id: string
  client_id: string
}

const bases = { talent: '/my/contracts', client: '/client/contracts' } as const

/** Writes to the talent, or to everybody of the client who may act; `below` is the page below the contract's own. */
export async function tellSide(
  tx: Tx,
  { id, account_id, client_id }: Parties,
  side: Side,
  { once, subject, body, below }: { once: string; subject: string; body: string; below: string },
  now: Date,
): Promise<void> {
  const readers = side === 'talent' ? await addresseesOf(tx, [account_id]) : await writersOf(tx, client_id)
  for (const reader of readers)
    await post(
      tx,
      {
        once: `${once}-to-${reader.id}`,
        topic: 'engagement',
        to: { accountId: reader.id, address: reader.email },
        subject,
        body,
        path: `${bases[side]}/${id}${below}`,
      },
      now,
    )
}
