import { extname } from 'node:path'
import { type FileType, fileTypes } from './file-types.ts'

const LONGEST = 100

/**
 * A name that is safe on every system and says truly what the file is: no folders, no signs that reverse the direction
 * of reading (「cod.exe」 shown as 「exe.doc」), no dots in front, at most 100 characters, with the extension of its bytes.
 */
export function cleanName(sent: string, type: FileType): string {
  const own = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = own
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gv, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '')
  const extension = extensionOf(plain)
  const right = fileTypes[type].extensions.includes(extension) ? extension : (fileTypes[type].extensions[0] ?? '')
  const stem = fileTypes[type].extensions.includes(extension) ? plain.slice(0, -extension.length - 1) : plain
  return `${Array.from(stem).slice(0, LONGEST).join('').trim() || 'ファイル'}.${right}`
}

/** Does the name claim another kind of file than the bytes are? A name without a known extension claims nothing. */
export function claimsAnother(sent: string, type: FileType): boolean {
  const extension = extensionOf(sent)
  const known = Object.values(fileTypes).some((kind) => kind.extensions.includes(extension))
  return known && !fileTypes[type].extensions.includes(extension)
}

const extensionOf = (name: string): string => extname(name).slice(1).toLowerCase()
