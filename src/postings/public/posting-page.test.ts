import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { publishedOf } from '../../../tests/world/published.ts'
import { postingStates } from '../posting.ts'

const { db, owner } = await freshDatabase()
const { organization, member, talent, account } = office(owner)
const posting = postingsOf(owner)
const published = publishedOf(owner)
const { visitor } = house(db)
const anyone = await visitor()

const kurayoshi = await organization('municipality', { name: '倉吉市', placeCode: '312037' })
const inn = await organization('company', { name: '湯けむり旅館', placeCode: '312037' })
const here = { client_id: inn, municipality_id: kurayoshi }
const open = await published({ ...here, partner: '支配人の田中', theme: 'sales', remote: 'full' })

interface JobPosting {
  '@type': string
  title: string
  description: string
  employmentType: string
  validThrough: string
  datePosted: string
  jobLocationType?: string
  jobLocation: { address: Record<string, string> }
  baseSalary?: { currency: string; value: { value: number; unitText: string } }
}

async function jobPosting(id: string): Promise<JobPosting | undefined> {
  const { text } = await anyone.get(`/postings/${id}`)
  const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? []
  return data === undefined ? undefined : (JSON.parse(data) as JobPosting)
}

test('everybody reads what they need: six items, people, conditions, town, what happens next, until when', async () => {
  const { status, text } = await anyone.get(`/postings/${open.id}`)
  assert.equal(status, 200)
  for (const words of [
    '温泉旅館のECサイト立て直し',
    '募集を行う者',
    '住所(所在地)',
    '連絡先',
    '業務の内容',
    '業務に従事する場所',
    '月額50,000円(消費税別)',
    '支配人の田中',
    '応募したあとの流れ',
    '7日以内に返事があります',
    '締切まであと24日(2025年12月25日(木)まで)',
    '<a href="/towns/312037">倉吉市</a>',
  ])
    assert.ok(text.includes(words), words)
  assert.match(
    text,
    /<meta property="og:description" content="湯けむり旅館\(鳥取県倉吉市\)の副業求人。月額50,000円・月10時間ほど/,
  )
})

test('search engines read a JobPosting that says the same', async () => {
  const job = await jobPosting(open.id)
  assert.equal(job?.['@type'], 'JobPosting')
  assert.equal(job?.employmentType, 'CONTRACTOR')
  assert.equal(job?.validThrough, '2025-12-25T23:59:59+09:00')
  assert.equal(job?.datePosted, NOW.toISOString())
  assert.equal(job?.jobLocationType, 'TELECOMMUTE')
  assert.deepEqual(job?.baseSalary?.value, { '@type': 'QuantitativeValue', value: 50_000, unitText: 'MONTH' })
  assert.equal(job?.jobLocation.address.addressRegion, '鳥取県')
  assert.equal(job?.jobLocation.address.addressLocality, '倉吉市')
})

test('what people typed ends neither the script nor the description', async () => {
  const title = '</script><script>alert(1)</script>'
  const { id } = await posting('published', {
    ...here,
    title,
    background: '<b>太字</b> & 改行\n二行目',
    remote: 'partly',
    fee_kind: 'lump',
  })
  const { text } = await anyone.get(`/postings/${id}`)
  assert.doesNotMatch(text, /<script>alert/)
  const job = await jobPosting(id)
  assert.equal(job?.title, title)
  assert.match(job?.description ?? '', /&lt;b&gt;太字&lt;\/b&gt; &amp; 改行<br>二行目/)
  assert.equal(job?.jobLocationType, undefined)
  assert.equal(job?.baseSalary, undefined)
})

test('each state of a posting, as anybody sees it', async () => {
  const seen: Record<string, string> = {}
  for (const state of postingStates) {
    const { id } = await posting(state, { ...here, seats_taken: 0 })
    const { status, text } = await anyone.get(`/postings/${id}`)
    const job = await jobPosting(id)
    const [words] = /成約し、募集を終了しました|募集は終了しました|ログインして応募する/.exec(text) ?? ['']
    seen[state] = status === 404 ? '404' : `${words}${job ? '・構造化データ' : ''}`
  }
  assert.deepEqual(seen, {
    draft: '404',
    review: '404',
    returned: '404',
    published: 'ログインして応募する・構造化データ',
    closed: '募集は終了しました',
    filled: '成約し、募集を終了しました',
    unfilled: '募集は終了しました',
    withdrawn: '404',
  })
})

test('after the closing day nothing is to be applied to, even before the clock has closed it', async () => {
  const { id } = await posting('published', { ...here, closes_on: '2025-11-30' })
  const { text } = await anyone.get(`/postings/${id}`)
  assert.match(text, /この求人の募集は終了しました/)
  assert.match(text, /<meta name="robots" content="noindex"/)
  assert.doesNotMatch(text, /ログインして応募する/)
})

