import { Invalid } from '../errors.ts'
import { claimsAnother, cleanName } from './clean-name.ts'
import { type FileType, labelsOf } from './file-types.ts'
import { Refused, sentenceOf } from './refusal.ts'
import type { Scanner } from './scanner.ts'
import { refuseTestVirus } from './test-virus.ts'
import { typeOf } from './type-of.ts'

/** A file that was looked at and may be kept. */
export interface Upload {
  type: FileType
  /** Cleaned, with the extension of what it is. */
  name: string
  bytes: Uint8Array
}

export interface UploadRule {
  /** Where the sentence is shown when the file is refused: the field's name. */
  field: string
  allowed: readonly FileType[]
  maxBytes: number
}

/**
 * Looks at a file before anything is done with it. It asks the scanner over the network, so it is called **before** the
 * transaction of the deed, never inside. A scanner that is configured but cannot be asked refuses every file.
 * @throws Invalid with one sentence at `rule.field`
 */
export async function readUpload(
  sent: { name: string; bytes: Uint8Array },
  { field, allowed, maxBytes }: UploadRule,
  scan: Scanner,
): Promise<Upload> {
  try {
    return await looked(sent, { allowed, maxBytes }, scan)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Invalid({ [field]: sentenceOf(error.reason, { kinds: labelsOf(allowed), maxBytes }) })
  }
}

async function looked(
  { name, bytes }: { name: string; bytes: Uint8Array },
  { allowed, maxBytes }: Omit<UploadRule, 'field'>,
  scan: Scanner,
): Promise<Upload> {
  if (bytes.length > maxBytes) throw new Refused('too_big')
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseTestVirus(own)
  const type = typeOf(own)
  if (!allowed.includes(type)) throw new Refused('not_allowed')
  if (claimsAnother(name, type)) throw new Refused('other_than_named')
  const verdict = await scan(bytes)
  if (verdict === 'found') throw new Refused('virus')
  if (verdict === 'away') throw new Refused('scanner_away')
  return { type, name: cleanName(name, type), bytes }
}
