import { mayWrite } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { acceptOf, type FileType } from '../platform/files/file-types.ts'
import { parseForm, type Problems, type Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { sentFile } from '../request/upload.ts'
import { findCountable } from './countable.ts'
import { ValueForm } from './forms.ts'
import { circulation, context, defineFilter, defineHand, drawOwn, OWN, ownCrumbs, townOf } from './own-handlers.tsx'
import { enterValue, voidValue } from './own-indicators.ts'
import { proofOf, valuesOf } from './own-values.ts'
import { ValuesPage } from './pages/values-page.tsx'

const town = { for: ['municipality'] } as const
const write = { ...town, method: 'post', pace: 'writing' } as const
const read = { ...town, method: 'get', pace: 'reading', journal: { none: '自分の町の数字' } } as const
const allowed: readonly FileType[] = ['pdf', 'png', 'jpeg', 'xlsx', 'docx', 'text']
const MAX_BYTES = 5_000_000

/** A town's own indicators and what it enters by hand. */
export const ownIndicatorRoutes: readonly Route[] = routesOf(
  { ...read, path: OWN, handle: (visit) => drawOwn(visit) },
  { ...write, path: OWN, journal: 'indicator.defined', handle: defineHand },
  { ...write, path: `${OWN}/filters`, journal: 'indicator.defined', handle: defineFilter },
  { ...read, path: `${OWN}/:ownIndicator`, handle: (visit) => drawValues(visit) },
  {
    ...write,
    path: `${OWN}/:ownIndicator/values`,
    journal: 'indicator.entered',
    limit: MAX_BYTES + 200_000,
    handle: enter,
  },
  { ...write, path: '/town/own-values/:ownValue/withdrawals', journal: 'indicator.voided', handle: voidOne },
  {
    ...read,
    path: '/town/own-values/:ownValue/file',
    journal: { access: 'evidence.exported' },
    handle: openProof,
  },
  { ...write, path: '/town/circulations', journal: 'indicator.circulation_recorded', handle: circulation },
  { ...write, path: '/town/context-figures', journal: 'indicator.context_recorded', handle: context },
)

async function drawValues(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('ownIndicator')
  const { indicator, values } = await visit.read(async (tx) => {
    const countable = await findCountable(tx, townOf(visit), id)
    if (!countable.byHand) throw new NotFound()
    return { indicator: countable.indicator, values: await valuesOf(tx, townOf(visit), id) }
  })
  return visit.page(
    { title: indicator.name, crumbs: ownCrumbs, problems },
    <ValuesPage
      indicator={indicator}
      values={values}
      mayEnter={mayWrite(visit.actor)}
      accept={acceptOf(allowed)}
      typed={typed}
      problems={problems}
      formKey={() => visit.formKey()}
    />,
  )
}

/** The file is looked at before the transaction of the deed. */
async function enter(visit: Visit): Promise<Response> {
  const id = visit.id('ownIndicator')
  const sent = await sentFile(visit, { field: 'file', allowed, maxBytes: MAX_BYTES })
  if ('problems' in sent) {
    const parsed = parseForm(ValueForm, visit.fields)
    return drawValues(visit, parsed.typed, { ...('problems' in parsed ? parsed.problems : {}), ...sent.problems })
  }
  return submit(visit, ValueForm, {
    act: async (tx, given) => {
      await enterValue(tx, visit.actor, id, { ...given, file: sent.upload }, visit.now)
      return `${OWN}/${id}`
    },
    again: (typed, problems) => drawValues(visit, typed, problems),
    options: { flash: '値を入力しました' },
  })
}

function voidOne(visit: Visit): Promise<Response> {
  const id = visit.id('ownValue')
  return visit.act(async (tx) => `${OWN}/${await voidValue(tx, visit.actor, id, visit.now)}`, {
    flash: '値を取り消しました',
  })
}

async function openProof(visit: Visit): Promise<Response> {
  const { bytes, mime, name } = await visit.read((tx) => proofOf(tx, townOf(visit), visit.id('ownValue')))
  return visit.file(bytes, mime, name)
}
