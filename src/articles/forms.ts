import { z } from 'zod'
import { choice, day, optionalDay, optionalText, record, text, ticked } from '../platform/web/fields.ts'
import { codesOf } from '../postings/words.ts'
import { archiveReasons, categories, consenters, consentWays } from './article.ts'
import { type ArticleContent, tagsFrom } from './article-text.ts'

const tags = optionalText('タグ', { max: 200 }).transform((typed, context) => {
  const read = tagsFrom(typed)
  if (read) return read
  context.addIssue('タグは8個まで、1つ20文字以内で、読点(、)で区切って入力してください')
  return z.NEVER
})

const content = {
  category: choice('分類', codesOf(categories)),
  title: text('題名', { max: 80 }),
  lead: optionalText('要約', { max: 200 }),
  body: optionalText('本文', { max: 20_000, lines: true }),
  tags,
  organizationId: record('書いた組織'),
  municipalityId: record('まち')
    .optional()
    .transform((id) => id ?? null),
  pr: ticked(),
  asOf: optionalDay('取材時点'),
  people: ticked(),
}

/** 記事を書く. */
export const ArticleForm = z.strictObject({
  ...content,
  /** The contract that a case is about. */
  contract: record('契約')
    .optional()
    .transform((id) => id ?? null),
})

/** 記事を直す: the version that was on the screen comes along. */
export const ChangeForm = z.strictObject({ ...content, version: z.coerce.number().int() })

export function contentOf(value: z.output<typeof ArticleForm> | z.output<typeof ChangeForm>): ArticleContent {
  const { category, title, lead, body, tags: chosen, organizationId, municipalityId, pr, asOf, people } = value
  return { category, title, lead, body, tags: chosen, organizationId, municipalityId, pr, asOf, people }
}

export const ReturnForm = z.strictObject({ words: text('直してほしいこと', { min: 5, max: 1000, lines: true }) })

/** Hours of the day at which an article may appear. */
export const hours: readonly string[] = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

export const ScheduleForm = z.strictObject({
  publishOn: day('公開する日'),
  publishAt: choice('公開する時刻', hours as [string, ...string[]]),
})

export const CorrectionForm = z.strictObject({
  words: text('何をどう直したか', { min: 5, max: 500 }),
  lead: optionalText('要約', { max: 200 }),
  body: text('本文', { max: 20_000, lines: true }),
  version: z.coerce.number().int(),
})

export const ArchiveForm = z.strictObject({ reason: choice('公開を終える理由', codesOf(archiveReasons)) })

export const ImageForm = z.strictObject({ alt: text('画像の説明', { max: 200 }) })

export const ConsentForm = z.strictObject({
  whose: choice('誰の同意か', codesOf(consenters)),
  name: text('名前(記事での呼び方)', { max: 100 }),
  way: choice('同意の方法', codesOf(consentWays)),
  consentedOn: day('同意を得た日'),
})
