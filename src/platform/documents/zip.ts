import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP archive that cannot be opened. `reason` says which of the three ways: not one, broken, or too much inside. */
export class ZipError extends Error {
  readonly reason: 'not-a-zip' | 'broken' | 'too-big'
  constructor(reason: ZipError['reason']) {
    super(`zip: ${reason}`)
    this.reason = reason
  }
}

export interface ZipEntry {
  name: string
  bytes: Uint8Array
}

export const localSignature = 0x04034b50
export const centralSignature = 0x02014b50
export const endSignature = 0x06054b50
const utf8Names = 0x0800
export const deflated = 8

/** One archive in memory, the same bytes for the same entries: every entry bears the first day a ZIP can hold, 1980-01-01. */
export function zip(entries: readonly ZipEntry[], { level = 6 }: { level?: number } = {}): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const title = Buffer.from(name)
    const packed = deflateRawSync(bytes, { level })
    const facts = entryFacts(title, packed.length, bytes)
    const local = Buffer.concat([number32(localSignature), facts, number16(0), title, packed])
    locals.push(local)
    central.push(centralRecord(facts, title, offset))
    offset += local.length
  }
  return Buffer.concat([...locals, ...central, endRecord(entries.length, Buffer.concat(central).length, offset)])
}

// The part that the local and the central record share, from "version needed" to the length of the name.
function entryFacts(title: Buffer, packedLength: number, bytes: Uint8Array): Buffer {
  const facts = Buffer.alloc(24)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(utf8Names, 2)
  facts.writeUInt16LE(deflated, 4)
  facts.writeUInt16LE(0x21, 8)
  facts.writeUInt32LE(crc32(bytes), 10)
  facts.writeUInt32LE(packedLength, 14)
  facts.writeUInt32LE(bytes.length, 18)
  facts.writeUInt16LE(title.length, 22)
  return facts
}

function centralRecord(facts: Buffer, title: Buffer, offset: number): Buffer {
  const noExtraNoCommentFirstDiskNoAttributes = Buffer.alloc(12)
  return Buffer.concat([
    number32(centralSignature),
    number16(20),
    facts,
    noExtraNoCommentFirstDiskNoAttributes,
    number32(offset),
    title,
  ])
}

function endRecord(count: number, length: number, offset: number): Buffer {
  const disks = Buffer.alloc(4)
  return Buffer.concat([
    number32(endSignature),
    disks,
    number16(count),
    number16(count),
    number32(length),
    number32(offset),
    number16(0),
  ])
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
