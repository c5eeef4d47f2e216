import { companyFiles } from './good-companies.ts'
import { csvLine, csvText, suisan, yado } from './office-values.ts'
import { workbook } from './workbook.ts'

/** Files that can be taken, by name. */
export function goodFiles(): Record<string, Buffer> {
  return { ...companyFiles(), ...postingFiles(), ...talentFiles() }
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
