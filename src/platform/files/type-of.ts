import { ZipError } from '../documents/zip.ts'
import { openZip, type OpenZip } from '../documents/open-zip.ts'
import type { FileType } from './file-types.ts'
import { isText } from './is-text.ts'
import { pixelsOf } from './pixels.ts'
import { Refused } from './refusal.ts'

/** What an office file may unpack to, and how many parts it may have; a bomb is stopped while it unpacks. */
export const zipLimits = { maxBytes: 60_000_000, maxEntries: 2000 }

const MOST_PIXELS = 100_000_000

/**
 * What a file is, by its bytes alone.
 * @throws Refused when it is of no kind that we take, cut off, a bomb, or holds macros
 */
export function typeOf(bytes: Buffer): FileType {
  if (bytes.length === 0) throw new Refused('empty')
  if (startsWith(bytes, '25504446')) return pdf(bytes)
  if (startsWith(bytes, '89504e470d0a1a0a')) return image(bytes, 'png')
  if (startsWith(bytes, 'ffd8ff')) return image(bytes, 'jpeg')
  if (startsWith(bytes, '504b0304')) return office(bytes)
  // The container of .doc, .xls and .ppt, and of every office file with a password.
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) throw new Refused('old_office')
  if (isText(bytes)) return 'text'
  throw new Refused('unknown_type')
}

const startsWith = (bytes: Buffer, hex: string): boolean => bytes.subarray(0, hex.length / 2).toString('hex') === hex

function pdf(bytes: Buffer): FileType {
  // Some programs write a few lines after the end mark, so it is looked for in the last 2 kB.
  if (!bytes.subarray(-2048).includes('%%EOF')) throw new Refused('broken')
  return 'pdf'
}

function image(bytes: Buffer, type: 'png' | 'jpeg'): FileType {
  const pixels = pixelsOf(bytes, type)
  if (pixels === null) throw new Refused('broken')
  if (pixels > MOST_PIXELS) throw new Refused('too_many_pixels')
  return type
}

const mainParts: Readonly<Record<string, FileType>> = {
  'word/document.xml': 'docx',
  'xl/workbook.xml': 'xlsx',
  'ppt/presentation.xml': 'pptx',
}

function office(bytes: Buffer): FileType {
  const names = openedParts(bytes).names()
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) throw new Refused('has_macros')
  const type = names.flatMap((name) => mainParts[name] ?? [])[0]
  if (!type || !names.includes('[Content_Types].xml')) throw new Refused('unknown_type')
  return type
}

/** @throws Refused when it is no archive that can be opened, or has too many parts */
export function openedParts(bytes: Buffer, maxBytes = zipLimits.maxBytes): OpenZip {
  return orRefused(() => openZip(bytes, { ...zipLimits, maxBytes }))
}

/** What goes wrong in an archive, as a reason. */
export function orRefused<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof ZipError) throw new Refused(error.reason === 'too-big' ? 'unpacks_too_big' : 'broken')
    throw error
  }
}
