import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { anyone, as } from '../../actor.ts'
import { readPosting } from '../read-posting.ts'
import { jobPostingOf } from './job-posting.ts'

const { db, owner } = await freshDatabase()
const made = postingsOf(owner)
const { organization } = office(owner)
const { visitor } = house(db)

type Json = Record<string, unknown>
type Given = Parameters<typeof made>[1]

async function told(given: Given = {}): Promise<Json> {
  const { id } = await made('published', given)
  const posting = await as(db, anyone, (tx) => readPosting(tx, anyone, id))
  return JSON.parse(JSON.stringify(jobPostingOf(posting, `https://yui.example.jp/postings/${id}`))) as Json
}

test('what a search engine is told of a posting', async () => {
  const client = await organization('company', { placeCode: '312037' })
  const { identifier, description, ...rest } = await told({ client_id: client })
  assert.equal((identifier as Json)['name'], '株式会社湯けむり旅館')
  assert.match(String(description), /^<p><strong>背景・課題<\/strong><\/p><p>直販の売上が/)
  assert.deepEqual(
    { ...rest, url: 'its page' },
    {
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: '温泉旅館のECサイト立て直し',
      url: 'its page',
      datePosted: NOW.toISOString(),
      validThrough: '2025-12-25T23:59:59+09:00',
      employmentType: 'CONTRACTOR',
      hiringOrganization: { '@type': 'Organization', name: '株式会社湯けむり旅館' },
      jobLocation: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          streetAddress: '鳥取県湯けむり町大字湯1-2-3',
          addressLocality: '倉吉市',
          addressRegion: '鳥取県',
          addressCountry: 'JP',
        },
      },
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'JPY',
        value: { '@type': 'QuantitativeValue', value: 50_000, unitText: 'MONTH' },
      },
      workHours: '月10時間ほど',
      totalJobOpenings: 1,
      occupationalCategory: 'EC運営',
      directApply: true,
    },
  )
})

test.each<[Given, unknown]>([
  [{ fee_kind: 'hourly', fee_yen: 3000 }, 'HOUR'],
  [{ fee_kind: 'monthly', fee_yen: 50_000 }, 'MONTH'],
  [{ fee_kind: 'lump', fee_yen: 300_000 }, undefined],
])('pay %o has the unit %s; what has none is left out', async (given, unit) => {
  const { baseSalary } = await told(given)
  assert.equal((baseSalary as { value?: Json } | undefined)?.value?.['unitText'], unit)
})

test.each<[string, boolean]>([
  ['full', true],
  ['partly', false],
  ['onsite', false],
])('work that is %s is told as telework: %s', async (remote, telework) => {
  assert.equal('jobLocationType' in (await told({ remote })), telework)
})

test('a client whose address lies in a ward, or on no map, still has a region and a place', async () => {
  const at = async (placeCode: string) => {
    const town = await organization('municipality', { name: '湯けむり町' })
    const { jobLocation } = await told({
      client_id: await organization('company', { placeCode }),
      municipality_id: town,
    })
    const { address } = jobLocation as { address: Json }
    return `${String(address['addressRegion'])} ${String(address['addressLocality'])}`
  }
  assert.deepEqual([await at('141038'), await at('319999')], ['神奈川県 横浜市西区', '鳥取県 湯けむり町'])
})

test('what people typed stays text: in the description, and in the page that carries it', async () => {
  const background = '売上が<b>半分</b> & 下降\n</script><script>alert(1)</script>'
  const { id } = await made('published', { background, title: '</script>の求人' })
  const posting = await as(db, anyone, (tx) => readPosting(tx, anyone, id))
  const { description } = jobPostingOf(posting, '') as { description: string }
  assert.match(description, /&lt;b&gt;半分&lt;\/b&gt; &amp; 下降<br>&lt;\/script&gt;/)
  const { text } = await (await visitor()).get(`/postings/${id}`)
  const [, json = ''] = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(text) ?? []
  assert.equal((JSON.parse(json) as Json)['title'], '</script>の求人')
  assert.doesNotMatch(text, /<script>alert/)
})
