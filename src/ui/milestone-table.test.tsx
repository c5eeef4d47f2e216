import assert from 'node:assert/strict'
import { render } from 'preact-render-to-string'
import { test } from 'vitest'
import { MilestoneTable } from './milestone-table.tsx'

const today = Temporal.PlainDate.from('2025-12-01')
const milestones = [
  { id: 'a', title: '中間報告会', dueOn: '2025-10-31', doneOn: '2025-10-30' },
  { id: 'b', title: '企業訪問', dueOn: '2025-11-30', doneOn: null },
  { id: 'c', title: '今日の会議', dueOn: '2025-12-01', doneOn: null },
]

test('each milestone is done, late or still to come; one that is due today is not late', () => {
  const html = render(<MilestoneTable milestones={milestones} today={today} />)
  const said = [...html.matchAll(/<\/svg>([^<]+)<\/span>/g)].map(([, words]) => words)
  assert.deepEqual(said, ['2025年10月30日(木)に終了', '期日を過ぎています', 'これから'])
  assert.ok(!html.includes('操作'))
})

test('what can be done with one stands beside it; without any, what to do is said', () => {
  const html = render(
    <MilestoneTable milestones={milestones} today={today} action={({ title }) => <b>{title}を終える</b>} />,
  )
  assert.match(html, /操作/)
  assert.match(html, /今日の会議を終える/)
  assert.match(
    render(<MilestoneTable milestones={[]} today={today} empty={<p>節目がまだありません</p>} />),
    /節目がまだありません/,
  )
})

test('on a page that only tells of them, each leads to where it is kept', () => {
  const html = render(<MilestoneTable milestones={milestones} today={today} hrefOf={({ id }) => `/plan#${id}`} />)
  assert.match(html, /<a href="\/plan#b">企業訪問<\/a>/)
})
