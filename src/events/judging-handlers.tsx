import { z } from 'zod'
import { text } from '../platform/web/fields.ts'
import { whole } from '../platform/web/number-fields.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { factsOfEvent } from './find-event.ts'
import { judgingOf, scoreProposals } from './judge-proposals.ts'
import { crumbsBelow } from './organizer-handlers.tsx'
import { JudgingPage } from './pages/judging-page.tsx'
import { mayEvent } from './policy.ts'
import { readEvent } from './read-event.ts'
import { setJudging } from './set-judging.ts'

/** 審査: who proposes, who judges, by what, and with which result. */
export async function drawJudging(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('event')
  const { row, judging } = await visit.read(async (tx) => {
    const event = await readEvent(tx, visit.actor, id, 'organize')
    return { row: event.row, judging: await judgingOf(tx, event.row) }
  })
  if (row.kind !== 'presentation' || !row.presents_id) return visit.redirect(`/town/events/${id}`)
  const open = row.state !== 'reported' && row.state !== 'cancelled'
  const mayJudge = open && mayEvent(visit.actor, 'judge', factsOfEvent(row))
  const props = { title: row.title, judging, base: `/town/events/${id}`, mayJudge, typed, problems }
  return visit.page(
    { title: '審査と結果', crumbs: crumbsBelow(visit, row), problems },
    <JudgingPage {...props} formKey={() => visit.formKey()} />,
  )
}

const names = (label: string) =>
  text(label, { max: 500, lines: true }).transform((value) =>
    value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
const JudgingForm = z.strictObject({ criteria: names('審査の項目'), judges: names('審査員') })

/** 審査の準備をする。 */
export function prepare(visit: Visit): Promise<Response> {
  const id = visit.id('event')
  return submit(visit, JudgingForm, {
    act: async (tx, value) => {
      await setJudging(tx, visit.actor, id, value, visit.now)
      return `/town/events/${id}/judging`
    },
    again: (typed, problems) => drawJudging(visit, typed, problems),
    options: { flash: '審査の項目と審査員を保存しました' },
  })
}

/** The boxes of the sheet are named after the proposals and criteria in their order, so the form knows which there are. */
export async function score(visit: Visit): Promise<Response> {
  const id = visit.id('event')
  const judging = await visit.read(async (tx) => {
    const { row } = await readEvent(tx, visit.actor, id, 'organize')
    return judgingOf(tx, row)
  })
  const boxes = judging.proposals.flatMap(({ id: proposalId }, p) =>
    judging.criteria.map(({ number }) => ({ name: `p${p + 1}c${number}`, proposalId, criterion: number })),
  )
  const points = Object.fromEntries(boxes.map(({ name }) => [name, whole('点', { min: 1, max: 5, unit: '点' })]))
  const judge = whole('審査員', { min: 1, max: 10, unit: '人' })
  return submit(visit, z.strictObject({ judge, ...points }), {
    act: async (tx, value) => {
      const given = value as Record<string, number>
      const sheet = boxes.map(({ name, ...box }) => ({ ...box, points: given[name] ?? 0 }))
      await scoreProposals(tx, visit.actor, id, value.judge, sheet, visit.now)
      return `/town/events/${id}/judging`
    },
    again: (typed, problems) => drawJudging(visit, typed, problems),
    options: { flash: '点を保存しました' },
  })
}
