import { categories } from './article.ts'
import type { ReadArticle } from './read-article.ts'

/** schema.org Article of a published article: organizations only, nobody's name. */
export function articleJsonLd({ row, author, images, corrections, minutes }: ReadArticle, origin: string): object {
  const url = `${origin}/articles/${row.id}`
  const changedAt = corrections.at(-1)?.at ?? row.published_at
  return {
    '@context': 'https://schema.org',
    '@type': row.pr ? 'AdvertiserContentArticle' : 'Article',
    headline: row.title,
    description: row.lead,
    url,
    mainEntityOfPage: url,
    inLanguage: 'ja',
    articleSection: categories[row.category],
    keywords: row.tags.join(','),
    timeRequired: `PT${minutes}M`,
    datePublished: row.published_at?.toISOString(),
    dateModified: changedAt?.toISOString(),
    author: { '@type': author.kind === 'municipality' ? 'GovernmentOrganization' : 'Organization', name: author.name },
    publisher: { '@type': 'Organization', name: '結', url: origin },
    isAccessibleForFree: true,
    ...(images.length > 0 && { image: images.map(({ number }) => `${url}/images/${number}`) }),
  }
}
