import { z } from 'zod'
import { Stale } from '../platform/errors.ts'
import { whole } from '../platform/web/number-fields.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { ChangedMeanwhile, savedContent } from './change-posting.ts'
import type { PostingContent } from './content.ts'
import { contentOfRow } from './content-of-row.ts'
import { differencesBetween } from './content-in-words.ts'
import { correctPosting } from './correct-posting.ts'
import type { CorrectableField } from './correction.ts'
import { findPosting } from './find-posting.ts'
import {
  backgroundShape,
  conditionsShape,
  goalShape,
  recruitmentShape,
  togetherShape,
  triedShape,
  workShape,
} from './form-shapes.ts'
import { CorrectionPage } from './pages/correction-page.tsx'
import { crumbsBelow, pathOfPosting, titleOf } from './paths.ts'
import { skillsOf } from './read-posting.ts'
import { typedOf } from './typed.ts'

const CorrectionForm = z.strictObject({
  ...backgroundShape,
  ...triedShape,
  ...goalShape,
  duties: workShape.duties,
  deliverables: workShape.deliverables,
  wanted: workShape.wanted,
  partner: togetherShape.partner,
  meetingRhythm: togetherShape.meetingRhythm,
  workPlace: togetherShape.workPlace,
  visitNote: togetherShape.visitNote,
  tools: conditionsShape.tools,
  recruiterAddress: recruitmentShape.recruiterAddress,
  recruiterContact: recruitmentShape.recruiterContact,
  closesOn: recruitmentShape.closesOn,
  version: whole('版', { min: 1, max: 1_000_000, unit: '' }),
} satisfies Record<CorrectableField | 'version', z.ZodType>)

interface Again {
  typed?: Typed
  problems?: Problems
  /** Somebody else corrected first: the version that the writer had. */
  opened?: number
}

export function showCorrection(visit: Visit): Promise<Response> {
  return draw(visit, {})
}

export async function correct(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  let typed: Typed = {}
  let opened = 0
  try {
    return await submit(visit, CorrectionForm, {
      act: async (tx, { version, ...content }) => {
        typed = asTyped(visit)
        opened = version
        await correctPosting(tx, visit.actor, id, { version, content }, visit.now)
        return pathOfPosting(id)
      },
      again: (again, problems) => draw(visit, { typed: again, problems }),
      options: { flash: '訂正しました。応募している方にお知らせしました' },
    })
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return draw(visit, { typed, opened })
    throw error
  }
}

const asTyped = (visit: Visit): Typed =>
  Object.fromEntries(Object.entries(visit.fields).map(([name, words]) => [name, words[0] ?? '']))

async function draw(visit: Visit, { typed, problems, opened }: Again): Promise<Response> {
  const { actor } = visit
  const id = visit.id('posting')
  const { row, content, before } = await visit.read(async (tx) => {
    const found = await findPosting(tx, actor, id, 'correct')
    return {
      row: found,
      content: contentOfRow(found, await skillsOf(tx, id)),
      before: opened === undefined ? undefined : await savedContent(tx, id, opened),
    }
  })
  if (row.state !== 'published') throw new Stale('訂正できるのは公開中の求人だけです。最新の状態を確認してください。')
  const isLate = opened !== undefined
  return visit.page(
    {
      title: '公開中の求人を訂正する',
      crumbs: crumbsBelow(actor, row),
      problems: problems ?? {},
      ...(isLate ? { status: 409 } : {}),
    },
    <CorrectionPage
      title={titleOf(row)}
      action={`${pathOfPosting(id)}/corrections`}
      version={isLate ? row.version : Number([typed?.version ?? row.version].flat()[0])}
      theirs={isLate ? differencesBetween(before ?? content, content) : undefined}
      typed={typed ?? typedOf(own(content))}
      problems={problems ?? {}}
      formKey={visit.formKey()}
    />,
  )
}

/** Only what the form shows, so that what is drawn can be sent back. */
function own(content: PostingContent): PostingContent {
  return { ...content, unread: {} }
}
