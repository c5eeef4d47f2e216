/**
 * New ids that only rise or only fall, for one run: TEST_IDS=up or TEST_IDS=down. A test that is green in one of the two and
 * red in the other leans on the order of ids, which is luck outside: it orders by something that is not decided.
 *   TEST_IDS=up vitest run --project unit src/postings
 */
import crypto, { type UUID } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const way = process.env.TEST_IDS
const MOST = 0xff_ff_ff_ff

let n = 0

/** A version 4 uuid whose first eight digits are the next number; the last twelve keep test files apart. */
function nextId(): UUID {
  n += 1
  const number = way === 'down' ? MOST - n : n
  const apart = process.pid.toString(16).padStart(12, '0')
  return `${number.toString(16).padStart(8, '0')}-0000-4000-8000-${apart}`
}

if (way) {
  crypto.randomUUID = nextId
  syncBuiltinESMExports()
  globalThis.crypto.randomUUID = nextId
}
