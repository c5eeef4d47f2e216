import { organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/web/form.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { checklistOf } from './checklist.ts'
import { clientsNamed } from './choose-client.ts'
import { contentFor, findClient, municipalityOf } from './client-of-posting.ts'
import { draftPosting } from './draft-posting.ts'
import { exampleShown } from './example-shown.ts'
import { firstStepForClientForm, firstStepForm, type Going, pathAfterStep } from './form.ts'
import { postingsToCopy } from './list-postings.ts'
import { ChooseClientPage } from './pages/desk-pages.tsx'
import { EarlierPostings } from './pages/earlier-postings.tsx'
import { StepPage } from './pages/step-page.tsx'
import { listOf } from './paths.ts'
import { readStep, withStep } from './read-step.ts'
import { roundChoicesOf } from './rounds.ts'
import { type Step, steps } from './steps.ts'
import { typedOf } from './typed.ts'
import { wayOf } from './way.ts'

interface Again {
  typed?: Typed
  problems?: Problems
}

const saved = { flash: '下書きを保存しました' }
const [firstStep] = steps as readonly [Step, ...Step[]]

/** The first step of a posting that begins with the first save: nobody leaves empty drafts behind by looking. */
export function showNew(visit: Visit): Promise<Response> {
  return drawNew(visit, ownClient(visit), '/client/postings', {})
}

export function draft(visit: Visit): Promise<Response> {
  const clientId = ownClient(visit)
  return submit(visit, firstStepForm(firstStep), {
    act: (tx, input) => begin(tx, visit, clientId, input),
    again: (typed, problems) => drawNew(visit, clientId, '/client/postings', {}, { typed, problems }),
    options: saved,
  })
}

/** An operator first says for whom; `?client=` names it. */
export async function showNewForClient(visit: Visit): Promise<Response> {
  const chosen = visit.query.get('client') ?? ''
  if (isUuid(chosen)) return drawNew(visit, chosen, '/desk/postings', { client: chosen })
  const text = (visit.query.get('text') ?? '').replaceAll('\0', '').trim().slice(0, 100)
  const clients = await visit.read((tx) => clientsNamed(tx, visit.actor, text))
  const view = <ChooseClientPage text={text} clients={clients} />
  return visit.page({ title: '発注者を選ぶ', crumbs: [listOf(visit.actor)] }, view)
}

export function draftForClient(visit: Visit): Promise<Response> {
  const chosen = visit.fields.client?.[0] ?? ''
  if (!isUuid(chosen)) throw new NotFound()
  return submit(visit, firstStepForClientForm(firstStep), {
    act: (tx, input) => begin(tx, visit, input.client, input),
    again: (typed, problems) => drawNew(visit, chosen, '/desk/postings', { client: chosen }, { typed, problems }),
    options: saved,
  })
}

async function begin(tx: Tx, visit: Visit, clientId: string, going: Going): Promise<string> {
  const part = readStep(firstStep, visit.fields)
  const content = withStep(contentFor(await findClient(tx, clientId)), part)
  const id = await draftPosting(tx, visit.actor, { clientId, content }, visit.now)
  return pathAfterStep(id, firstStep.id, going, Object.keys(part.unread).length === 0)
}

function ownClient(visit: Visit): string {
  const id = organizationOf(visit.actor)
  if (!id) throw new NotFound()
  return id
}

async function drawNew(
  visit: Visit,
  clientId: string,
  action: string,
  hidden: Readonly<Record<string, string>>,
  { typed, problems }: Again = {},
): Promise<Response> {
  const { client, rounds, earlier } = await visit.read(async (tx) => {
    const found = await findClient(tx, clientId)
    return {
      client: found,
      rounds: await roundChoicesOf(tx, await municipalityOf(tx, found)),
      earlier: await postingsToCopy(tx, clientId),
    }
  })
  const content = contentFor(client)
  const checklist = checklistOf(content, visit.now)
  const shown = exampleShown(visit.query, firstStep, { content, typed: typed ?? typedOf(content) })
  return visit.page(
    { title: '求人を作る', crumbs: [listOf(visit.actor)], ...(problems ? { problems } : {}) },
    <StepPage
      step={{ ...firstStep, title: '求人を作る' }}
      client={client.name}
      posting=""
      base=""
      action={action}
      hidden={hidden}
      way={wayOf({ id: null, content, checklist }, firstStep.id)}
      rounds={rounds}
      checklist={checklist}
      remarks={{}}
      script={visit.services.assets.href('writing.js')}
      formKey={visit.formKey()}
      problems={problems ?? {}}
      {...shown}
    >
      <EarlierPostings postings={earlier} formKey={() => visit.formKey()} />
    </StepPage>,
  )
}
