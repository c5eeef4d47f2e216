import { openedParts, orRefused, zipLimits } from './type-of.ts'
import { Refused } from './refusal.ts'

/**
 * The harmless string that every virus scanner reports (eicar.org), put together here so that this file is not reported
 * itself. It is looked for even where no scanner is configured, so that an office can try what happens.
 */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

const ARCHIVES_WITHIN = 3

/**
 * Looks through the bytes and, where they are an archive, through everything inside, also archives in archives.
 * Unpacking all of it is at the same time the test for a bomb: all archives together share one limit.
 * @throws Refused when the test string is found, or an archive is broken or a bomb
 */
export function refuseTestVirus(bytes: Buffer): void {
  lookThrough(bytes, 0, { left: zipLimits.maxBytes })
}

function lookThrough(bytes: Buffer, depth: number, room: { left: number }): void {
  if (bytes.includes(eicar)) throw new Refused('virus')
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) return
  if (depth >= ARCHIVES_WITHIN) throw new Refused('unpacks_too_big')
  const archive = openedParts(bytes, room.left)
  for (const name of archive.names()) {
    const part = orRefused(() => archive.read(name))
    if (!part) continue
    room.left -= part.length
    if (room.left < 0) throw new Refused('unpacks_too_big')
    lookThrough(part, depth + 1, room)
  }
}
