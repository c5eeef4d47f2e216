import assert from 'node:assert/strict'
import type { Actor } from '../../src/actor.ts'
import type { Visitor } from '../visitor.ts'
import type { MadeMonth } from './engagements.ts'

/** The page says each of these. */
export function says(text: string, ...words: string[]): void {
  const plain = text.replaceAll(/<[^>]+>/g, ' ')
  for (const word of words) assert.ok(text.includes(word) || plain.includes(word), `${word}\n${plain.slice(0, 2500)}`)
}

/** Both sides of a month, each with the address of the contract as they have it. */
export function bothSides(visitor: (actor: Actor) => Promise<Visitor>) {
  return {
    mine: async (made: MadeMonth) => ({ me: await visitor(made.talent), at: `/my/contracts/${made.id}` }),
    theirs: async (made: MadeMonth) => ({ me: await visitor(made.client), at: `/client/contracts/${made.id}` }),
  }
}
