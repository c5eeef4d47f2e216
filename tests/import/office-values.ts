/** 法人番号 from twelve digits: the first of thirteen is the check digit. 9999… belongs to no registry office. */
export function corporateNumber(serial: number): string {
  const body = `9999${String(serial).padStart(8, '0')}`
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 2), 0)
  return `${9 - (sum % 9)}${body}`
}

export const [yado, suisan, takasaki, kikaku, kobo] = [1, 2, 3, 4, 5].map(corporateNumber) as [
  string,
  string,
  string,
  string,
  string,
]
/** One line of CSV, without its end. */
export const csvLine = (cells: readonly string[], sign = ',') =>
  cells.map((cell) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(sign)
/** Lines as Excel writes them: CRLF, quotes only where needed. */
export const csvText = (rows: readonly (readonly string[])[], sign = ',') =>
  rows.map((row) => `${csvLine(row, sign)}\r\n`).join('')
