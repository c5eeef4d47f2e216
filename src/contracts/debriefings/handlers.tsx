import type { z } from 'zod'
import { acceptOf } from '../../platform/files/file-types.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import type { Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { sentFile } from '../../request/upload.ts'
import type { Side } from '../contract.ts'
import { crumbsOf, pathOf } from '../draw-contract.tsx'
import { DebriefingForm, MaterialForm, WithdrawalForm } from './form.ts'
import { debriefingsOf } from './list-debriefings.ts'
import { addDebriefingMaterial, MATERIAL_BYTES, materialTypes, openDebriefingMaterial } from './materials.ts'
import { DebriefingsPage } from './pages/debriefings-page.tsx'
import { recordDebriefing, withdrawDebriefing } from './record-debriefing.ts'

const accept = acceptOf(materialTypes)

/** Every 報告会 of a contract; again with problems when a form on it was refused. */
export async function drawDebriefings(
  visit: Visit,
  side: Side,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const view = await visit.read((tx) => debriefingsOf(tx, visit.actor, visit.id('contract')))
  const about = visit.param('debriefing') || null
  if (about && !view.debriefings.some(({ row }) => row.id === about)) throw new NotFound()
  const base = pathOf(visit, side)
  const crumbs = [...crumbsOf(side), { href: base, label: view.terms.title }]
  const props = { view, base, accept, formKey: visit.formKey(), typed, problems, about }
  return visit.page({ title: '報告会', crumbs, problems }, <DebriefingsPage {...props} />)
}

const idsOf = (visit: Visit) => ({ contract: visit.id('contract'), debriefing: visit.id('debriefing') })

/** One form of the page and the one verb that it calls. */
function onPage<Shape extends Record<string, z.ZodType>>(
  form: z.ZodObject<Shape>,
  act: (tx: Tx, visit: Visit, value: z.output<z.ZodObject<Shape>>) => Promise<unknown>,
  flash: string,
) {
  return (visit: Visit): Promise<Response> =>
    submit(visit, form, {
      act: async (tx, value) => {
        await act(tx, visit, value)
        return `${pathOf(visit, 'client')}/debriefings`
      },
      again: (typed, problems) => drawDebriefings(visit, 'client', typed, problems),
      options: { flash },
    })
}

export const saveDebriefing = onPage(
  DebriefingForm,
  (tx, visit, told) => recordDebriefing(tx, visit.actor, visit.id('contract'), told, visit.now),
  '報告会を記録しました',
)

export const takeBackDebriefing = onPage(
  WithdrawalForm,
  (tx, visit, { withdrawReason }) => withdrawDebriefing(tx, visit.actor, idsOf(visit), withdrawReason, visit.now),
  '報告会の記録を取り消しました',
)

export async function saveMaterial(visit: Visit): Promise<Response> {
  const sent = await sentFile(visit, { field: 'file', allowed: materialTypes, maxBytes: MATERIAL_BYTES })
  const missing = { problems: { file: '資料のファイルを選んでください' } }
  const upload = 'problems' in sent ? null : sent.upload
  if (!upload) {
    const typed = Object.fromEntries(Object.entries(visit.fields).map(([name, values]) => [name, values[0] ?? '']))
    return drawDebriefings(visit, 'client', typed, 'problems' in sent ? sent.problems : missing.problems)
  }
  return onPage(
    MaterialForm,
    (tx, v, { title }) => addDebriefingMaterial(tx, v.actor, idsOf(v), { title, upload }, v.now),
    '資料を追加しました',
  )(visit)
}

export async function sendMaterial(visit: Visit): Promise<Response> {
  const ids = { ...idsOf(visit), material: visit.id('material') }
  const file = await visit.read((tx) => openDebriefingMaterial(tx, visit.actor, ids))
  return visit.file(new Uint8Array(file.bytes), file.mime, file.name)
}
