import { randomUUID } from 'node:crypto'
import type { Look } from '../matrix/looks.ts'
import { articlesOf, body, type MadeArticle, plain } from '../world/articles.ts'
import { pngFile } from '../world/files.ts'
import { NOW, office } from '../world/office.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

const { category, title, lead } = plain
const text = {
  category,
  title,
  lead,
  body,
  tags: '旅館、EC',
  people: 'yes',
  'asOf-year': '2025',
  'asOf-month': '11',
  'asOf-day': '20',
}

type Made = 'draft' | 'consented' | 'review' | 'scheduled' | 'published'

/** What an operator does with an article that stands as it has to. */
function deed(change: string, made: Made, fields: Arranged['fields'], files?: Arranged['files']): Deed {
  return {
    route: `/desk/articles/:article/${change}`,
    arrange: async (s) => {
      const { id, operator } = await articlesOf(s)[made]()
      return { actor: operator, path: `/desk/articles/${id}/${change}`, fields, ...(files && { files }) }
    },
  }
}

async function edited(s: Stage): Promise<Arranged> {
  const { id, operator } = await articlesOf(s).draft()
  const fields = { ...text, title: '直した題名', organizationId: operator.organizationId, version: '1' }
  return { actor: operator, path: `/desk/articles/${id}/edit`, fields }
}

async function drafted(s: Stage): Promise<Arranged> {
  const operator = await office(s.owner).member('operator')
  return { actor: operator, path: '/desk/articles/new', fields: { ...text, organizationId: operator.organizationId } }
}

async function withdrawn(s: Stage): Promise<Arranged> {
  const articles = articlesOf(s)
  const { id, operator } = await articles.published()
  const path = `/desk/articles/${id}/consents/${await articles.consentOf(id)}/withdrawals`
  return { actor: operator, path, fields: {} }
}

const consent = {
  whose: 'person',
  name: '女将',
  way: 'mail',
  'consentedOn-year': '2025',
  'consentedOn-month': '11',
  'consentedOn-day': '30',
}
const hour = { 'publishOn-year': '2025', 'publishOn-month': '12', 'publishOn-day': '24', publishAt: '09:00' }
const correction = {
  words: '年の手数料の額を直しました。',
  lead: plain.lead,
  body: `${body}\n\n以上です。`,
  version: '1',
}

/** 記事. */
export const articleDeeds: readonly Deed[] = [
  { route: '/desk/articles/new', arrange: drafted },
  { route: '/desk/articles/:article/edit', arrange: edited },
  deed('submissions', 'consented', {}),
  deed('returns', 'review', { words: '数字を数えた期間を書いてください。' }),
  deed('publications', 'review', {}),
  deed('schedules', 'review', hour),
  deed('holds', 'scheduled', {}),
  deed('archives', 'published', { reason: 'outdated' }),
  deed('corrections', 'published', correction),
  deed('consents', 'draft', consent),
  deed('images', 'draft', { alt: '帳場で予約の画面を指す女将' }, { file: { name: '帳場.png', bytes: pngFile() } }),
  { route: '/desk/articles/:article/consents/:consent/withdrawals', arrange: withdrawn },
]

const published = async (s: Stage): Promise<MadeArticle> => articlesOf(s).published()

export const articleLooks: readonly Look[] = [
  {
    route: '/articles/:article',
    arrange: async (s) => ({ actor: undefined, path: `/articles/${(await published(s)).id}` }),
  },
  {
    route: '/articles/:article/images/:number',
    arrange: async (s) => {
      const { id, operator } = await published(s)
      const file = randomUUID()
      const kept = {
        type: 'png',
        name: '帳場.png',
        size: 4,
        sha256: 'a'.repeat(64),
        bytes: Buffer.from('yui!'),
        at: NOW,
      }
      await s.owner
        .insertInto('files')
        .values({ id: file, owner_account: operator.accountId, ...kept })
        .execute()
      await s.owner
        .insertInto('article_images')
        .values({ article_id: id, number: 1, file_id: file, alt: '帳場', at: NOW })
        .execute()
      return { actor: undefined, path: `/articles/${id}/images/1` }
    },
  },
]
