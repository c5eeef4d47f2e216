import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'

/** A match that a case can be written about. */
export interface Match {
  contractId: string
  client: string
  posting: string
  inForceAt: Date
  /** How many articles there are about it already. */
  articles: number
}

const MOST = 100

/** 成立した契約, the newest first. @throws NotFound for whoever does not write articles */
export async function matchesToTell(tx: Tx, actor: Actor): Promise<Match[]> {
  if (actor.kind !== 'operator') throw new NotFound()
  const rows = await tx
    .selectFrom('contracts as c')
    .innerJoin('postings as p', 'p.id', 'c.posting_id')
    .innerJoin('organizations as o', 'o.id', 'c.client_id')
    .where('c.in_force_at', 'is not', null)
    .select(['c.id as contractId', 'o.name as client', 'p.title as posting', 'c.in_force_at as at'])
    .select((e) =>
      e
        .selectFrom('articles as a')
        .whereRef('a.contract_id', '=', 'c.id')
        .select((f) => f.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('articles'),
    )
    .orderBy('c.in_force_at', 'desc')
    .orderBy('c.id')
    .limit(MOST)
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, inForceAt: at ?? new Date(0) }))
}

/** The first words of a case, out of the posting that led to the contract. Nobody is named but the client. */
export interface CaseTemplate {
  title: string
  body: string
  municipalityId: string
}

const TITLE = 80

/** @throws NotFound for a contract that never came into force, or for whoever does not write articles */
export async function caseTemplate(tx: Tx, actor: Actor, contractId: string): Promise<CaseTemplate> {
  if (actor.kind !== 'operator') throw new NotFound()
  const found = await tx
    .selectFrom('contracts as c')
    .innerJoin('postings as p', 'p.id', 'c.posting_id')
    .innerJoin('organizations as o', 'o.id', 'c.client_id')
    .where('c.id', '=', contractId)
    .where('c.in_force_at', 'is not', null)
    .select(['o.name as client', 'p.title', 'p.background', 'p.duties', 'c.municipality_id as municipalityId'])
    .executeTakeFirst()
  if (!found) throw new NotFound()
  const { client, title, background, duties, municipalityId } = found
  return { title: `${client} ${title}`.slice(0, TITLE), body: skeleton({ client, background, duties }), municipalityId }
}

/** The questions that a peer in another town hall asks, as headings. */
function skeleton({ client, background, duties }: { client: string; background: string; duties: string }): string {
  return [
    `## ${client}のこと`,
    '(何をしている会社か、何人で働いているかを2、3文で)',
    '## 困っていたこと',
    background,
    '## 頼んだこと',
    duties,
    '## 一緒に取り組んだこと',
    '(誰が、どのくらいの時間で、何をしたか)',
    '## 変わったこと',
    '(数字があれば、いつからいつまでの、何を数えた数字かと一緒に)',
    '## うまくいかなかったこと、これから',
    '(次に始める人の役に立つことを)',
  ].join('\n\n')
}
