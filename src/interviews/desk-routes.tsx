import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { drawInterview } from './interview-handlers.tsx'
import { FindingForm } from './forms.ts'
import { interviewsToSettle } from './list-interviews.ts'
import { ListPage } from './pages/interviews-page.tsx'
import { settleInterview } from './settle-interview.ts'

const ONE = '/desk/interviews/:interview'
const seen = { for: ['operator'], pace: 'reading', journal: { access: 'interview.seen' } } as const

/** 面談 that a coordinator has to look into. */
export const deskInterviewRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/desk/interviews', ...seen, handle: drawList },
  {
    method: 'post',
    path: `${ONE}/settlements`,
    for: ['operator'],
    pace: 'writing',
    journal: 'interview.settled',
    handle: settle,
  },
)

async function drawList(visit: Visit): Promise<Response> {
  const interviews = await visit.read((tx) => interviewsToSettle(tx, visit.actor))
  return visit.page(
    { title: '面談の確認', crumbs: [{ href: '/desk', label: '今日の仕事' }] },
    <ListPage
      title="面談の確認"
      lead="双方の記録が食い違っている面談と、予定の日から3日を過ぎても記録のない面談です。双方に連絡して確かめてください。"
      base="/desk/interviews"
      interviews={interviews}
      empty={
        <EmptyState title="確かめる面談はありません" next={{ href: '/desk', label: '今日の仕事に戻る' }}>
          記録が食い違ったとき、または3日のあいだ記録がないときに、ここに並びます。
        </EmptyState>
      }
    />,
  )
}

function settle(visit: Visit): Promise<Response> {
  const id = visit.id('interview')
  return submit(visit, FindingForm, {
    act: async (tx, { finding }) => {
      await settleInterview(tx, visit.actor, id, finding, visit.now)
      return `/desk/interviews/${id}`
    },
    again: (typed, problems) => drawInterview(visit, typed, problems),
    options: { flash: '結果を記録しました' },
  })
}
