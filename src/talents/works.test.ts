import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { bombFile, docxFile, eicar, officeFile, pdfFile, pngFile } from '../../tests/world/files.ts'
import { office } from '../../tests/world/office.ts'
import { type TalentActor, talentsOf } from '../../tests/world/talents.ts'
import { profileOf } from './profile.ts'
import { WorkLinkForm } from './works/work-form.ts'
import { parseForm } from '../platform/web/parse.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const talents = talentsOf(owner)
const { member } = office(owner)
const PATH = '/my/profile/edit/works'
const file = (name: string, bytes: Uint8Array) => ({ files: { file: { name, bytes } } })
const problemIn = (text: string) => /<p class="problem"[^>]*>＊?([^<]*)/.exec(text)?.[1] ?? ''

async function withWorks(): Promise<{ talent: TalentActor; works: { id: string; title: string }[] }> {
  const talent = await talents.complete()
  const me = await visitor(talent)
  await me.post(`${PATH}/links`, { title: '公開サイト', url: 'https://example.jp/', shownTo: 'companies' })
  await me.post(`${PATH}/files`, { title: '匿名の資料', shownTo: 'companies' }, file('資料.pdf', pdfFile()))
  await me.post(`${PATH}/files`, { title: '名前入りの資料', shownTo: 'named' }, file('名前.png', pngFile()))
  const works = await owner
    .selectFrom('talent_works')
    .select(['id', 'title'])
    .where('talent_id', '=', talent.talentId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return { talent, works }
}

test('who sees which work: before consent, after consent, nobody else', async () => {
  const { talent, works } = await withWorks()
  const company = await member('company')
  const trusted = await member('company')
  await talents.consented(db, talent, trusted.organizationId, ['name', 'profile'])
  const onlookers = {
    'the person': talent,
    'another talent': await talents.complete(),
    'a company': company,
    'a company that knows the name': trusted,
    'a municipality': await member('municipality'),
    'a supporter': await member('supporter'),
    'the operator': await member('operator'),
  }
  const seen = []
  for (const [who, actor] of Object.entries(onlookers)) {
    const profile = await as(db, actor, (tx) => profileOf(tx, talent.talentId))
    seen.push(
      `${who}: ${profile?.works
        .map(({ title }) => title)
        .sort()
        .join('、')}`,
    )
  }
  assert.deepEqual(seen, [
    'the person: 公開サイト、匿名の資料、名前入りの資料',
    'another talent: ',
    'a company: 公開サイト、匿名の資料',
    'a company that knows the name: 公開サイト、匿名の資料、名前入りの資料',
    'a municipality: 公開サイト、匿名の資料',
    'a supporter: ',
    'the operator: 公開サイト、匿名の資料、名前入りの資料',
  ])
  assert.equal(works.length, 3)
})

test('a file opens for those who see the work, as a download of its own kind, and the look is written down', async () => {
  const { talent, works } = await withWorks()
  const named = works.find(({ title }) => title === '名前入りの資料')?.id ?? ''
  const company = await member('company')
  assert.equal((await (await visitor(company)).get(`/works/${named}`)).status, 404)
  await talents.consented(db, talent, company.organizationId, ['name'])
  const { status, headers } = await (await visitor(company)).get(`/works/${named}`)
  assert.equal(status, 200)
  assert.equal(headers.get('content-type'), 'image/png')
  assert.match(headers.get('content-disposition') ?? '', /^attachment; /)
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/)
  const looks = await owner.selectFrom('accesses').select('what').where('subject', '=', named).execute()
  assert.deepEqual(looks, [{ what: 'work.seen' }])
  const link = works.find(({ title }) => title === '公開サイト')?.id ?? ''
  assert.equal((await (await visitor(company)).get(`/works/${link}`)).status, 404, 'a link has no file')
})

