import { organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { isUuid } from '../platform/web/form.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { caseTemplate } from './case-template.ts'
import { correct, drawCorrection } from './correction-handlers.tsx'
import { deskListCrumb, ONE, pathOf } from './desk-handlers.tsx'
import { type ArticleRow, findArticle } from './find-article.ts'
import { ArticleForm, ChangeForm, contentOf } from './forms.ts'
import { WritePage } from './pages/write-page.tsx'
import { changeArticle, draftArticle } from './write-article.ts'

const NEW = '/desk/articles/new'
const reading = { method: 'get', for: ['operator'], pace: 'reading', journal: { none: '公開のための原稿' } } as const
const writes = { method: 'post', for: ['operator'], pace: 'writing' } as const

/** Forms with an article's text in them. */
export const writing: readonly Route[] = routesOf(
  { ...reading, path: NEW, handle: (visit) => drawNew(visit) },
  { ...writes, path: NEW, journal: 'article.drafted', handle: draft },
  { ...reading, path: `${ONE}/edit`, handle: (visit) => drawEdit(visit) },
  { ...writes, path: `${ONE}/edit`, journal: 'article.changed', handle: change },
  { ...reading, path: `${ONE}/corrections`, handle: (visit) => drawCorrection(visit) },
  { ...writes, path: `${ONE}/corrections`, journal: 'article.corrected', handle: correct },
)

/** From whom and from where an article can be. */
async function choicesIn(tx: Tx) {
  const rows = await tx
    .selectFrom('organizations')
    .select(['id', 'name', 'kind'])
    .where('kind', 'in', ['operator', 'municipality', 'supporter'])
    .where('state', '=', 'active')
    .orderBy('kind', 'desc')
    .orderBy('place_code')
    .orderBy('id')
    .limit(3000)
    .execute()
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  return { authors: rows.map(choice), towns: rows.filter(({ kind }) => kind === 'municipality').map(choice) }
}

async function drawNew(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const asked = [typed?.contract ?? visit.query.get('contract') ?? ''].flat()[0] ?? ''
  const contract = isUuid(asked) ? asked : null
  const { choices, template } = await visit.read(async (tx) => ({
    choices: await choicesIn(tx),
    template: contract && !typed ? await caseTemplate(tx, visit.actor, contract) : null,
  }))
  const own = { organizationId: organizationOf(visit.actor) ?? '' }
  const begun: Typed = template ? { ...own, ...template, category: 'case', people: 'yes' } : own
  const words = contract
    ? { title: '事例を書く', lead: '求人の内容を写しました。取材で聞いたことに書き換えてください。' }
    : { title: '記事を書く', lead: '下書きとして保存します。審査を経て公開されます。' }
  const props = { ...words, ...choices, typed: typed ?? begun, problems, hidden: contract ? { contract } : {} }
  return visit.page(
    { title: words.title, crumbs: [deskListCrumb], problems },
    <WritePage {...props} action={NEW} back="/desk/articles" formKey={visit.formKey()} />,
  )
}

function draft(visit: Visit): Promise<Response> {
  return submit(visit, ArticleForm, {
    act: async (tx, value) => {
      const content = { ...contentOf(value), contractId: value.contract }
      return `/desk/articles/${await draftArticle(tx, visit.actor, content, visit.now)}`
    },
    again: (typed, problems) => drawNew(visit, typed, problems),
    options: { flash: '下書きを保存しました' },
  })
}

async function drawEdit(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { row, choices } = await visit.read(async (tx) => ({
    row: await findArticle(tx, visit.actor, visit.id('article'), 'change'),
    choices: await choicesIn(tx),
  }))
  if (row.state !== 'draft') return visit.redirect(pathOf(visit))
  const crumbs = [deskListCrumb, { href: pathOf(visit), label: row.title }]
  const words = { title: '本文を直す', lead: '保存しても、審査に出すまでは下書きのままです。' }
  const hidden = { version: String([typed?.version ?? row.version].flat()[0]) }
  const props = { ...words, ...choices, typed: typed ?? typedOf(row), problems, hidden }
  return visit.page(
    { title: words.title, crumbs, problems },
    <WritePage {...props} action={`${pathOf(visit)}/edit`} back={pathOf(visit)} formKey={visit.formKey()} />,
  )
}

function typedOf(row: ArticleRow): Typed {
  const [year = '', month = '', day = ''] = (row.as_of ?? '').split('-')
  return {
    category: row.category,
    title: row.title,
    lead: row.lead,
    body: row.body,
    tags: row.tags.join('、'),
    organizationId: row.organization_id,
    municipalityId: row.municipality_id ?? '',
    'asOf-year': year,
    'asOf-month': month,
    'asOf-day': day,
    ...(row.pr && { pr: 'yes' }),
    ...(row.people && { people: 'yes' }),
  }
}

function change(visit: Visit): Promise<Response> {
  return submit(visit, ChangeForm, {
    act: async (tx, value) => {
      const content = { ...contentOf(value), seen: value.version }
      await changeArticle(tx, visit.actor, visit.id('article'), content, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawEdit(visit, typed, problems),
    options: { flash: '保存しました' },
  })
}
