import { textOf } from './is-text.ts'
import type { Upload } from './read-upload.ts'
import { openedParts } from './type-of.ts'

/** The text of a Word file or a text file that was looked at; '' when there is none to be read. */
export function textInFile({ type, bytes }: Upload): string {
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 'text') return textOf(own) ?? ''
  return type === 'docx' ? textInWord(own) : ''
}

/** Paragraphs (`w:p`) as lines, tabs and cells as a space; drawings and deleted text are left out (ECMA-376, part 1). */
function textInWord(bytes: Buffer): string {
  const xml = openedParts(bytes).read('word/document.xml')?.toString('utf8') ?? ''
  return xml
    .replaceAll(/<w:(?:delText|instrText)\b[^>]*>[^<]*<\/w:(?:delText|instrText)>/g, '')
    .replaceAll(/<w:tab\b[^>]*\/>/g, ' ')
    .replaceAll(/<w:br\b[^>]*\/>|<w:cr\b[^>]*\/>|<\/w:p>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|apos|amp|#\d{1,7}|#x[0-9a-f]{1,6});/gi, (_, name: string) => entity(name))
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function entity(name: string): string {
  if (!name.startsWith('#')) return named[name.toLowerCase()] ?? ''
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : ' '
}
