import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

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

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const utf8Names = 0x0800
const deflated = 8
const stored = 0

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

/** What an archive may be: bytes of all opened entries together, and entries in its list. */
export interface ZipLimits {
  maxBytes: number
  maxEntries: number
}

export interface OpenZip {
  names(): string[]
  /** The entry unpacked, or undefined when there is none of that name. Throws ZipError when it is broken or too big. */
  read(name: string): Buffer | undefined
}

/** Opens an archive without believing it: sizes are counted while unpacking, not taken from the directory. */
export function openZip(bytes: Uint8Array, { maxBytes, maxEntries }: ZipLimits): OpenZip {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (archive.length < 4 || archive.readUInt32LE(0) !== localSignature) throw new ZipError('not-a-zip')
  const directory = orBroken(() => readDirectory(archive, maxEntries))
  let left = maxBytes
  return {
    names: () => [...directory.keys()],
    read(name) {
      const place = directory.get(name)
      if (!place) return undefined
      const content = orBroken(() => unpack(archive, place, left))
      left -= content.length
      return content
    },
  }
}

interface Place {
  method: number
  packedLength: number
  offset: number
}

function readDirectory(archive: Buffer, maxEntries: number): Map<string, Place> {
  const end = findEnd(archive)
  const count = archive.readUInt16LE(end + 10)
  if (count > maxEntries) throw new ZipError('too-big')
  const places = new Map<string, Place>()
  let at = archive.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (archive.readUInt32LE(at) !== centralSignature) throw new ZipError('broken')
    const nameLength = archive.readUInt16LE(at + 28)
    places.set(archive.toString('utf8', at + 46, at + 46 + nameLength), {
      method: archive.readUInt16LE(at + 10),
      packedLength: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return places
}

// The end record is followed by a comment of at most 65,535 bytes, so it is looked for from the back.
function findEnd(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - 0xffff); at--) {
    if (archive.readUInt32LE(at) === endSignature) return at
  }
  throw new ZipError('broken')
}

function unpack(archive: Buffer, { method, packedLength, offset }: Place, left: number): Buffer {
  if (archive.readUInt32LE(offset) !== localSignature) throw new ZipError('broken')
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const packed = archive.subarray(start, start + packedLength)
  if (packed.length !== packedLength) throw new ZipError('broken')
  if (method === stored && packed.length <= left) return packed
  if (method !== deflated || left <= 0)
    throw new ZipError(method === deflated || method === stored ? 'too-big' : 'broken')
  return inflateRawSync(packed, { maxOutputLength: left })
}

function orBroken<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof ZipError) throw error
    throw new ZipError((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-big' : 'broken')
  }
}
