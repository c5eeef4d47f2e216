import type { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { acceptOf, type FileType } from '../../platform/files/file-types.ts'
import { readFile } from '../../platform/files/keep-file.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import type { Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { sentFile } from '../../request/upload.ts'
import type { Side } from '../contract.ts'
import { crumbsOf, pathOf } from '../draw-contract.tsx'
import { lockWorkday } from './find-workday.ts'
import { EmployerForm, ReturnForm, WorkdayForm } from './form.ts'
import { declareEmployer, tagHelper } from './side-job.ts'
import { confirmWorkday, returnWorkday } from './judge-workday.ts'
import { workdaysOf } from './list-workdays.ts'
import { CorrectionPage } from './pages/correction-page.tsx'
import { WorkdaysPage } from './pages/workdays-page.tsx'
import { problemsAt } from '../../ui/problems.ts'
import { correctWorkday, type GivenWorkday, recordWorkday } from './record-workday.ts'
import { typedOfWorkday } from './typed-workday.ts'

const allowed: readonly FileType[] = ['pdf', 'png', 'jpeg']
const accept = acceptOf(allowed)
export const RECEIPT_BYTES = 5_000_000

const listOf = (visit: Visit, side: Side): string => `${pathOf(visit, side)}/workdays`

/** Every record of a contract; the talent writes below, the client confirms. */
export async function drawWorkdays(
  visit: Visit,
  side: Side,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const view = await visit.read((tx) => workdaysOf(tx, visit.actor, visit.id('contract'), visit.now))
  const base = pathOf(visit, side)
  const crumbs = [...crumbsOf(side), { href: base, label: view.terms.title }]
  const props = {
    view,
    side,
    base,
    accept,
    formKey: visit.formKey(),
    typed,
    problems,
    writes: !('role' in visit.actor) || visit.actor.role !== 'viewer',
  }
  return visit.page({ title: '活動記録', crumbs, problems }, <WorkdaysPage {...props} />)
}

async function withReceipt(
  visit: Visit,
  again: (typed: Typed, problems: Problems) => Promise<Response>,
  act: (tx: Tx, given: GivenWorkday) => Promise<string>,
  flash: string,
): Promise<Response> {
  const sent = await sentFile(visit, { field: 'receipt', allowed, maxBytes: RECEIPT_BYTES })
  if ('problems' in sent)
    return again(Object.fromEntries(Object.entries(visit.fields).map(([k, v]) => [k, v[0] ?? ''])), sent.problems)
  return submit(visit, WorkdayForm, {
    act: (tx, value) => act(tx, { ...value, receipt: sent.upload }),
    again,
    options: { flash },
  })
}

export const addWorkday = (visit: Visit): Promise<Response> =>
  withReceipt(
    visit,
    (typed, problems) => drawWorkdays(visit, 'talent', typed, problems),
    async (tx, given) => {
      await recordWorkday(tx, visit.actor, visit.id('contract'), given, visit.now)
      return listOf(visit, 'talent')
    },
    '活動を記録しました。発注者の確認を待ちます',
  )

const idsOf = (visit: Visit) => ({ contract: visit.id('contract'), workday: visit.id('workday') })

export async function drawCorrection(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { row, terms } = await visit.read((tx) => lockWorkday(tx, visit.actor, idsOf(visit), 'correct'))
  const base = pathOf(visit, 'talent')
  const crumbs = [
    ...crumbsOf('talent'),
    { href: base, label: terms.title },
    { href: `${base}/workdays`, label: '活動記録' },
  ]
  const props = { row, base, accept, formKey: visit.formKey(), typed: typed ?? typedOfWorkday(row), problems }
  return visit.page({ title: '活動記録を直す', crumbs, problems }, <CorrectionPage {...props} />)
}

export const saveCorrection = (visit: Visit): Promise<Response> =>
  withReceipt(
    visit,
    (typed, problems) => drawCorrection(visit, typed, problems),
    async (tx, given) => {
      await correctWorkday(tx, visit.actor, idsOf(visit), given, visit.now)
      return listOf(visit, 'talent')
    },
    '活動記録を直しました',
  )

/** One small form on the page of records. */
export function onPage<Shape extends Record<string, z.ZodType>>(
  side: Side,
  form: z.ZodObject<Shape>,
  act: (tx: Tx, visit: Visit, value: z.output<z.ZodObject<Shape>>) => Promise<void>,
  flash: string,
) {
  return (visit: Visit): Promise<Response> =>
    submit(visit, form, {
      act: async (tx, value) => {
        await act(tx, visit, value)
        return listOf(visit, side)
      },
      again: (typed, problems) => drawWorkdays(visit, side, typed, problems),
      options: { flash },
    })
}

/** What has to be mended is said at the row that was sent back. */
export const sendBack = (visit: Visit): Promise<Response> =>
  submit(visit, ReturnForm, {
    act: async (tx, { reason }) => {
      await returnWorkday(tx, visit.actor, idsOf(visit), reason, visit.now)
      return listOf(visit, 'client')
    },
    again: (typed, problems) => drawWorkdays(visit, 'client', typed, problemsAt(problems, visit.id('workday'))),
    options: { flash: '活動記録を差し戻しました' },
  })
export const confirmOne = (tx: Tx, visit: Visit) => confirmWorkday(tx, visit.actor, idsOf(visit), visit.now)
export const tag = (tx: Tx, visit: Visit) => tagHelper(tx, visit.actor, visit.id('contract'), visit.now)
export const declare = onPage(
  'talent',
  EmployerForm,
  (tx, visit, value) => declareEmployer(tx, visit.actor, visit.id('contract'), value, visit.now),
  '勤務先を申告しました',
)

/** Row-level security knows who reads the record, and with it its receipt. */
export async function openReceipt(visit: Visit): Promise<Response> {
  const file = await visit.read(async (tx) => {
    const row = await tx
      .selectFrom('workdays')
      .select('receipt_id')
      .where('id', '=', visit.id('workday'))
      .executeTakeFirst()
    if (!row?.receipt_id) throw new NotFound()
    return readFile(tx, row.receipt_id)
  })
  return visit.file(new Uint8Array(file.bytes), file.mime, file.name)
}
