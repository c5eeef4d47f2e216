/** One value of an export. A day is written as 2026-11-30, which Excel reads as a date in every locale. */
export type CsvValue = string | number | boolean | Temporal.PlainDate | null | undefined

/** CSV that Excel in a Japanese office opens without mojibake (BOM, CRLF) and without running anything. One piece per row. */
export async function* csv(
  header: readonly string[],
  rows: AsyncIterable<readonly CsvValue[]> | Iterable<readonly CsvValue[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${line(header)}`
  for await (const row of rows) yield line(row)
}

function line(values: readonly CsvValue[]): string {
  return `${values.map(written).join(',')}\r\n`
}

function written(value: CsvValue): string {
  const text = typeof value === 'string' ? inert(value) : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// OWASP's list of what starts a formula; the full-width forms too, because a Japanese Excel takes them for the same.
// A number or a percentage may be negative, but any other *text* that looks like a formula is shown, never computed.
function inert(text: string): string {
  if (/^-\d{1,15}(\.\d{1,15})?%?$/.test(text)) return text
  return /^[=+\-@＝＋－＠\t\r\0]/.test(text) ? `'${text}` : text
}
