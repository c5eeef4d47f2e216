import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { publishedOf } from '../../../tests/world/published.ts'
import { wellFormed } from '../../../tests/well-formed.ts'
import { rssOf } from './feed.ts'
import { xml } from './xml.ts'

const { db, owner } = await freshDatabase()
const posting = postingsOf(owner)
const published = publishedOf(owner)
const { organization } = office(owner)
const anyone = await house(db).visitor()

test('a feed of nothing is a feed', async () => {
  const { status, text, headers } = await anyone.get('/postings.rss')
  assert.equal(status, 200)
  assert.equal(headers.get('content-type'), 'application/rss+xml; charset=utf-8')
  wellFormed(text)
  assert.doesNotMatch(text, /<item>/)
})

test('whatever stands in a title, the feed stays XML and says it', async () => {
  const inn = await organization('company', { name: '髙橋 & 息子 <旅館>' })
  await published({ title: 'ECの「<改善>」& "相談" \u0008🍶', client_id: inn })
  await posting('draft', { client_id: inn })
  const { text } = await anyone.get('/postings.rss')
  wellFormed(text)
  assert.match(text, /<title>ECの「&lt;改善&gt;」&amp; &quot;相談&quot; 🍶<\/title>/)
  assert.equal(text.split('<item>').length, 2, 'the draft is not in it')
  assert.match(text, /<pubDate>Mon, 01 Dec 2025 01:00:00 GMT<\/pubDate>/)
})

test('a search has a feed of its own, and the page names it', async () => {
  const { text } = await anyone.get('/postings?q=EC&sort=fee')
  const [, href] = /<link rel="alternate" type="application\/rss\+xml" href="([^"]*)"/.exec(text) ?? []
  const feed = await anyone.get((href ?? '').replaceAll('&amp;', '&'))
  wellFormed(feed.text)
  assert.equal(feed.text.split('<item>').length, 2)
  assert.match(feed.text, /<link>http:\/\/yui\.test\/postings\?q=EC&amp;sort=newest<\/link>/)
  assert.equal((await anyone.get('/postings.rss?q=味噌')).text.split('<item>').length, 1)
})

test('any text at all becomes well-formed XML', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 })
  fc.assert(
    fc.property(text, text, (title, description) => {
      wellFormed(
        rssOf({
          title,
          about: '新着',
          origin: 'http://yui.test',
          page: '/postings',
          self: '/postings.rss',
          items: [{ path: '/postings/1', title, description, publishedAt: new Date(0) }],
        }),
      )
    }),
    { numRuns: 40 },
  )
  assert.equal(xml(`a\u0000<b c="d">'&\ud800`), 'a&lt;b c=&quot;d&quot;&gt;&apos;&amp;\ufffd')
})
