import { Stale } from '../platform/errors.ts'
import type { Visit } from '../route.ts'
import { savedContent } from './change-posting.ts'
import { checklistOf } from './checklist.ts'
import { differencesBetween } from './content-in-words.ts'
import { contentOfRow } from './content-of-row.ts'
import { goingRateOf } from './going-rate.ts'
import { findOwnPosting, openRemarks } from './own-posting.ts'
import { ConflictPage } from './pages/conflict-page.tsx'
import { crumbsBelow, pathOfStep } from './paths.ts'
import { isEditable } from './posting.ts'
import { readPosting } from './read-posting.ts'
import { readStep, withStep } from './read-step.ts'
import { roundChoicesOf, roundNames } from './rounds.ts'
import { fieldsOf, type Step } from './steps.ts'

/** Somebody saved first: both wordings side by side, and nothing that was typed is lost. */
export async function drawConflict(visit: Visit, step: Step, version: number): Promise<Response> {
  const { row, content, names, ...stored } = await storedFor(visit)
  const part = readStep(step, visit.fields)
  const own = fieldsOf(step)
  const opened = await visit.read((tx) => savedContent(tx, row.id, Number(visit.fields.version?.[0])))
  const typed = Object.fromEntries(Object.entries(visit.fields).map(([name, words]) => [name, manyOrOne(words)]))
  return visit.page(
    { title: 'ほかの人が先に保存しました', crumbs: crumbsBelow(visit.actor, row), status: 409 },
    <ConflictPage
      step={step}
      client={stored.clientName}
      theirs={differencesBetween(opened ?? content, content, names).filter(({ field }) => own.includes(field))}
      mine={differencesBetween(content, withStep(content, part), names)}
      action={pathOfStep(row.id, step.id)}
      hidden={{ version: String(version) }}
      formKey={visit.formKey()}
      rounds={stored.choices}
      remarks={stored.remarks}
      typed={typed}
      problems={{}}
    />,
  )
}

const manyOrOne = (words: readonly string[]) => (words.length === 1 ? (words[0] ?? '') : [...words])

/** @throws Stale when the posting cannot be edited now, so that nobody writes for nothing */
export function storedFor(visit: Visit) {
  const id = visit.id('posting')
  return visit.read(async (tx) => {
    const own = await findOwnPosting(tx, visit.actor, id)
    if (!isEditable(own.state))
      throw new Stale('この求人は審査中か公開後のため、書き換えられません。最新の状態を確認してください。')
    const { row, client, skills } = await readPosting(tx, visit.actor, id, 'edit')
    const content = contentOfRow(row, skills)
    return {
      row,
      content,
      clientName: client.name,
      checklist: checklistOf(content, visit.now, await goingRateOf(tx, row, visit.now)),
      choices: await roundChoicesOf(tx, row.municipality_id),
      names: await roundNames(tx, row.municipality_id),
      remarks: await openRemarks(tx, id),
    }
  })
}
