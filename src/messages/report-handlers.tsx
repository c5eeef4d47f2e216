import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { ReportForm } from './message-form.ts'
import { ReportPage } from './pages/report-page.tsx'
import { readThread } from './read-thread.ts'
import { reportMessage } from './report-message.ts'
import { crumbsOfThread } from './thread-handlers.tsx'

export async function drawReport(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('thread')
  const read = await visit.read((tx) => readThread(tx, visit.actor, id, null))
  const others = read.messages.filter((message) => !message.own && message.body !== null && !message.report)
  const wanted = { message: visit.query.get('message') ?? others.at(-1)?.id ?? '', ...typed }
  const props = { thread: read.thread, others, typed: wanted, problems, formKey: visit.formKey() }
  const way = crumbsOfThread(read.thread)
  return visit.page({ title: 'メッセージを通報する', crumbs: way, problems }, <ReportPage {...props} />)
}

export function report(visit: Visit): Promise<Response> {
  const id = visit.id('thread')
  return submit(visit, ReportForm, {
    act: async (tx, { message, reason, note }) => {
      await reportMessage(tx, visit.actor, id, { messageId: message, reason, note }, visit.now)
      return `/threads/${id}`
    },
    again: (typed, problems) => drawReport(visit, typed, problems),
    options: { flash: '通報しました。運営事業者が確かめて、この画面で回答します。' },
  })
}
