import iconv from 'iconv-lite'
import { csvText, kikaku, kobo, suisan, takasaki, yado } from './office-values.ts'
import { workbook } from './workbook.ts'

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

const inJis = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.replaceAll('𠮷', '吉')))

/** Lists of companies, by file name. */
export function companyFiles(): Record<string, Buffer> {
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
