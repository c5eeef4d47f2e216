import { wider } from './growing.ts'

/** An inverted index: per concept its owners (talents or postings), each with the amount. Unordered; grows and shrinks. */
export interface Inverted {
  owner: Int32Array[]
  amount: Float32Array[]
  count: Int32Array
}

export function openInverted(concepts: number): Inverted {
  return {
    owner: Array.from({ length: concepts }, () => new Int32Array(4)),
    amount: Array.from({ length: concepts }, () => new Float32Array(4)),
    count: new Int32Array(concepts),
  }
}

export function enter(inverted: Inverted, concept: number, owner: number, amount: number): void {
  const place = inverted.count[concept] ?? 0
  const owners = wider(ownersOf(inverted, concept), place + 1)
  const amounts = wider(amountsOf(inverted, concept), place + 1)
  owners[place] = owner
  amounts[place] = amount
  inverted.owner[concept] = owners
  inverted.amount[concept] = amounts
  inverted.count[concept] = place + 1
}

/** Takes the owner out of the concept's list; the last entry takes its place. */
export function leave(inverted: Inverted, concept: number, owner: number): void {
  const last = (inverted.count[concept] ?? 0) - 1
  const owners = ownersOf(inverted, concept)
  const amounts = amountsOf(inverted, concept)
  const place = owners.subarray(0, last + 1).indexOf(owner)
  if (place < 0) return
  owners[place] = owners[last] ?? 0
  amounts[place] = amounts[last] ?? 0
  inverted.count[concept] = last
}

const none = { owners: new Int32Array(0), amounts: new Float32Array(0) }

export function ownersOf(inverted: Inverted, concept: number): Int32Array {
  return inverted.owner[concept] ?? none.owners
}

export function amountsOf(inverted: Inverted, concept: number): Float32Array {
  return inverted.amount[concept] ?? none.amounts
}
