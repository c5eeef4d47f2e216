import { as, type Member } from '../../src/actor.ts'
import type { ArticleContent } from '../../src/articles/article-text.ts'
import { recordConsent } from '../../src/articles/consent-to-article.ts'
import { archiveArticle } from '../../src/articles/end-article.ts'
import { publishArticle, scheduleArticle, submitArticle } from '../../src/articles/review-article.ts'
import { draftArticle } from '../../src/articles/write-article.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { NOW, office } from './office.ts'

export interface MadeArticle {
  id: string
  operator: Member
  municipalityId: string
}

interface Wanted {
  content?: Partial<ArticleContent>
  contractId?: string | null
  at?: Date
}

/** When the scheduled ones appear: nine in the morning of the next day. */
export const NEXT_MORNING = new Date('2025-12-02T00:00:00Z')

/** Long enough to be published, with a quotation. */
export const body = [
  '## 困っていたこと',
  '湯けむり旅館は、家族4人で営む宿です。予約の8割が旅行サイトから入り、手数料が年に300万円を超えていました。自社のサイトはありましたが、10年前のままで、スマートフォンでは文字が読めません。',
  '> どこから手をつければいいのか、誰に聞けばいいのかも分かりませんでした。',
  '## 一緒に取り組んだこと',
  '月に2回、夜の1時間だけ画面をつないで話しました。最初の月は何も作らず、電話で受けた予約を1件ずつ書き出しました。常連のお客様が、食事の相談をするために電話をしていることが分かりました。',
  '- 予約の画面に、食事の相談を書く欄を作った',
  '- 帳場の電話の横に、聞くことの一覧を貼った',
].join('\n\n')

/** Articles in the state you need, made through the verbs. */
export function articlesOf({ db, owner }: { db: Database; owner: Database }) {
  const { member, organization } = office(owner)

  async function draft({ content, contractId = null, at = NOW }: Wanted = {}): Promise<MadeArticle> {
    const operator = await member('operator')
    const municipalityId = content?.municipalityId ?? (await organization('municipality'))
    const written = { ...plain, organizationId: operator.organizationId, municipalityId, ...content, contractId }
    const id = await as(db, operator, (tx) => draftArticle(tx, operator, written, at))
    return { id, operator, municipalityId }
  }

  /** With the consent of the person who is quoted. */
  async function consented(wanted: Wanted = {}): Promise<MadeArticle> {
    const made = await draft(wanted)
    const consent = { whose: 'person', name: '女将', way: 'paper', consentedOn: '2025-11-20' } as const
    await as(db, made.operator, (tx) => recordConsent(tx, made.operator, made.id, consent, wanted.at ?? NOW))
    return made
  }

  async function review(wanted: Wanted = {}): Promise<MadeArticle> {
    const made = await consented(wanted)
    await as(db, made.operator, (tx) => submitArticle(tx, made.operator, made.id, wanted.at ?? NOW))
    return made
  }

  async function scheduled(wanted: Wanted = {}): Promise<MadeArticle> {
    const made = await review(wanted)
    await as(db, made.operator, (tx) => scheduleArticle(tx, made.operator, made.id, NEXT_MORNING, NOW))
    return made
  }

  async function published(wanted: Wanted = {}): Promise<MadeArticle> {
    const made = await review(wanted)
    await as(db, made.operator, (tx) => publishArticle(tx, made.operator, made.id, wanted.at ?? NOW))
    return made
  }

  async function archived(wanted: Wanted = {}): Promise<MadeArticle> {
    const made = await published(wanted)
    await as(db, made.operator, (tx) => archiveArticle(tx, made.operator, made.id, 'outdated', NOW))
    return made
  }

  const row = (id: string) => owner.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  /** Names of the entries about it, in order, with their reasons. */
  async function told(id: string): Promise<string[]> {
    const entries = await owner.selectFrom('journal').selectAll().where('subject', '=', id).orderBy('seq').execute()
    return entries.map(({ name, reason }) => [name.replace('article.', ''), reason].filter(Boolean).join(' '))
  }

  const consentOf = async (id: string) =>
    (await owner.selectFrom('article_consents').select('id').where('article_id', '=', id).executeTakeFirstOrThrow()).id

  return { draft, consented, review, scheduled, published, archived, row, told, consentOf }
}

export const plain = {
  category: 'case',
  title: '家族4人の宿が、予約の電話を減らすまで',
  lead: '旅行サイトの手数料に悩んだ宿が、副業の2人と半年で変えたこと。',
  body,
  tags: ['旅館', 'EC'],
  pr: false,
  asOf: '2025-11-20',
  people: true,
} as const
