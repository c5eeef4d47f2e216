import iconv from 'iconv-lite'

/** Is this text that people wrote: UTF-8, UTF-16 with its mark, or Shift_JIS, without control characters? */
export function isText(bytes: Buffer): boolean {
  return textOf(bytes) !== null
}

/** The text of the bytes, or null when they are none. Shift_JIS is Microsoft's (CP932), and tried after UTF-8. */
export function textOf(bytes: Buffer): string | null {
  const text = decoded(bytes)
  return text === null || /\p{Cc}/v.test(text.replaceAll(/[\t\r\n\f]/g, '')) || text.includes('\uFFFD') ? null : text
}

function decoded(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return attempt('utf-16be', bytes)
  return attempt('utf-8', bytes) ?? iconv.decode(bytes, 'cp932')
}

function attempt(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
