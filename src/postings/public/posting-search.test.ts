import assert from 'node:assert/strict'
import { test } from 'vitest'
import { canonicalHref, everyPosting, type PostingSearch } from './posting-search.ts'

test('search engines are told one address for each list worth finding', () => {
  const table: [Partial<PostingSearch>, string][] = [
    [{}, '/postings'],
    [{ order: 'fee', page: 3 }, '/postings'],
    [{ prefecture: '31', order: 'closing' }, '/postings?prefecture=31'],
    [{ prefecture: '31', town: '312037', page: 2 }, '/postings?town=312037'],
    [{ occupation: 'design', theme: 'sales', remote: ['full'] }, '/postings?occupation=design&theme=sales'],
    [{ region: '中国', fee: 30_000, closingSoon: true }, '/postings?region=%E4%B8%AD%E5%9B%BD'],
    // What somebody typed, and places of their life, are theirs.
    [{ text: '旅館', order: 'relevance' }, '/postings'],
    [{ ties: ['312037'], hours: 10 }, '/postings'],
  ]
  for (const [search, href] of table) assert.equal(canonicalHref({ ...everyPosting, ...search }), href)
})
