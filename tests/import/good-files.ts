import iconv from 'iconv-lite'
import { workbook } from './workbook.ts'

/** 法人番号 from twelve digits: the first of thirteen is the check digit. 9999… belongs to no registry office. */
export function corporateNumber(serial: number): string {
  const body = `9999${String(serial).padStart(8, '0')}`
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 2), 0)
  return `${9 - (sum % 9)}${body}`
}

const [yado, suisan, takasaki, kikaku, kobo] = [1, 2, 3, 4, 5].map(corporateNumber) as [
  string,
  string,
  string,
  string,
  string,
]
const companyHeader = ['法人番号', '会社名', '所在地', '市区町村コード', '業種', '従業員数', '担当者', 'メール']
const companyRows = [
  [
    yado,
    '株式会社湯けむり旅館',
    '鳥取県東伯郡湯梨浜町大字旭1-1',
    '313700',
    '宿泊業',
    '24',
    '山根 花子',
    'hanako@yado.example',
  ],
  [suisan, '日本海水産有限会社', '鳥取県境港市大正町2', '312045', '水産加工', '58', '足立 健', 'ken@suisan.example'],
  [
    takasaki,
    '㈱髙﨑商店',
    '北海道札幌市中央区①条2丁目',
    '011002',
    '小売業',
    '7',
    '髙﨑 𠮷男',
    'yoshio@takasaki.example',
  ],
]

const csvLine = (cells: readonly string[], sign = ',') =>
  cells.map((cell) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(sign)
const csvText = (rows: readonly (readonly string[])[], sign = ',') =>
  rows.map((row) => `${csvLine(row, sign)}\r\n`).join('')
const inJis = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.replaceAll('𠮷', '吉')))

/** Files that can be taken, by name. */
export function goodFiles(): Record<string, Buffer> {
  return { ...companyFiles(), ...postingFiles(), ...talentFiles() }
}

function companyFiles(): Record<string, Buffer> {
  return {
    '01-companies-titles-and-notes.xlsx': titlesAndNotes(),
    '02-companies-shift-jis.csv': iconv.encode(csvText(inJis([companyHeader, ...companyRows])), 'cp932'),
    '03-companies-utf8-bom.csv': Buffer.from(`\uFEFF${csvText([companyHeader, ...companyRows])}`),
    '04-companies-shuffled.xlsx': shuffled(),
    '05-companies-codes-without-zeros.xlsx': codesWithoutZeros(),
    '06-companies-merged-downwards.xlsx': mergedDownwards(),
    '07-companies-hundred-columns.xlsx': hundredColumns(),
    '08-companies-duplicates.csv': Buffer.from(csvText([companyHeader, ...companyRows, ...companyRows.slice(0, 1)])),
  }
}

function titlesAndNotes(): Buffer {
  const rows = companyRows.map((row, i) => [null, i + 1, ...row])
  const reading = { text: '株式会社湯けむり旅館', reading: 'カブシキガイシャユケムリリョカン' }
  rows[0]?.splice(3, 1, reading as never)
  return workbook([
    {
      name: '企業一覧',
      rows: [
        [null, '令和8年度　副業人材活用事業　対象企業一覧'],
        [null, null, null, null, null, null, null, null, '令和8年11月1日現在'],
        [],
        [null, 'No.', ...companyHeader],
        ...rows,
        [null, 4],
        [null, 5],
        [null, '合計', null, null, null, null, null, { formula: 'SUM(H5:H7)', value: 89 }],
        [],
        [null, '※ 従業員数は令和8年4月1日時点の常時使用する従業員の数'],
        [null, '※ 連絡先は商工会経由で確認したもの'],
      ],
      merges: ['B1:J1', 'B12:J12', 'B13:J13'],
    },
  ])
}

function shuffled(): Buffer {
  return workbook([
    {
      name: '照会回答',
      rows: [
        [
          '⑥メール\nアドレス（任意）',
          '②企業名\n（正式名称）',
          '備考',
          '④従業員\n数（人）',
          '①法人番号【必須】',
          '③本社所在地',
          '⑤市町村ｺｰﾄﾞ',
          '担当者名',
          '業種※',
        ],
        [
          'hanako@yado.example',
          '株式会社湯けむり旅館',
          '商工会会員',
          '２４人',
          yado,
          '鳥取県東伯郡湯梨浜町大字旭1-1',
          '31370',
          '山根 花子',
          '宿泊業',
        ],
        ['', '日本海水産有限会社', '', '５８', suisan, '鳥取県境港市大正町2', '31204', '足立 健', '水産加工'],
      ],
    },
  ])
}

function codesWithoutZeros(): Buffer {
  const number = (row: number) => Number(companyRows[row]?.[0])
  const rest = ['小売業', '7', '髙﨑 𠮷男', 'yoshio@takasaki.example']
  return workbook([
    {
      name: 'Sheet1',
      rows: [
        companyHeader,
        // The number 11002 is what Excel made of 011002; the next rows are shown with their zeros by a format.
        [number(2), '㈱髙﨑商店', '北海道札幌市中央区①条2丁目', 11002, ...rest],
        [number(2), '㈱髙﨑商店', '北海道札幌市中央区①条2丁目', { zeros: 11002, width: 6 }, ...rest],
        [takasaki, '㈱髙﨑商店', '北海道札幌市中央区①条2丁目', { zeros: 1100, width: 5 }, ...rest],
      ],
    },
  ])
}

