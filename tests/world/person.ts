import { createHash, randomUUID } from 'node:crypto'
import type { Member } from '../../src/actor.ts'
import { NOW } from './office.ts'

/** Who has lived, and with whom. */
export interface Person {
  talent: { kind: 'talent'; accountId: string; talentId: string }
  client: Member
  municipalityId: string
  contractId: string
}

export const sample = Buffer.from('a sample of work')

/** A file that they sent. */
export const fileOf = (owner_account: string, name: string) => ({
  id: randomUUID(),
  owner_account,
  type: 'text',
  name,
  size: sample.length,
  sha256: createHash('sha256').update(sample).digest('hex'),
  bytes: sample,
  at: NOW,
})
