import { z } from 'zod'
import { Invalid } from '../../platform/errors.ts'
import { optionalText, record, text } from '../../platform/web/fields.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { crumbsBelow, pathOfPosting, titleOf } from '../paths.ts'
import { approvePosting, askPostingApproval } from './approve-posting.ts'
import { returnApproval } from './return-approval.ts'
import { approversOf, candidatesFor, setApprovers } from './approvers.ts'
import { ApprovalPage } from './pages/approval-page.tsx'
import { ApproversPage } from './pages/approvers-page.tsx'
import { approvalsOf } from './read-approvals.ts'

const person = (label: string) =>
  record(label)
    .optional()
    .transform((value) => value ?? null)
const LineForm = z.strictObject({ first: person('1番目'), second: person('2番目'), third: person('3番目') })
const NoteForm = z.strictObject({ note: optionalText('決裁のメモ', { max: 500, lines: true }) })
const ReturnForm = z.strictObject({ reason: text('差し戻す理由', { min: 5, max: 500, lines: true }) })

async function drawApproval(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const view = await visit.read((tx) => approvalsOf(tx, visit.actor, visit.id('posting')))
  const props = { view, base: pathOfPosting(view.posting.id), formKey: visit.formKey(), typed, problems }
  const crumbs = crumbsBelow(visit.actor, view.posting)
  return visit.page(
    { title: '求人の決裁', crumbs, problems },
    <ApprovalPage {...props} title={titleOf(view.posting)} />,
  )
}

const pathOfApproval = (visit: Visit): string => `${pathOfPosting(visit.id('posting'))}/approval`

/** What is missing in the text is named on the page; it is mended in the posting's own steps. */
async function ask(visit: Visit): Promise<Response> {
  try {
    const work = async (tx: Parameters<typeof askPostingApproval>[0]) => {
      await askPostingApproval(tx, visit.actor, visit.id('posting'), visit.now)
      return pathOfApproval(visit)
    }
    return await visit.act(work, { flash: '決裁を求めました' })
  } catch (error) {
    if (error instanceof Invalid)
      return drawApproval(visit, {}, { form: `求人にまだ足りないところがあります: ${error.message}` })
    throw error
  }
}

const approve = (visit: Visit): Promise<Response> =>
  submit(visit, NoteForm, {
    act: async (tx, { note }) => {
      await approvePosting(tx, visit.actor, visit.id('posting'), note, visit.now)
      return pathOfApproval(visit)
    },
    again: (typed, problems) => drawApproval(visit, typed, problems),
    options: { flash: '決裁しました' },
  })

const sendBack = (visit: Visit): Promise<Response> =>
  submit(visit, ReturnForm, {
    act: async (tx, { reason }) => {
      await returnApproval(tx, visit.actor, visit.id('posting'), reason, visit.now)
      return pathOfApproval(visit)
    },
    again: (typed, problems) => drawApproval(visit, typed, problems),
    options: { flash: '差し戻しました' },
  })

async function drawLine(visit: Visit, given?: Typed, problems: Problems = {}): Promise<Response> {
  const { people, line } = await visit.read(async (tx) => ({
    people: await candidatesFor(tx, visit.actor),
    line: 'organizationId' in visit.actor ? await approversOf(tx, visit.actor.organizationId) : [],
  }))
  const [first, second, third] = line.map(({ accountId }) => accountId)
  const typed = given ?? { first: first ?? '', second: second ?? '', third: third ?? '' }
  const admin = 'role' in visit.actor && visit.actor.role === 'admin'
  const crumbs = [{ href: '/client/postings', label: '求人' }]
  const props = { people, typed, problems, formKey: visit.formKey(), admin }
  return visit.page({ title: '求人の決裁の順番', crumbs, problems }, <ApproversPage {...props} />)
}

const keepLine = (visit: Visit): Promise<Response> =>
  submit(visit, LineForm, {
    act: async (tx, { first, second, third }) => {
      const line = [first, second, third].filter((id) => id !== null)
      await setApprovers(tx, visit.actor, line, visit.now)
      return '/town/approvers'
    },
    again: (typed, problems) => drawLine(visit, typed, problems),
    options: { flash: '決裁の順番を保存しました' },
  })

const ONE = '/client/postings/:posting'
const reading = { method: 'get', for: ['municipality'], pace: 'reading' } as const
const writing = { method: 'post', for: ['municipality'], pace: 'writing' } as const

/** 決裁 of a municipality's own postings. */
export const postingApprovalRoutes: readonly Route[] = routesOf(
  { ...reading, path: '/town/approvers', journal: { none: '自分の組織の設定' }, handle: (visit) => drawLine(visit) },
  { ...writing, path: '/town/approvers', journal: 'organization.approvers_set', handle: keepLine },
  { ...reading, path: `${ONE}/approval`, journal: { access: 'posting.seen' }, handle: (visit) => drawApproval(visit) },
  { ...writing, path: `${ONE}/approval-requests`, journal: 'postingApproval.asked', handle: ask },
  { ...writing, path: `${ONE}/approvals`, journal: 'postingApproval.approved', handle: approve },
  { ...writing, path: `${ONE}/approval-returns`, journal: 'postingApproval.returned', handle: sendBack },
)
