import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { render } from 'preact-render-to-string'
import { test } from 'vitest'
import { telling as accounts } from './accounts/telling.ts'
import { telling as applications } from './applications/telling.ts'
import { telling as scouts } from './applications/scouts/telling.ts'
import { telling as articles } from './articles/telling.ts'
import { telling as cases } from './cases/telling.ts'
import { telling as contracts } from './contracts/telling.ts'
import { telling as events } from './events/telling.ts'
import type { Told } from './history.ts'
import { entriesOf, HistoryPage, type Telling } from './history-page.tsx'
import { telling as statements } from './indicators/statements/telling.ts'
import { telling as interviews } from './interviews/telling.ts'
import { telling as messages } from './messages/telling.ts'
import { telling as organizations } from './organizations/telling.ts'
import { telling as postings } from './postings/telling.ts'
import { telling as talents } from './talents/telling.ts'

const deed = (more: Partial<Told> = {}): Told => ({
  seq: 1,
  what: '見送りました',
  who: '青葉製作所',
  at: new Date('2025-12-01T10:00:00+09:00'),
  from: null,
  to: null,
  reason: null,
  ...more,
})

const full: Telling = { states: { submitted: '応募中', rejected: '見送り' }, reasons: { skill: '技能が合わない' } }
const why = (more: Partial<Told>, telling: Telling) => entriesOf([deed(more)], telling)[0]?.why

test('a deed is told with when, what, who, and machines read its time', () => {
  assert.deepEqual(entriesOf([deed()]), [
    {
      when: '2025年12月1日(月) 10:00',
      dateTime: '2025-12-01T01:00:00.000Z',
      what: '見送りました',
      who: '青葉製作所',
      why: undefined,
    },
  ])
})

test('why: the move if the desk names its states, the reason if it names its reasons, a code without a name as it is', () => {
  const move = { from: 'submitted', to: 'rejected' }
  const reason = { reason: 'skill' }
  const { states = {}, reasons = {} } = full
  const told: [string, string | undefined][] = [
    ['nothing', why({}, full) as string | undefined],
    ['a move', why(move, full) as string],
    ['a reason', why(reason, full) as string],
    ['both', why({ ...move, ...reason }, full) as string],
    ['both, states only', why({ ...move, ...reason }, { states }) as string],
    ['both, reasons only', why({ ...move, ...reason }, { reasons }) as string],
    ['both, neither named', why({ ...move, ...reason }, {}) as string | undefined],
    ['codes of before', why({ from: 'old', to: 'rejected', reason: 'gone' }, full) as string],
    ['a beginning', why({ to: 'submitted' }, full) as string | undefined],
    ['no move at all', why({ from: 'submitted', to: 'submitted' }, full) as string | undefined],
    ['without 理由', why(reason, { reasons, because: '' }) as string],
  ]
  assert.deepEqual(
    told.map(([what, words]) => `${what}: ${words ?? '—'}`),
    [
      'nothing: —',
      'a move: 応募中 → 見送り',
      'a reason: 理由: 技能が合わない',
      'both: 応募中 → 見送り　理由: 技能が合わない',
      'both, states only: 応募中 → 見送り',
      'both, reasons only: 理由: 技能が合わない',
      'both, neither named: —',
      'codes of before: old → 見送り　理由: gone',
      'a beginning: —',
      'no move at all: —',
      'without 理由: 技能が合わない',
    ],
  )
})

test('the oldest first, unless a desk asks for the newest first', () => {
  const told = [deed({ seq: 1, what: '登録' }), deed({ seq: 2, what: '変更' })]
  const order = (telling: Telling) => entriesOf(told, telling).map((entry) => entry.what)
  assert.deepEqual(order({}), ['登録', '変更'])
  assert.deepEqual(order({ order: 'newestFirst' }), ['変更', '登録'])
})

test('the page says whose history it is, and that none is there yet', () => {
  const page = render(<HistoryPage over="青葉の求人" told={[deed()]} />)
  assert.match(page, /青葉の求人.*<h1>記録<\/h1>.*書き換えたり消したりはできません.*見送りました/)
  assert.match(render(<HistoryPage told={[]} />), /<h1>記録<\/h1>.*記録はまだありません/)
  assert.doesNotMatch(render(<HistoryPage told={[]} />), /<ol/)
})

const desks: Record<string, Telling> = {
  accounts,
  applications,
  'applications/scouts': scouts,
  articles,
  cases,
  contracts,
  events,
  'indicators/statements': statements,
  interviews,
  messages,
  organizations,
  postings,
  talents,
}

test('every desk that tells a history stands in the table below', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('/telling.ts'))
    .map((name) => name.replace('/telling.ts', ''))
  assert.deepEqual(found.toSorted(), Object.keys(desks).toSorted())
})

test('which desk tells moves and reasons, and how it begins', () => {
  const rows = Object.entries(desks).map(([desk, t]) => {
    const why = [t.states && '動き', t.reasons && `${t.because ?? '理由: '}理由`, t.order].filter(Boolean).join('、')
    return `${desk} [${why}] ${t.title ?? '記録'}${t.lead ? `: ${t.lead}` : ''}`
  })
  assert.deepEqual(rows, [
    'accounts [理由] 記録: このアカウントの記録です。消すことも書き換えることもできません。',
    'applications [動き、理由: 理由] 記録',
    'applications/scouts [動き] 記録: このスカウトに、いつ、誰が、何をしたかの記録です。',
    'articles [動き、理由: 理由] 記録',
    'cases [動き、理由: 理由] 記録',
    'contracts [動き、理由: 理由] 記録',
    'events [動き、理由: 理由] 記録',
    'indicators/statements [] 記録: 消すことも書き換えることもできません。',
    'interviews [動き、理由: 理由] 記録',
    'messages [] 記録: やりとりが始まり、誰が加わり、いつ保管されたかの記録です。',
    'organizations [理由] 記録: この組織の登録・変更、メンバーと招待の記録です。消すことも書き換えることもできません。',
    'postings [動き、理由: 理由] 記録',
    'talents [newestFirst] プロフィールの記録: いつ、何が変わったかの記録です。書き換えることはできません。',
  ])
})

test('no code shows through: every state and reason has a Japanese name', () => {
  const bare = Object.entries(desks).flatMap(([desk, { states, reasons }]) =>
    Object.entries({ ...states, ...reasons })
      .filter(([, name]) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name))
      .map(([code, name]) => `${desk} ${code}: ${name}`),
  )
  assert.deepEqual(bare, [])
})