test.each([
  ['https://example.jp/works?id=1', true],
  ['https://例え.jp/', true],
  ['http://example.jp/', false],
  ['javascript:alert(1)', false],
  ['https://user:pass@example.jp/', false],
  ['https://example.jp:8443/', false],
  ['https://127.0.0.1/', false],
  ['https://[::1]/', false],
  ['https://localhost/', false],
  ['https://db.internal/', false],
  ['https://2130706433/', false],
  ['ftp://example.jp/', false],
  ['example.jp', false],
  [`https://example.jp/${'a'.repeat(500)}`, false],
])('the link %s is taken: %s', (url, taken) => {
  const parsed = parseForm(WorkLinkForm, { title: ['a'], url: [url], shownTo: ['named'] })
  assert.equal('value' in parsed, taken)
})

test.each([
  ['資料.pdf', Buffer.from('MZ\x90\0'), /ファイルの種類がわかりませんでした/],
  ['資料.docx', pdfFile(), /名前\(拡張子\)と中身の種類が違います/],
  ['メモ.txt', Buffer.from('メモ'), /ここで受け取れるのはPDF、PNG画像/],
  ['爆弾.docx', bombFile(), /中身がとても大きいファイル/],
  ['ウイルス.docx', officeFile('docx', { 'word/media/a.bin': eicar }), /ウイルス検査で問題が見つかった/],
  ['長い.pdf', Buffer.concat([pdfFile(), Buffer.alloc(10_000_000)]), /ファイルは10MBまで/],
])('%s is refused at its field, and what was typed stays', async (name, bytes, sentence) => {
  const me = await visitor(await talents.complete())
  const { status, text } = await me.post(`${PATH}/files`, { title: '提案書', shownTo: 'companies' }, file(name, bytes))
  assert.equal(status, 422)
  assert.match(problemIn(text), sentence)
  assert.match(text, /value="提案書"/)
})

test('removed, the work and its file are gone', async () => {
  const { talent, works } = await withWorks()
  const me = await visitor(talent)
  const filesOf = () => owner.selectFrom('files').select('id').where('owner_account', '=', talent.accountId).execute()
  assert.equal((await filesOf()).length, 2)
  for (const { id } of works) assert.equal((await me.post(`${PATH}/${id}/removals`)).status, 303)
  assert.deepEqual(await filesOf(), [])
  assert.equal((await me.post(`${PATH}/${works[0]?.id}/removals`)).status, 404)
})

test('ten works are enough; no file and no title are told', async () => {
  const talent = await talents.complete()
  const me = await visitor(talent)
  for (let n = 1; n <= 10; n++)
    assert.equal(
      (await me.post(`${PATH}/links`, { title: `${n}`, url: 'https://example.jp', shownTo: 'named' })).status,
      303,
    )
  const more = await me.post(`${PATH}/links`, { title: '11', url: 'https://example.jp', shownTo: 'named' })
  assert.match(more.text, /実績の見本は10件までです/)
  const other = await visitor(await talents.complete())
  assert.match(
    (await other.post(`${PATH}/files`, { shownTo: 'named' })).text,
    /ファイルを選んでください[\s\S]*題名を入力してください/,
  )
  assert.equal((await other.post(`${PATH}/files`, { shownTo: 'named' }, file('a.docx', docxFile('a')))).status, 422)
})

test('the preview shows each audience what it sees', async () => {
  const { talent } = await withWorks()
  const me = await visitor(talent)
  const seen = []
  for (const who of ['anyone', 'company', 'town', 'consented', 'operator']) {
    const { text } = await me.get(`/my/profile/preview?as=${who}`)
    const has = (word: string) => (text.includes(word) ? '○' : '×')
    seen.push(
      `${who}: スキル${has('Instagram')} 匿名の資料${has('匿名の資料')} 名前入り${has('名前入りの資料')} 勤務先${has('都市商事')} 氏名${has('山田')}`,
    )
  }
  assert.deepEqual(seen, [
    'anyone: スキル× 匿名の資料× 名前入り× 勤務先× 氏名×',
    'company: スキル○ 匿名の資料○ 名前入り× 勤務先× 氏名×',
    'town: スキル○ 匿名の資料○ 名前入り× 勤務先× 氏名×',
    'consented: スキル○ 匿名の資料○ 名前入り○ 勤務先○ 氏名○',
    'operator: スキル○ 匿名の資料○ 名前入り○ 勤務先○ 氏名○',
  ])
})
