/** The applicants of every posting in the order in which it looks at them, and what one more of them is worth. */
import type { Powers } from './examination.ts'

/**
 * In one power x, the expected sum of gain · x^(applicants ahead) over places p, p+1, … is
 * B(p) = a·gain + (1 − a(1−x))·B(p+1). These are affine steps, so a block of places is one product and one value per
 * power; a question or a change costs about √C steps instead of C.
 */
export interface Queues {
  /** J × places: the chance that the applicant of this place is there. Tell `refresh` after changing one. */
  chance: Float64Array
  /** J × places: what a match with that applicant counts. */
  gain: Float64Array
  places: number
  terms: Powers
  blockSize: number
  blocks: number
  /** J × blocks × powers. */
  product: Float64Array
  value: Float64Array
  /** Scratch, one entry per power: what those ahead leave, and B of those behind. */
  ahead: Float64Array
  behind: Float64Array
}

export function openQueues(line: { chance: Float64Array; gain: Float64Array; places: number; terms: Powers }): Queues {
  const { chance, places, terms } = line
  const blockSize = Math.max(1, Math.round(Math.sqrt(places)))
  const blocks = Math.ceil(places / blockSize)
  const rows = chance.length / places
  const n = terms.powers.length
  const summary = { product: new Float64Array(rows * blocks * n), value: new Float64Array(rows * blocks * n) }
  const scratch = { ahead: new Float64Array(n), behind: new Float64Array(n) }
  const queues: Queues = { ...line, blockSize, blocks, ...summary, ...scratch }
  for (let j = 0; j < rows; j++) {
    for (let block = 0; block < blocks; block++) refresh(queues, j, block * blockSize)
  }
  return queues
}

/** Take in a changed chance at this place of posting j. */
export function refresh(queues: Queues, j: number, place: number): void {
  const { places, blockSize, blocks, ahead, behind } = queues
  const block = Math.floor(place / blockSize)
  const from = j * places + block * blockSize
  const to = Math.min(from + blockSize, (j + 1) * places)
  ahead.fill(1)
  behind.fill(0)
  passAhead(queues, from, to)
  walkBack(queues, from, to)
  queues.product.set(ahead, (j * blocks + block) * ahead.length)
  queues.value.set(behind, (j * blocks + block) * ahead.length)
}

/** The worth per unit of chance of an applicant at this place: the own match, less what those behind lose. */
export function worthAt(queues: Queues, j: number, place: number): number {
  const { places, blockSize, blocks, ahead, behind, gain, terms } = queues
  const block = Math.floor(place / blockSize)
  const at = j * places + place
  const start = j * places + block * blockSize
  ahead.fill(1)
  behind.fill(0)
  passBlocks(queues, j * blocks, j * blocks + block)
  passAhead(queues, start, at)
  walkBlocks(queues, j * blocks + block + 1, (j + 1) * blocks)
  walkBack(queues, at + 1, Math.min(start + blockSize, (j + 1) * places))
  const own = gain[at] ?? 0
  let sum = 0
  for (let t = 0; t < ahead.length; t++) {
    const loss = (1 - (terms.powers[t] ?? 0)) * (behind[t] ?? 0)
    sum += (terms.weights[t] ?? 0) * (ahead[t] ?? 0) * (own - loss)
  }
  return sum
}

function passAhead({ chance, terms, ahead }: Queues, from: number, to: number): void {
  const { powers } = terms
  for (let at = from; at < to; at++) {
    const a = chance[at] ?? 0
    for (let t = 0; t < ahead.length; t++) ahead[t] = (ahead[t] ?? 0) * (1 - a * (1 - (powers[t] ?? 0)))
  }
}

function walkBack({ chance, gain, terms, behind }: Queues, from: number, to: number): void {
  const { powers } = terms
  for (let at = to - 1; at >= from; at--) {
    const a = chance[at] ?? 0
    const own = a * (gain[at] ?? 0)
    for (let t = 0; t < behind.length; t++) {
      behind[t] = own + (1 - a * (1 - (powers[t] ?? 0))) * (behind[t] ?? 0)
    }
  }
}

function passBlocks({ product, ahead }: Queues, from: number, to: number): void {
  const n = ahead.length
  for (let block = from; block < to; block++) {
    for (let t = 0; t < n; t++) ahead[t] = (ahead[t] ?? 0) * (product[block * n + t] ?? 0)
  }
}

function walkBlocks({ product, value, behind }: Queues, from: number, to: number): void {
  const n = behind.length
  for (let block = to - 1; block >= from; block--) {
    for (let t = 0; t < n; t++) {
      behind[t] = (value[block * n + t] ?? 0) + (product[block * n + t] ?? 0) * (behind[t] ?? 0)
    }
  }
}
