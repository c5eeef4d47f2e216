import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import type { Problems } from '../platform/web/parse.ts'
import { needsAsOf } from './article.ts'
import type { ArticleRow } from './find-article.ts'
import { imagesIn, quotesSomebody } from './markup.ts'

const FEWEST_CHARACTERS = 200

/** What the rest of the desk knows about an article that is to be published. */
export interface Surroundings {
  images: readonly number[]
  /** Consents that stand. */
  consents: readonly { whose: string }[]
}

type Written = Pick<ArticleRow, 'body' | 'lead' | 'tags' | 'category' | 'as_of' | 'people' | 'contract_id'>

/** One sentence for everything that an article lacks before it may be published; empty when nothing is missing. */
export function missingFrom(row: Written, { images, consents }: Surroundings, now: Date): Problems {
  const given = (whose: string) => consents.some((consent) => consent.whose === whose)
  const lost = imagesIn(row.body).filter((number) => !images.includes(number))
  const lacks: [boolean, string, string][] = [
    [row.body.length < FEWEST_CHARACTERS, 'body', `本文を${FEWEST_CHARACTERS}文字以上入力してください`],
    [lost.length > 0, 'body', `画像${lost.join('・')}がまだありません。画像を追加するか、本文から外してください`],
    [row.lead === '', 'lead', '要約を入力してください。一覧と検索の結果に出ます'],
    [row.tags.length === 0, 'tags', 'タグを1つ以上入力してください'],
    [needsAsOf.includes(row.category) && !row.as_of, 'asOf', '取材時点を入力してください'],
    [row.as_of !== null && row.as_of > dayInJapan(now).toString(), 'asOf', '取材時点は今日までの日付にしてください'],
    [
      quotesSomebody(row.body) && !row.people,
      'people',
      '人の言葉の引用があります。「人が登場する」にチェックしてください',
    ],
    [row.people && consents.length === 0, 'whose', '登場する人の掲載の同意を記録してください'],
    [row.contract_id !== null && !given('client'), 'whose', 'この契約の発注者の掲載の同意を記録してください'],
    [row.contract_id !== null && !given('talent'), 'whose', 'この契約の副業人材の掲載の同意を記録してください'],
  ]
  const problems: Problems = {}
  for (const [lacking, field, sentence] of lacks) if (lacking) problems[field] ??= sentence
  return problems
}

/** Asked again at every step towards the public: a consent may have been taken back meanwhile. @throws Invalid */
export async function requireComplete(tx: Tx, row: ArticleRow, now: Date): Promise<void> {
  const missing = missingFrom(row, await surroundingsOf(tx, row.id), now)
  if (Object.keys(missing).length > 0) throw new Invalid(missing)
}

export async function surroundingsOf(tx: Tx, id: string): Promise<Surroundings> {
  const images = await tx.selectFrom('article_images').select('number').where('article_id', '=', id).execute()
  const consents = await tx
    .selectFrom('article_consents')
    .select('whose')
    .where('article_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
  return { images: images.map(({ number }) => number), consents }
}
