import articles from '../../data/demo/articles.json' with { type: 'json' }
import { as, type Member } from '../actor.ts'
import type { Category, Consenter } from '../articles/article.ts'
import type { ArticleContent } from '../articles/article-text.ts'
import { recordConsent } from '../articles/consent-to-article.ts'
import { countRead } from '../articles/count-read.ts'
import { archiveArticle, correctArticle } from '../articles/end-article.ts'
import { publishArticle, returnArticle, scheduleArticle, submitArticle } from '../articles/review-article.ts'
import { draftArticle } from '../articles/write-article.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { type Act, after } from './road.ts'
import { known, type Stage } from './stage.ts'

interface CastArticle {
  key: string
  category: Category
  title: string
  lead: string
  body: string
  tags: readonly string[]
  /** Who wrote it, and the town that it is about, by the keys of the cast. */
  author: string
  town: string | null
  /** The posting whose contract a case is about. */
  contract?: string
  /** 取材時点, in days before now. */
  asOf: number | null
  people: boolean
  pr?: boolean
}

const cast = articles as readonly CastArticle[]

/** Articles in every state about the demo's towns, with their consents, a correction, and readers. */
export function articleScenes(stage: Stage, ago: (days: number) => Date): Act[] {
  const [inn, dx, bank, guide, pear, factory, news] = cast.map((article) => articleOf(stage, article, ago))
  if (!inn || !dx || !bank || !guide || !pear || !factory || !news) throw new Error('the demo has too few articles')
  return [
    news.isDrafted(ago(130)),
    news.goes(ago(129), publishArticle),
    news.goesOn(ago(90), (tx, operator, id, at) => archiveArticle(tx, operator, id, 'outdated', at)),
    bank.isDrafted(ago(58)),
    bank.goes(ago(55), publishArticle),
    inn.isDrafted(ago(38)),
    inn.goes(ago(35), publishArticle),
    inn.goesOn(ago(20), correct),
    dx.isDrafted(ago(28)),
    dx.goes(ago(25), publishArticle),
    inn.isRead(ago(3), 14),
    dx.isRead(ago(2), 9),
    bank.isRead(ago(4), 4),
    guide.isDrafted(ago(6)),
    guide.goes(ago(5), (tx, operator, id, at) => scheduleArticle(tx, operator, id, after(ago(-6), 0), at)),
    pear.isDrafted(ago(4)),
    pear.goes(ago(3)),
    factory.isDrafted(ago(7)),
    factory.goes(ago(6), (tx, operator, id, at) => returnArticle(tx, operator, id, remark, at)),
  ]
}

const remark =
  '「短くなっています」だけでは、読む人が自分の工場と比べられません。測り直した数字が出てから公開しましょう。何台を何日測ったかも書いてください。'

/** The month of a figure was wrong; the reader is told. */
async function correct(tx: Tx, operator: Member, id: string, at: Date): Promise<void> {
  const row = await tx
    .selectFrom('articles')
    .select(['lead', 'body', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const body = row.body.replace('月に平均9件から21件', '月に平均9件から19件')
  const words = '「月に平均21件」は、9月だけの数でした。6か月の平均の19件に直しました。'
  await correctArticle(tx, operator, id, { words, lead: row.lead, body, seen: row.version }, at)
}

type Verb = (tx: Tx, operator: Member, id: string, at: Date) => Promise<void>

function articleOf(stage: Stage, article: CastArticle, ago: (days: number) => Date) {
  const operator = () => known(stage.members, 'operator')
  const act = (at: Date, work: Verb): Act => ({
    at,
    play: () => as(stage.db, operator(), (tx) => work(tx, operator(), id, at)),
  })
  let id = ''
  return {
    isDrafted: (at: Date) =>
      act(at, async (tx, who) => {
        const content = contentOf(stage, article, ago)
        const contractId = article.contract ? await contractOf(tx, known(stage.postings, article.contract)) : null
        id = await draftArticle(tx, who, { ...content, contractId }, at)
        for (const whose of consentersOf(article))
          await recordConsent(tx, who, id, { whose, name: names[whose], way: 'mail', consentedOn: dayOf(at) }, at)
      }),
    /** Into the review, and on from there. */
    goes: (at: Date, on: Verb = async () => undefined) =>
      act(at, async (tx, who) => {
        await submitArticle(tx, who, id, at)
        await on(tx, who, id, at)
      }),
    goesOn: (at: Date, work: Verb) => act(at, work),
    isRead: (at: Date, readers: number): Act => ({
      at,
      play: async () => {
        for (let n = 0; n < readers; n++)
          await countRead(stage.db, 'demo', id, { address: `192.0.2.${n}`, browser: 'Mozilla/5.0' }, at)
      },
    }),
  }
}

const names: Record<Consenter, string> = { person: '取材に応じた方', client: '発注者', talent: '副業人材' }
const dayOf = (at: Date): string => dayInJapan(at).toString()

function consentersOf({ contract, people }: CastArticle): Consenter[] {
  return [...(people ? (['person'] as const) : []), ...(contract ? (['client', 'talent'] as const) : [])]
}

function contentOf(stage: Stage, article: CastArticle, ago: (days: number) => Date): ArticleContent {
  const { category, title, lead, body, tags, author, town, asOf, people, pr = false } = article
  return {
    category,
    title,
    lead,
    body,
    tags,
    people,
    pr,
    organizationId: known(stage.members, author).organizationId,
    municipalityId: town ? known(stage.members, town).organizationId : null,
    asOf: asOf === null ? null : dayOf(ago(asOf)),
  }
}

async function contractOf(tx: Tx, postingId: string): Promise<string> {
  const { id } = await tx
    .selectFrom('contracts')
    .select('id')
    .where('posting_id', '=', postingId)
    .where('in_force_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return id
}
