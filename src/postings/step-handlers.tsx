import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { ChangedMeanwhile, changePosting } from './change-posting.ts'
import { drawConflict, storedFor } from './draw-conflict.tsx'
import { exampleShown } from './example-shown.ts'
import { pathAfterStep, stepForm } from './form.ts'
import { StepPage } from './pages/step-page.tsx'
import { crumbsBelow, pathOfStep } from './paths.ts'
import { problemsOfUnread, readStep } from './read-step.ts'
import { boxesOf, type Step, stepNamed } from './steps.ts'
import { typedOf } from './typed.ts'
import { wayOf } from './way.ts'

interface Again {
  typed?: Typed
  problems?: Problems
}

export function showStep(visit: Visit): Promise<Response> {
  return drawStep(visit, stepOf(visit), {})
}

/** Saves one step, whatever was typed, and goes on. Who comes second to the same step is shown what changed. */
export async function saveStep(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  const step = stepOf(visit)
  try {
    return await submit(visit, stepForm(step), {
      act: async (tx, { version, next, example }) => {
        const content = readStep(step, visit.fields)
        await changePosting(tx, visit.actor, id, { version, content }, visit.now)
        return pathAfterStep(id, step.id, { next, example }, Object.keys(content.unread).length === 0)
      },
      again: (typed, problems) => drawStep(visit, step, { typed, problems }),
      options: { flash: '保存しました' },
    })
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return drawConflict(visit, step, error.version)
    throw error
  }
}

function stepOf(visit: Visit): Step {
  const step = stepNamed(visit.param('step'))
  if (!step) throw new NotFound()
  return step
}

/** A step as it is stored, or as it was typed; what could not be understood is said at its box. */
export async function drawStep(visit: Visit, step: Step, { typed, problems }: Again): Promise<Response> {
  const stored = await storedFor(visit)
  const { row, content, checklist } = stored
  // Without what was typed, the form follows what is stored; with it, the writer still has the version they opened.
  const version = [typed?.version ?? row.version].flat()[0]
  const wrong = problems ?? problemsIn(step, problemsOfUnread(content.unread))
  const shown = exampleShown(visit.query, step, { content, typed: typed ?? typedOf(content) })
  return visit.page(
    // A draft that was kept is no failed request, even where words in it could not be understood.
    { title: step.title, crumbs: crumbsBelow(visit.actor, row), problems: wrong, status: problems ? 422 : 200 },
    <StepPage
      step={step}
      client={stored.clientName}
      posting={row.title}
      base={`/client/postings/${row.id}`}
      action={pathOfStep(row.id, step.id)}
      hidden={{ version: String(version) }}
      way={wayOf({ id: row.id, content, checklist }, step.id)}
      rounds={stored.choices}
      checklist={checklist}
      remarks={stored.remarks}
      script={visit.services.assets.href('writing.js')}
      formKey={visit.formKey()}
      problems={wrong}
      {...shown}
    />,
  )
}

const problemsIn = (step: Step, problems: Problems): Problems => {
  const own = boxesOf(step)
  return Object.fromEntries(Object.entries(problems).filter(([box]) => own.includes(box)))
}
