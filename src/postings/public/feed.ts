import { xml } from './xml.ts'

/** One page in a feed. */
export interface FeedItem {
  /** 「/postings/…」. */
  path: string
  title: string
  description: string
  publishedAt: Date
}

interface Feed {
  title: string
  /** What the feed is of, in a sentence. */
  about: string
  origin: string
  /** Path and query of the page that shows the same, and of the feed itself. */
  page: string
  self: string
  items: readonly FeedItem[]
}

/** RSS 2.0, the newest first; the date of the channel is that of its newest item, so equal feeds are equal bytes. */
export function rssOf({ title, about, origin, page, self, items }: Feed): string {
  const [newest] = items
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${xml(`${title} | 結`)}</title>`,
    `<link>${xml(`${origin}${page}`)}</link>`,
    `<description>${xml(about)}</description>`,
    '<language>ja</language>',
    ...(newest ? [`<lastBuildDate>${newest.publishedAt.toUTCString()}</lastBuildDate>`] : []),
    `<atom:link href="${xml(`${origin}${self}`)}" rel="self" type="application/rss+xml"/>`,
    ...items.map((item) => itemOf(item, origin)),
    '</channel></rss>',
  ].join('\n')
}

function itemOf({ path, title, description, publishedAt }: FeedItem, origin: string): string {
  const url = xml(`${origin}${path}`)
  return `<item><title>${xml(title)}</title><link>${url}</link><guid isPermaLink="true">${url}</guid><pubDate>${publishedAt.toUTCString()}</pubDate><description>${xml(description)}</description></item>`
}
