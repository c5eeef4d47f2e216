import assert from 'node:assert/strict'
import { test } from 'vitest'
import { cpuTimeOf } from '../../../tests/cpu-time.ts'
import { NOW } from '../../../tests/world/office.ts'
import { type resumes as all, resumes } from '../../../tests/world/resumes.ts'
import { inWords } from './periods.ts'
import { LONGEST_RESUME, readResume } from './read-resume.ts'

const careersOf = (name: keyof typeof all) =>
  readResume(resumes[name], NOW).careers.map(
    ({ company, role, kind, from, to }) => `${inWords(from)}–${inWords(to)} ${company}|${role}|${kind}`,
  )

test.each<[keyof typeof all, string[]]>([
  [
    'chronological',
    [
      '2013年4月–2018年3月 株式会社みどり食品|営業部|食品メーカー',
      '2018年4月– 株式会社うみかぜ水産|EC事業部 マネージャー|水産加工・通信販売',
    ],
  ],
  ['functional', ['2015年4月–2020年3月 合同会社ひかりデザイン|広報担当|', '2020年4月– 株式会社そら|広報課長|']],
  ['fullWidth', ['2010年4月–2016年9月 ㈱髙橋製作所|生産管理課 係長|金属加工業', '2016年10月– ㈲北山電機|総務部 課長|']],
  ['messy', ['2014年4月–2019年3月 A社|課長|', '2019年4月– フリーランス|Webエンジニア|']],
  [
    'bullets',
    ['2012年4月–2017年3月 大手旅行代理店|企画担当|', '2017年4月– 一般社団法人さとやま観光協会|マーケティング責任者|'],
  ],
  [
    'byEras',
    [
      '1989年4月–2019年4月 株式会社第一商事|経理部|',
      // A line that names a trade looks like a role; the person corrects it.
      '2019年5月– 税理士事務所あおぞら|中小企業の経理・資金繰り・事業計画の支援|',
    ],
  ],
  [
    'table',
    [
      '2016年4月–2020年8月 株式会社ブルーテック|物流システムの開発 SE プロジェクトリーダー|',
      '2020年9月– 株式会社グリーンAI|DX推進部|',
    ],
  ],
  ['yearsOnly', ['2011年–2018年 百貨店||', '2018年–2022年 株式会社くらし商店|商品企画|', '2022年– 個人事業主||']],
  ['nothing', []],
])('%s: employments, their time, their role and the kind of company', (name, wanted) => {
  assert.deepEqual(careersOf(name), wanted)
})

test('headlines speak of the work and its years, never of a company', () => {
  const headlines = Object.entries(resumes).map(([name, text]) => `${name}: ${readResume(text, NOW).headline.value}`)
  assert.deepEqual(headlines, [
    'chronological: 食品メーカーなどでEC運営、営業に携わって12年',
    'functional: 広報・PR、デザインに携わって10年',
    'fullWidth: 金属加工業などで生産管理、採用に携わって15年',
    'messy: DX・情報システム、業務改善に携わって11年',
    'bullets: 観光企画、マーケティングに携わって13年',
    'byEras: 経理・財務に携わって36年',
    'table: データ分析、システム開発に携わって9年',
    'yearsOnly: 商品開発に携わって15年',
    'nothing: ',
  ])
})

test('a guess stands beside the very words it comes from', () => {
  for (const text of Object.values(resumes)) {
    const { careers, skills, introduction, achievements, occupations } = readResume(text, NOW)
    const said = text.replaceAll(/[\t\u3000]+/g, ' ')
    const sources = [
      ...careers.flatMap(({ source }) => source),
      ...skills.map(({ source }) => source),
      ...occupations.map(({ source }) => source),
      ...introduction.source,
      ...achievements.source,
    ]
    for (const source of sources) assert.ok(said.includes(source), source)
  }
})

test('skills: what is led, what is being learned, for how many years', () => {
  const found = (name: keyof typeof all, skill: string) =>
    readResume(resumes[name], NOW).skills.find((own) => own.name === skill)
  assert.deepEqual(found('functional', 'メディア対応・プレスリリース')?.years, 10)
  assert.equal(found('functional', 'アクセス解析')?.level, 'learning')
  assert.equal(found('functional', 'パッケージデザイン')?.level, 'leading')
  assert.equal(
    found('messy', 'ノーコード・kintone')?.source,
    'WordPressでのホームページ制作、業務改善のためのkintone導入支援。',
  )
  assert.equal(found('chronological', '経理実務'), undefined, 'a licence is no experience')
})

test('who it is stays out of every guess', () => {
  const { introduction, achievements, careers } = readResume(
    `${resumes.chronological}\n〒682-0715 住所:鳥取県湯梨浜町1-1\nメール taro@example.jp TEL 0858-35-0000\n株式会社うみかぜ水産では毎年表彰を受けました。`,
    NOW,
  )
  const told = [introduction.value, achievements.value, ...careers.flatMap(({ did }) => did)].join('\n')
  assert.doesNotMatch(told, /山田|太郎|taro@|0858|682-0715/)
  assert.match(introduction.value, /勤務先では毎年表彰を受けました/)
  assert.doesNotMatch(introduction.value, /うみかぜ水産/)
})

test('a month is counted once, whatever was done in it', () => {
  const twoAtOnce = '2015年4月〜2020年3月 株式会社A 営業\n2015年4月〜2020年3月 フリーランス ライター'
  assert.equal(readResume(twoAtOnce, NOW).years, 5)
  assert.equal(readResume('2025年10月〜現在 株式会社A', NOW).years, null)
})

test.each([
  ['a long one', resumes.chronological.repeat(40)],
  ['only years', '2015年'.repeat(LONGEST_RESUME / 5)],
  ['a line of dashes', '-'.repeat(LONGEST_RESUME)],
  ['one word', 'あ'.repeat(LONGEST_RESUME)],
  ['one word in Latin letters', 'A'.repeat(LONGEST_RESUME)],
  ['pieces of mail addresses', '.@'.repeat(LONGEST_RESUME / 2)],
  ['pieces of telephone numbers', '03-'.repeat(LONGEST_RESUME / 3)],
  ['only forms of companies', '(株)'.repeat(LONGEST_RESUME / 3)],
])('%s is read in good time', async (_, text) => {
  const spent = await cpuTimeOf(() => readResume(text, NOW))
  assert.ok(spent < 1000, `${spent} ms`)
})

test('an empty text has no careers', () => {
  assert.deepEqual(readResume('', NOW).careers, [])
})
