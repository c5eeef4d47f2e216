import { inflateRawSync } from 'node:zlib'
import { centralSignature, deflated, endSignature, localSignature, ZipError } from './zip.ts'

const stored = 0

/** What an archive may be: bytes of all opened entries together, and entries in its list. */
export interface ZipLimits {
  maxBytes: number
  maxEntries: number
}

/** An archive to read from. */
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
