import { fold } from '../platform/search/fold.ts'
import type { Category } from './article.ts'

/** What is written of an article, by people. */
export interface ArticleContent {
  category: Category
  title: string
  lead: string
  body: string
  tags: readonly string[]
  /** 書いた組織. */
  organizationId: string
  /** The town that it is about, if any. */
  municipalityId: string | null
  pr: boolean
  /** 取材時点, as 2025-12-01. */
  asOf: string | null
  /** Somebody is quoted or shown in it. */
  people: boolean
}

/** The content as the table has it, with the text that is searched. */
export function columnsOf(content: ArticleContent) {
  const { category, title, lead, body, tags, organizationId, municipalityId, pr, asOf, people } = content
  const written = { category, title, lead, body, tags: [...tags], pr, as_of: asOf, people }
  return { ...written, organization_id: organizationId, municipality_id: municipalityId, folded: foldedText(content) }
}

function foldedText({ title, lead, tags, body }: Pick<ArticleContent, 'title' | 'lead' | 'tags' | 'body'>): string {
  return fold([title, lead, tags.join(' '), body].join('\n'))
}

const MOST_TAGS = 8
const LONGEST_TAG = 20

/** 「EC、観光, 鳥取県」 → three tags, each once; null when there are too many or one is too long. */
export function tagsFrom(typed: string): string[] | null {
  const tags = typed
    .normalize('NFKC')
    .split(/[、,，\n]/u)
    .map((tag) => tag.replace(/^#/u, '').trim())
    .filter((tag) => tag !== '')
  const once = [...new Set(tags)]
  return once.length <= MOST_TAGS && once.every((tag) => tag.length <= LONGEST_TAG) ? once : null
}

/** How many Japanese characters are read in a minute: a calm pace, as news sites reckon it. */
export const CHARACTERS_PER_MINUTE = 500

/** Minutes that reading takes, at least 1; addresses of links and marks of the markup are not read. */
export function readingMinutes(body: string): number {
  const read = body.replaceAll(/\]\([^)]*\)/g, '').replaceAll(/[\s#>[\]*-]/g, '')
  return Math.max(1, Math.ceil(read.length / CHARACTERS_PER_MINUTE))
}
