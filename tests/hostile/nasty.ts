import * as fc from '../properties.ts'

/** What people, scripts and broken clients really send into a text field. */
const words = [
  "' or 1=1--",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  '${7*7}',
  '../../etc/passwd',
  '%00',
  '%ff%fe',
  '\u202Egnp.exe',
  '\u0000',
  'A'.repeat(20_000),
  '髙﨑𠮷野家①㈱葛󠄀',
  '👨‍👩‍👧‍👦🍶',
  'ｱｲｳｴｵ',
  '＝ＣＭＤ',
  '=cmd|x',
  '+1',
  '-1',
  '@SUM(A1)',
  '__proto__',
  'constructor',
  'NaN',
  'Infinity',
  '1e309',
  '9'.repeat(400),
  '-0',
  '0x10',
  '１２３',
  '五万円',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '2026-02-30',
  '0000-00-00',
  '99999-01-01',
  '令和8年13月1日',
  '\uD800',
  '\uFFFF',
  '\r\n\r\nHTTP/1.1 200',
  'a\r\nSet-Cookie: x=1',
  ' ',
  '　',
  '\t\n',
  'مرحبا',
  'שלום',
  'é'.normalize('NFD'),
  '00000000-0000-0000-0000-000000000000',
  'https://evil.example/',
  '//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'name@example.jp',
  'yes',
  'talent',
  'published',
  '1',
  '50000',
] as const

export const nasty = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.uuid() },
)

/** Names that nobody should send. */
const strangeNames = [
  '__proto__',
  'constructor',
  'toString',
  '',
  '項目',
  'a'.repeat(2000),
  'is_admin',
  'actor',
  'id',
] as const

/** Mostly names that the pages know. */
export function fieldName(known: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom(...strangeNames) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  )
}

/** How a body claims to be written. */
export const bodyKind = fc.constantFrom(
  'form',
  'form',
  'form',
  'form',
  'multipart',
  'broken multipart',
  'json',
  'nothing',
  'bytes',
)
