import { zip } from '../../src/platform/documents/zip.ts'
import { corporateNumber } from './office-values.ts'
import { workbook } from './workbook.ts'

const header = ['法人番号', '会社名', '所在地', '市区町村コード', '業種', '従業員数', '担当者', 'メール']
const row = (serial: number) => [
  corporateNumber(serial),
  `株式会社${serial}号`,
  '鳥取県東伯郡湯梨浜町大字旭1-1',
  '313700',
  '宿泊業',
  10,
  '山根 花子',
  'a@example.com',
]
const good = () => workbook([{ name: '企業一覧', rows: [header, row(1), row(2)] }])

/** Files of which nothing can be taken, by name. */
export function badFiles(): Record<string, Buffer> {
  return {
    '21-empty.csv': Buffer.alloc(0),
    '22-blank.xlsx': workbook([{ name: 'Sheet1', rows: [] }]),
    '23-only-header.xlsx': workbook([{ name: '企業一覧', rows: [header] }]),
    '24-one-bad-row.xlsx': oneBadRow(),
    '25-missing-column.xlsx': workbook([{ name: '企業一覧', rows: [header.slice(1), row(1).slice(1)] }]),
    '26-header-twice.csv': Buffer.from('法人番号,会社名,所在地,会社名\r\n1,甲,乙,丙\r\n'),
    '27-formulas-and-errors.xlsx': formulasAndErrors(),
    '28-picture.xlsx': onePixel,
    '29-truncated.xlsx': good().subarray(0, 3000),
    '30-bomb.xlsx': bomb(),
    '31-entities.xlsx': entities(),
    '32-old-or-locked.xls': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]),
    '33-letter.xlsx': zip([{ name: 'word/document.xml', bytes: Buffer.from('<w:document/>') }], { level: 0 }),
    '34-no-header.csv': Buffer.from('湯けむり旅館,鳥取県,24\r\n日本海水産,鳥取県,58\r\n'),
    '35-open-quote.csv': Buffer.from('法人番号,会社名,所在地\r\n1,"甲,乙\r\n2,丙,丁\r\n'),
    '36-other-encoding.csv': Buffer.from([0x1b, 0x24, 0x42, 0x32, 0x71, 0x1b, 0x28, 0x42, 0x0d, 0x0a]),
  }
}

function oneBadRow(): Buffer {
  const bad = ['123', '', '鳥取県東伯郡湯梨浜町', '999999', '宿泊業', '約５０名', '山根 花子', 'a@example.com']
  return workbook([{ name: '企業一覧', rows: [header, row(1), bad, row(3)] }])
}

function formulasAndErrors(): Buffer {
  const [number = '', ...rest] = row(1)
  return workbook([
    {
      name: '企業一覧',
      rows: [
        header,
        [
          { formula: 'TEXT(A9,"0")', value: number },
          { formula: '"株式会社"&"1号"', value: '株式会社1号' },
          ...rest.slice(1),
        ],
        [{ error: '#N/A' }, '株式会社2号', ...rest.slice(1)],
        [corporateNumber(3), { formula: 'B9&"号"' }, ...rest.slice(1)],
      ],
    },
  ])
}

// 60 MB of spaces in 60 kB.
function bomb(): Buffer {
  const sheet = Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(60_000_000, ' ')])
  return zip([
    { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') },
    { name: 'xl/worksheets/sheet1.xml', bytes: sheet },
  ])
}

function entities(): Buffer {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')
  const xml = `<!DOCTYPE sst [<!ENTITY e0 "笑">${levels}]><sst><si><t>&e9;</t></si></sst>`
  return workbook([{ name: '企業一覧', rows: [header] }], { 'xl/sharedStrings.xml': xml })
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