test('where the page leads each reader', async () => {
  const path = `/postings/${open.id}`
  const applicant = await talent()
  const application = randomUUID()
  const parties = {
    talent_id: applicant.talentId,
    account_id: applicant.accountId,
    client_id: inn,
    municipality_id: kurayoshi,
  }
  const times = { submitted_at: NOW, state_since: NOW }
  await owner
    .insertInto('applications')
    .values({
      id: application,
      posting_id: open.id,
      ...parties,
      state: 'submitted',
      motivation: '力になりたい',
      ...times,
    })
    .execute()
  const newcomer = { kind: 'account', accountId: await account() } as const
  const readers = {
    'signed out': undefined,
    talent: await talent(),
    applicant,
    newcomer,
    'other company': await member('company'),
    client: await member('company', inn),
    town: await member('municipality', kurayoshi),
    operator: await member('operator'),
  }
  const doors: Record<string, string> = {}
  for (const [name, actor] of Object.entries(readers)) {
    const { text } = await (await visitor(actor)).get(path)
    const [, href, label] =
      /<aside aria-label="求人の要点">.*?<a class="button[^"]*" href="([^"]*)">(.*?)<\/a>/s.exec(text) ?? []
    doors[name] = `${label} ${href?.replace(open.id, 'ID').replace(application, 'OWN')}`
  }
  assert.deepEqual(doors, {
    'signed out':
      `ログインして応募する /sign-in?next=${encodeURIComponent(`/postings/${open.id}/application`)}`.replace(
        open.id,
        'ID',
      ),
    talent: '応募する /postings/ID/application',
    applicant: '自分の応募を見る /my/applications/OWN',
    // Whoever has just registered says on the way what an application needs.
    newcomer: '応募する /postings/ID/application',
    'other company': '副業人材として登録する /postings/ID/application/preparation',
    client: '管理の画面を開く /client/postings/ID',
    town: '管理の画面を開く /town/postings/ID',
    operator: '管理の画面を開く /desk/postings/ID',
  })
})

test('on a phone the sum and the way stand above the text; whoever is new finds the shortest way', async () => {
  const { text } = await anyone.get(`/postings/${open.id}`)
  const [top = ''] = /<div class="on-phones card">.*?<\/dl>.*?<\/p>/s.exec(text) ?? []
  assert.deepEqual(
    [...top.matchAll(/<div[^>]*><dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, term, words]) => `${term} ${words}`),
    [
      '報酬 月額50,000円',
      '稼働の目安 月10時間ほど',
      '期間 6か月(開始日は相談して決めます)',
      '働き方 フルリモート',
      '募集人数 1人',
    ],
  )
  assert.match(top, /締切まであと24日/)
  assert.ok(text.indexOf(top) < text.indexOf('<h2>背景・課題'))
  const application = encodeURIComponent(`/postings/${open.id}/application`)
  assert.ok(text.includes(`<a href="/register?next=${application}">無料で登録して応募</a>`))
})

test('the doors in the header lead back to the posting, a list, or nowhere', async () => {
  const here = encodeURIComponent(`/postings/${open.id}`)
  const doors = async (path: string) =>
    [...(await anyone.get(path)).text.matchAll(/<p class="who">.*?<\/p>/gs)][0]?.[0].match(/href="[^"]*"/g)
  assert.deepEqual(await doors(`/postings/${open.id}`), [
    `href="/sign-in?next=${here}"`,
    `href="/register?next=${here}"`,
  ])
  assert.deepEqual(await doors('/postings'), ['href="/sign-in"', 'href="/register"'])
  assert.deepEqual(await doors('/'), ['href="/sign-in"', 'href="/register"'])
})

test('what the client may leave open is left out; what nobody can do without shows as a hole', async () => {
  const { id } = await published({ ...here, tools: '', meeting_rhythm: '', renewal_note: '', hours_per_month: null })
  const [, conditions = ''] = (await anyone.get(`/postings/${id}`)).text.split('id="conditions"')
  assert.doesNotMatch(conditions, /使う道具|打合せ<|更新・解除/)
  assert.match(conditions, /稼働の目安<\/dt><dd><span class="quiet">未設定/)
})

test('somebody who wears another hat, but has that of a talent, is told to change it', async () => {
  const both = await talent()
  const id = randomUUID()
  const company = await organization('company')
  const hat = { id, account_id: both.accountId, organization_id: company, role: 'admin', created_at: NOW } as const
  await owner.insertInto('memberships').values(hat).execute()
  const worn = { kind: 'company', accountId: both.accountId, organizationId: company, role: 'admin' } as const
  assert.match((await (await visitor(worn)).get(`/postings/${open.id}`)).text, /立場を切り替える/)
})

test('similar postings are of the same work or the same town, and never the posting itself', async () => {
  const elsewhere = await organization('municipality', { name: '松江市', placeCode: '322016' })
  const alone = await published({ occupation: 'legal', title: '契約書の見直し', municipality_id: elsewhere })
  const { text } = await anyone.get(`/postings/${alone.id}`)
  assert.match(text, /同じ職種・同じまちの求人は、いまありません/)
  const neighbour = await published({ occupation: 'design', title: '同じまちの求人', municipality_id: kurayoshi })
  const colleague = await published({ title: '同じ職種の求人', municipality_id: elsewhere })
  const similar = (await anyone.get(`/postings/${open.id}`)).text.split('id="similar"')[1] ?? ''
  const order = [colleague.id, neighbour.id, open.id, alone.id].map((id) => similar.indexOf(`/postings/${id}`))
  assert.ok(order[0]! > 0 && order[1]! > order[0]!, 'the same work first, then the same town')
  assert.deepEqual(order.slice(2), [-1, -1])
})

test('no such posting', async () => {
  for (const id of [randomUUID(), '1', 'new', '%00']) assert.equal((await anyone.get(`/postings/${id}`)).status, 404)
})
