import { z } from 'zod'
import { optionalText } from '../platform/web/fields.ts'
import { whole } from '../platform/web/number-fields.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { askConfirmation } from './ask-confirmation.ts'
import { savedContent } from './change-posting.ts'
import { confirmPosting } from './confirm-posting.ts'
import { awaitsClient } from './confirmation.ts'
import { emptyContent } from './content.ts'
import { contentOfRow } from './content-of-row.ts'
import { differencesBetween } from './content-in-words.ts'
import { drawReview } from './draw-review.tsx'
import { latestConfirmation } from './find-confirmation.ts'
import { factsOfPosting } from './find-posting.ts'
import { objectToPosting } from './object-to-posting.ts'
import { findOwnPosting } from './own-posting.ts'
import { ConfirmationPage } from './pages/confirmation-page.tsx'
import { crumbsBelow, pathOfPosting, titleOf } from './paths.ts'
import { mayPosting } from './policy.ts'
import { isEditable } from './posting.ts'
import { readPosting } from './read-posting.ts'
import { roundNames } from './rounds.ts'

const version = whole('版', { min: 1, max: 1_000_000, unit: '' })
const ConfirmationForm = z.strictObject({ version })
const ObjectionForm = z.strictObject({
  version,
  answer: optionalText('直してほしいところ', { max: 2000, lines: true }),
})
const QuestionForm = z.strictObject({
  version,
  note: optionalText('発注者への連絡', { max: 1000, lines: true }),
})

export function show(visit: Visit): Promise<Response> {
  return draw(visit, {}, {})
}

/** An operator asks, from the page of the review. */
export function ask(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  return submit(visit, QuestionForm, {
    act: async (tx, question) => {
      await askConfirmation(tx, visit.actor, id, question, visit.now)
      return `/desk/postings/${id}`
    },
    again: (typed, problems) => drawReview(visit, typed, problems),
    options: { flash: '発注者に確認を求めました' },
  })
}

export function confirm(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  return submit(visit, ConfirmationForm, {
    act: async (tx, input) => {
      await confirmPosting(tx, visit.actor, id, input.version, visit.now)
      return pathOfPosting(id)
    },
    again: (typed, problems) => draw(visit, typed, problems),
    options: { flash: '文案を確認しました。次は審査に出せます' },
  })
}

export function object(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  return submit(visit, ObjectionForm, {
    act: async (tx, input) => {
      await objectToPosting(tx, visit.actor, id, input, visit.now)
      return `${pathOfPosting(id)}/confirmation`
    },
    again: (typed, problems) => draw(visit, typed, problems),
    options: { flash: '修正をお願いしました' },
  })
}

/** What the operator wrote, against what the client last knew. @throws NotFound for another client's posting */
async function draw(visit: Visit, typed: Typed, problems: Problems): Promise<Response> {
  const { actor } = visit
  const id = visit.id('posting')
  const found = await visit.read(async (tx) => {
    const own = await findOwnPosting(tx, actor, id)
    return {
      posting: await readPosting(tx, actor, id),
      known: await savedContent(tx, id, own.agreed_version),
      latest: await latestConfirmation(tx, id),
      names: await roundNames(tx, own.municipality_id),
    }
  })
  const { posting, known, latest, names } = found
  const { row, skills } = posting
  const waiting = isEditable(row.state) && awaitsClient(row)
  return visit.page(
    { title: '文案の確認', crumbs: crumbsBelow(actor, row), problems },
    <ConfirmationPage
      posting={posting}
      title={titleOf(row)}
      waiting={waiting}
      latest={latest}
      first={known === undefined}
      differences={waiting ? differencesBetween(known ?? emptyContent, contentOfRow(row, skills), names) : []}
      mayAnswer={waiting && mayPosting(actor, 'confirm', factsOfPosting(row))}
      typed={typed}
      problems={problems}
      formKey={() => visit.formKey()}
    />,
  )
}
