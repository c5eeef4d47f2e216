import { mayWrite, organizationOf } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { acceptOf, type FileType } from '../platform/files/file-types.ts'
import { parseForm, type Problems, type Typed } from '../platform/web/parse.ts'
import { programmesFor } from '../programmes/queries.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { sentFile } from '../request/upload.ts'
import { countableBy, findCountable } from './countable.ts'
import { CirculationForm, FilteredForm, HandForm, ValueForm } from './forms.ts'
import { indicators } from './indicator.ts'
import { defineByHand, defineFiltered, enterValue, recordCirculation, voidValue } from './own-indicators.ts'
import { circulationsOf, proofOf, valuesOf } from './own-values.ts'
import { OwnPage, type OwnPageProps } from './pages/own-page.tsx'
import { ValuesPage } from './pages/values-page.tsx'

const OWN = '/town/own-indicators'
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
)

const townOf = (visit: Visit) => organizationOf(visit.actor) ?? ''
const crumbs = [
  { href: '/town', label: '今年度' },
  { href: OWN, label: '町の独自の指標' },
]

async function drawOwn(
  visit: Visit,
  open: OwnPageProps['open'] = null,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const props = await visit.read(async (tx) => ({
    own: (await countableBy(tx, townOf(visit))).slice(indicators.length),
    programmes: await programmesFor(tx, visit.actor),
    circulation: await circulationsOf(tx, townOf(visit)),
  }))
  return visit.page(
    { title: '町の独自の指標', crumbs: crumbs.slice(0, 1), problems },
    <OwnPage
      {...props}
      bases={indicators.filter(({ kind }) => kind !== 'context')}
      mayDefine={mayWrite(visit.actor)}
      open={open}
      typed={typed}
      problems={problems}
      formKey={() => visit.formKey()}
    />,
  )
}

function defineHand(visit: Visit): Promise<Response> {
  return submit(visit, HandForm, {
    act: async (tx, given) => `${OWN}/${await defineByHand(tx, visit.actor, given, visit.now)}`,
    again: (typed, problems) => drawOwn(visit, 'hand', typed, problems),
    options: { flash: '指標を作りました。値を入力してください' },
  })
}

function defineFilter(visit: Visit): Promise<Response> {
  return submit(visit, FilteredForm, {
    act: async (tx, { programme, ...given }) =>
      `/town/indicators/${await defineFiltered(tx, visit.actor, { ...given, programmeId: programme }, visit.now)}`,
    again: (typed, problems) => drawOwn(visit, 'filtered', typed, problems),
    options: { flash: '指標を作りました' },
  })
}

function circulation(visit: Visit): Promise<Response> {
  return submit(visit, CirculationForm, {
    act: async (tx, given) => (await recordCirculation(tx, visit.actor, given, visit.now), OWN),
    again: (typed, problems) => drawOwn(visit, 'circulation', typed, problems),
    options: { flash: '地域経済循環率を記録しました' },
  })
}

async function drawValues(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('ownIndicator')
  const { indicator, values } = await visit.read(async (tx) => {
    const countable = await findCountable(tx, townOf(visit), id)
    if (!countable.byHand) throw new NotFound()
    return { indicator: countable.indicator, values: await valuesOf(tx, townOf(visit), id) }
  })
  return visit.page(
    { title: indicator.name, crumbs, problems },
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