function mergedDownwards(): Buffer {
  const [first = [], second = []] = companyRows
  const header = ['市区町村コード', '法人番号', '会社名', '所在地']
  return workbook([
    {
      name: '市町村別',
      rows: [
        header,
        ['313700', first[0] ?? '', first[1] ?? '', first[2] ?? ''],
        [null, kikaku, '合同会社まちの企画', '鳥取県東伯郡湯梨浜町大字龍島500'],
        [],
        header,
        ['312045', second[0] ?? '', second[1] ?? '', second[2] ?? ''],
        [null, kobo, '境港工房', '鳥取県境港市本町9'],
      ],
      merges: ['A2:A3', 'A6:A7'],
    },
  ])
}

function hundredColumns(): Buffer {
  const questions = Array.from({ length: 92 }, (_, i) => `問${i + 1}`)
  return workbook([
    {
      name: '調査票',
      rows: [[...questions, ...companyHeader], ...companyRows.map((row) => [...questions.map(() => 1), ...row])],
    },
  ])
}

const postingHeader = ['件名', '企業名', '法人番号', '業務内容', '月額謝礼', '稼働時間', '締切日', 'リモート']

function postingFiles(): Record<string, Buffer> {
  const rows = [
    [
      '宿の予約サイト改善',
      '株式会社湯けむり旅館',
      yado,
      '予約サイトの分析、改善提案',
      '50,000円',
      '20',
      '2026/11/30',
      '○',
    ],
    ['干物の販路開拓', '日本海水産有限会社', suisan, 'EC; 卸先の開拓', '3万円', '15', '2026年12月15日', '×'],
  ]
  return {
    '09-postings-eras-and-full-width.xlsx': erasAndFullWidth(),
    '10-postings-sheets.xlsx': manySheets(),
    '11-postings-semicolon.csv': Buffer.from(csvText([postingHeader, ...rows], ';')),
    '12-postings-tab-utf16.txt': Buffer.from(`\uFEFF${csvText([postingHeader, ...rows], '\t')}`, 'utf16le'),
  }
}

function erasAndFullWidth(): Buffer {
  const posting = (
    fee: string | number,
    hours: string | number,
    closing: string | number | { date: number; era?: boolean },
  ) => ['ＥＣサイトの改善', '株式会社湯けむり旅館', yado, '分析と提案', fee, hours, closing, '有']
  return workbook([
    {
      name: '求人',
      rows: [
        postingHeader,
        posting('５０，０００円', '２０時間', '令和８年１１月３０日'),
        posting('5万円', '20', 'R8.11.30'),
        posting('¥50,000', 20, '2026/11/30'),
        posting(50000, 20, { date: 46356 }),
        posting('50000', '20', { date: 46356, era: true }),
        posting('５万', 20, 46356),
      ],
    },
  ])
}

function manySheets(): Buffer {
  const rows = (title: string) => [
    postingHeader,
    [title, '株式会社湯けむり旅館', yado, '分析', 50000, 20, { date: 46356 }, '可'],
  ]
  return workbook([
    { name: '記入例', rows: rows('例:宿の改善') },
    { name: '4月分', rows: rows('宿の予約サイト改善') },
    { name: '5月分', rows: rows('宿の写真撮影') },
    { name: '業種リスト', rows: [['業種'], ['宿泊業'], ['水産加工']] },
    { name: '昨年度', hidden: true, rows: rows('昨年の求人') },
  ])
}

function talentFiles(): Record<string, Buffer> {
  const quoted = [
    ['氏名', 'メール', 'スキル', '職歴'],
    ['佐藤 結', 'yui@talent.example', 'マーケティング、広報,EC', '2015年 "株式会社A" 入社\n2020年 独立'],
    ['𠮷田 縁', 'en@talent.example', '経理\n人事', '株式会社B, 10年'],
  ]
  return {
    '13-talents-two-header-rows.xlsx': twoHeaderRows(),
    '14-talents-quotes.csv': Buffer.from(quoted.map((row) => `${csvLine(row)}\n`).join('')),
  }
}

function twoHeaderRows(): Buffer {
  return workbook([
    {
      name: '登録者',
      rows: [
        ['副業人材登録者名簿'],
        ['番号', '本人', null, 'できること', null, '緊急連絡先', null],
        [null, '氏名', 'メール', 'スキル', '職歴', '氏名', 'メール'],
        [
          1,
          '佐藤 結',
          'yui@talent.example',
          'マーケティング・広報',
          '株式会社Aで10年',
          '佐藤 一',
          'hajime@talent.example',
        ],
        [
          2,
          { text: '𠮷田 縁', reading: 'ヨシダ エン' },
          'en@talent.example',
          '経理／人事',
          null,
          '𠮷田 二',
          'ni@talent.example',
        ],
      ],
      merges: ['A1:G1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:G2'],
    },
  ])
}
