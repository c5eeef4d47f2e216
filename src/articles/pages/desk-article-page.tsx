import { formatInstant } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Banner } from '../../ui/banner.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { type ArticleMove, categories } from '../article.ts'
import type { DeskArticle } from '../read-at-desk.ts'
import { Consents } from './consents.tsx'
import { Deeds } from './deeds.tsx'
import { Images } from './images.tsx'
import { ArticleStateTag } from './state-tag.tsx'

export interface DeskArticlePageProps {
  article: DeskArticle
  /** What may be done now. */
  moves: readonly ArticleMove[]
  mayWork: boolean
  /** What is missing before it may go out. */
  missing: Problems
  typed: Typed
  problems: Problems
  formKey: string
}

/** One article at work: where it stands, what is missing, what can be done, and how readers will see it. */
export function DeskArticlePage(props: DeskArticlePageProps) {
  const { article, problems } = props
  const { row } = article
  const path = `/desk/articles/${row.id}`
  return (
    <>
      <PageHeading title={row.title} over={categories[row.category]}>
        <ArticleStateTag state={row.state} />
      </PageHeading>
      <ErrorSummary problems={problems} />
      <Remarks {...props} />
      <Missing {...props} />
      <Deeds {...props} path={path} />
      <Consents {...props} path={path} />
      <Images {...props} path={path} />
      <Section title="この記事について">
        <DescriptionList items={factsOf(article)} />
        <p>
          <a href={`${path}/journal`}>記録</a>
          {row.state === 'published' && (
            <>
              　<a href={`/articles/${row.id}`}>公開中のページを開く</a>
            </>
          )}
        </p>
      </Section>
    </>
  )
}

function factsOf({ row, author, town, reads, minutes }: DeskArticle) {
  return [
    { term: '書いた組織', words: author.name },
    { term: 'まち', words: town?.name ?? 'どのまちのことでもない' },
    { term: '読む時間', words: `約${minutes}分(${row.body.length.toLocaleString('ja-JP')}文字)` },
    { term: '読まれた回数', words: `${reads.toLocaleString('ja-JP')}回` },
    ...(row.publish_at ? [{ term: '公開の予定', words: formatInstant(row.publish_at) }] : []),
    ...(row.published_at ? [{ term: '公開した日時', words: formatInstant(row.published_at) }] : []),
  ]
}

/** What the reviewer asked for, while it is being mended. */
function Remarks({ article: { row, remarks } }: DeskArticlePageProps) {
  if (row.state !== 'draft' || remarks.length === 0) return null
  return (
    <Banner tone="warning" title="審査で直すよう求められています">
      <ul>
        {remarks.map(({ words, at }) => (
          <li key={at.toISOString()}>
            {words} <span class="quiet">{formatInstant(at)}</span>
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function Missing({ article: { row }, missing }: DeskArticlePageProps) {
  const lines = Object.values(missing)
  if (lines.length === 0 || row.state === 'archived') return null
  return (
    <Banner tone="info" title="公開するまでに必要なこと">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Banner>
  )
}
