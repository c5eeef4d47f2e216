import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { deskListCrumb, pathOf } from './desk-handlers.tsx'
import { correctArticle } from './end-article.ts'
import { findArticle } from './find-article.ts'
import { CorrectionForm } from './forms.ts'
import { CorrectionPage } from './pages/correction-page.tsx'

/** The form of a correction to what is published. */
export async function drawCorrection(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const row = await visit.read((tx) => findArticle(tx, visit.actor, visit.id('article'), 'correct'))
  if (row.state !== 'published') return visit.redirect(pathOf(visit))
  const path = pathOf(visit)
  const props = {
    path,
    over: row.title,
    version: String([typed?.version ?? row.version].flat()[0]),
    typed: typed ?? { lead: row.lead, body: row.body },
    problems,
  }
  return visit.page(
    { title: '記事を訂正する', crumbs: [deskListCrumb, { href: path, label: row.title }], problems },
    <CorrectionPage {...props} formKey={visit.formKey()} />,
  )
}

/** 訂正を出す。 */
export function correct(visit: Visit): Promise<Response> {
  return submit(visit, CorrectionForm, {
    act: async (tx, { version, ...correction }) => {
      await correctArticle(tx, visit.actor, visit.id('article'), { ...correction, seen: version }, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawCorrection(visit, typed, problems),
    options: { flash: '訂正して公開しました' },
  })
}
