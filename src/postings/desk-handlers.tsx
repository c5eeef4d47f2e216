import { z } from 'zod'
import { mayWrite } from '../actor.ts'
import { townsToChoose } from '../organizations/towns.ts'
import { Invalid } from '../platform/errors.ts'
import { choice, optionalDay, optionalText } from '../platform/web/fields.ts'
import { whole } from '../platform/web/number-fields.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import type { PostingField } from './content.ts'
import { drawReview } from './draw-review.tsx'
import { postingFieldNames, readableFields } from './field-names.ts'
import { postingsForOperator } from './list-postings.ts'
import { listQueryOf } from './list-query.ts'
import { DeskPostingsPage } from './pages/desk-pages.tsx'
import { publishPosting } from './publish-posting.ts'
import { returnPosting } from './return-posting.ts'

export async function list(visit: Visit): Promise<Response> {
  const query = listQueryOf(visit.query)
  const { found, towns } = await visit.read(async (tx) => ({
    found: await postingsForOperator(tx, visit.actor, query),
    towns: (await townsToChoose(tx)).map(({ id, name }) => ({ value: id, label: name })),
  }))
  const view = <DeskPostingsPage list={found} query={query} towns={towns} mayDraft={mayWrite(visit.actor)} />
  return visit.page({ title: '求人', crumbs: [] }, view)
}

export function one(visit: Visit): Promise<Response> {
  return drawReview(visit, {}, {})
}

type RemarkName = `remark_${PostingField}`
const remarkShape = Object.fromEntries(
  readableFields.map((field) => [
    `remark_${field}`,
    optionalText(`${postingFieldNames[field]}への指摘`, { max: 500, lines: true }),
  ]),
) as Record<RemarkName, ReturnType<typeof optionalText>>
const ReturnForm = z.strictObject(remarkShape)

export function giveBack(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  return submit(visit, ReturnForm, {
    act: async (tx, input) => {
      const remarks = readableFields
        .map((field) => ({ field, remark: input[`remark_${field}`] }))
        .filter(({ remark }) => remark !== '')
      await returnPosting(tx, visit.actor, id, remarks, visit.now)
      return `/desk/postings/${id}`
    },
    again: (typed, problems) => drawReview(visit, typed, problems),
    options: { flash: '差し戻しました' },
  })
}

const PublishForm = z.strictObject({
  version: whole('版', { min: 1, max: 1_000_000, unit: '' }),
  when: choice('公開する時期', ['now', 'day', 'round']),
  publishOn: optionalDay('公開日'),
})

export function publish(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  return submit(visit, PublishForm, {
    act: async (tx, { version, when, publishOn }) => {
      if (when === 'day' && publishOn === null) throw new Invalid({ publishOn: '公開日を入力してください' })
      const on = when === 'day' ? publishOn : null
      await publishPosting(tx, visit.actor, id, { version, on, withRound: when === 'round' }, visit.now)
      return `/desk/postings/${id}`
    },
    again: (typed, problems) => drawReview(visit, typed, problems),
    options: { flash: '公開の手続きをしました' },
  })
}
