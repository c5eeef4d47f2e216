/** Control characters but the tab and the line feed: a calendar file may not hold them. */
export const controls = /[\p{Cc}--[\t\n]]/gv

// RFC 5545 §3.3.11: backslash, semicolon and comma are escaped, a line end is the two letters \n.
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n|\u2028|\u2029/g, '\\n')
    .replaceAll(controls, '')
}

const longestLine = 75

// Octets, not letters, are counted, and a letter is never cut in two: 25 kanji fill a line (RFC 5545 §3.1).
export function fold(line: string): string {
  let folded = ''
  let length = 0
  for (const letter of line.toWellFormed()) {
    const octets = Buffer.byteLength(letter)
    if (length + octets > longestLine) {
      folded += '\r\n '
      length = 1
    }
    folded += letter
    length += octets
  }
  return folded
}
