import { fiscalYear } from '../../law/fiscal-year.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { draftStatement, reviseStatement } from './draft-statement.ts'
import { askForExport, drawExport, drawForm, drawResults, saveForm, sendFile } from './export-handlers.tsx'
import { discardStatement } from './discard-statement.ts'
import { DiscardForm, DraftForm } from './forms.ts'
import { publishResult, withdrawPublication } from './publish-result.ts'
import { drawJournal, drawList, drawRows, drawStatement, onStatement, STATEMENTS } from './statement-handlers.tsx'
import { handIn, recount, save } from './writing-handlers.ts'

const town = { for: ['municipality'] } as const
const write = { ...town, method: 'post', pace: 'writing' } as const
const read = { ...town, method: 'get', pace: 'reading', journal: { none: '自分の町の報告' } } as const
const ONE = `${STATEMENTS}/:statement` as const

/** Reports of a town: drafted, written, submitted, published, taken along as files. */
export const statementRoutes: readonly Route[] = routesOf(
  { ...read, path: STATEMENTS, handle: (visit) => drawList(visit) },
  { ...write, path: STATEMENTS, journal: 'statement.drafted', handle: draft },
  { ...read, path: ONE, handle: (visit) => drawStatement(visit) },
  { ...write, path: `${ONE}/edit`, journal: 'statement.written', handle: save },
  { ...write, path: `${ONE}/refreshments`, journal: 'statement.refreshed', handle: recount },
  { ...write, path: `${ONE}/submissions`, journal: 'statement.submitted', handle: handIn },
  { ...write, path: `${ONE}/discards`, journal: 'statement.discarded', handle: discard },
  {
    ...write,
    path: `${ONE}/versions`,
    journal: 'statement.drafted',
    handle: (visit) =>
      onStatement(visit, '新しい版を作りました', (tx, id) => reviseStatement(tx, visit.actor, id, visit.now)),
  },
  {
    ...write,
    path: `${ONE}/publications`,
    journal: 'publication.made',
    handle: (visit) =>
      onStatement(visit, '結果を公表しました', async (tx, id) => {
        await publishResult(tx, visit.actor, id, visit.now)
      }),
  },
  { ...write, path: '/town/publications/:publication/withdrawals', journal: 'publication.withdrawn', handle: withdraw },
  { ...write, path: `${ONE}/exports`, journal: 'export.asked', handle: askForExport },
  { ...read, path: `${ONE}/figures/:indicator`, journal: { access: 'evidence.exported' }, handle: drawRows },
  { ...read, path: `${ONE}/journal`, handle: drawJournal },
  { ...read, path: '/town/exports/:export', handle: drawExport },
  { ...read, path: '/town/exports/:export/file', journal: { access: 'evidence.exported' }, handle: sendFile },
  { ...read, path: '/town/statement-forms/:year', handle: (visit) => drawForm(visit) },
  { ...write, path: '/town/statement-forms/:year', journal: 'statementForm.set', handle: saveForm },
  {
    method: 'get',
    path: '/towns/:municipality/results/:year',
    for: ['anyone'],
    pace: 'reading',
    journal: { none: '公開情報' },
    handle: drawResults,
  },
)

function draft(visit: Visit): Promise<Response> {
  return submit(visit, DraftForm, {
    act: async (tx, { programme: programmeId, kind, year, month }) => {
      const wanted = { programmeId, kind, year: fiscalYear(year), month: kind === 'monthly' ? month : 0 }
      return `${STATEMENTS}/${await draftStatement(tx, visit.actor, wanted, visit.now)}`
    },
    again: (typed, problems) => drawList(visit, typed, problems),
    options: { flash: '数字を数えて、下書きを作りました' },
  })
}

/** Its page stays, with the reason; from there one begins anew. */
function discard(visit: Visit): Promise<Response> {
  return submit(visit, DiscardForm, {
    act: async (tx, { discardReason }) => {
      const id = visit.id('statement')
      await discardStatement(tx, visit.actor, id, discardReason, visit.now)
      return `${STATEMENTS}/${id}`
    },
    again: (typed, problems) => drawStatement(visit, typed, problems),
    options: { flash: '下書きを破棄しました' },
  })
}

function withdraw(visit: Visit): Promise<Response> {
  const id = visit.id('publication')
  return visit.act(async (tx) => `${STATEMENTS}/${await withdrawPublication(tx, visit.actor, id, visit.now)}`, {
    flash: '公表を取り下げました',
  })
}
