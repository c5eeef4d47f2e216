import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { docxFile, eicar, pdfFile } from '../../tests/world/files.ts'
import { chronological } from '../../tests/world/resumes.ts'
import { type TalentActor, talentsOf } from '../../tests/world/talents.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const talents = talentsOf(owner)
const PATH = '/my/profile/resume'

/** What the form of the answer would send if nothing in it were touched. */
function formOf(html: string): Record<string, string> {
  const form = html.slice(html.lastIndexOf('<form method="post"'))
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
    if (of('type') !== 'checkbox' || /\schecked/.test(tag)) fields[of('name') ?? ''] = unescaped(of('value') ?? '')
  }
  for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]*\sname="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    fields[name] = unescaped(value)
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*\sname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] = /value="([^"]*)"[^>]*selected/.exec(options)?.[1] ?? ''
  const { formKey: _, ...rest } = fields
  return rest
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const careersOf = ({ talentId }: TalentActor) =>
  owner.selectFrom('talent_careers').selectAll().where('talent_id', '=', talentId).orderBy('from_month').execute()
const skillsOf = ({ talentId }: TalentActor) =>
  owner.selectFrom('talent_skills').selectAll().where('talent_id', '=', talentId).execute()

test('what was pasted is shown to be confirmed, with its sources, and nothing is stored before', async () => {
  const talent = await talents.made({ headline: '' })
  const me = await visitor(talent)
  const { status, text } = await me.post(`${PATH}/readings`, { text: chronological })
  assert.equal(status, 200)
  assert.match(text, /value="株式会社みどり食品"/)
  assert.match(text, /value="2013年4月"/)
  assert.match(text, /もとの文章:「・InstagramとLINE公式アカウントの運用」/)
  assert.deepEqual([await careersOf(talent), await skillsOf(talent)], [[], []])
})

test('confirmed, it is in the profile; unticked, it is not', async () => {
  const talent = await talents.made({ headline: '' })
  const me = await visitor(talent)
  const shown = formOf((await me.post(`${PATH}/readings`, { text: chronological })).text)
  const { 'use-0': _, ...sent } = shown
  const done = await me.post(PATH, sent)
  assert.deepEqual([done.status, done.location], [303, '/my/profile'])
  const careers = await careersOf(talent)
  assert.deepEqual(
    careers.map(({ company, from_month, to_month }) => [company, from_month, to_month]),
    [['株式会社うみかぜ水産', '2018-04', null]],
  )
  assert.ok((await skillsOf(talent)).some(({ skill }) => skill === 'instagram'))
  const { text } = await me.get('/my/profile')
  assert.match(text, /食品メーカーなどでEC運営、営業に携わって12年/)
})

test('taken over twice, nothing is there twice', async () => {
  const talent = await talents.made({ headline: '' })
  const me = await visitor(talent)
  await me.post(PATH, formOf((await me.post(`${PATH}/readings`, { text: chronological })).text))
  const before = [await careersOf(talent), await skillsOf(talent)]
  await me.post(PATH, formOf((await me.post(`${PATH}/readings`, { text: chronological })).text))
  assert.deepEqual([await careersOf(talent), await skillsOf(talent)], before)
})

test('what cannot be is told at its box, and what was typed stays', async () => {
  const talent = await talents.made({ headline: '' })
  const me = await visitor(talent)
  const shown = formOf((await me.post(`${PATH}/readings`, { text: chronological })).text)
  const { status, text } = await me.post(PATH, {
    ...shown,
    'role-0': '',
    'toMonth-0': '2010年1月',
    'fromMonth-1': '2018年',
    headline: '港町の広報',
  })
  assert.equal(status, 422)
  assert.match(text, /役割を入力してください/)
  assert.match(text, /始めた時期の年と月を/)
  assert.match(text, /value="港町の広報"/)
  const backwards = await me.post(PATH, { ...shown, 'toMonth-0': '2010年1月' })
  assert.match(backwards.text, /href="#toMonth-0"/)
  assert.deepEqual(await careersOf(talent), [])
})

test('the own words of a profile go before a guess', async () => {
  const me = await visitor(await talents.made({ headline: '港町の広報', introduction: 'わたしの言葉' }))
  const { text } = await me.post(`${PATH}/readings`, { text: chronological })
  assert.match(text, /value="港町の広報"/)
  assert.match(text, /わたしの言葉<\/textarea>/)
  assert.match(text, /読み取った案: 食品メーカーなどで/)
})

test('Word and text files are read; others are refused with what to do', async () => {
  const me = await visitor(await talents.complete())
  const send = async (name: string, bytes: Uint8Array) => {
    const { status, text } = await me.post(`${PATH}/readings`, { text: '' }, { files: { file: { name, bytes } } })
    return `${status} ${/<p class="problem"[^>]*>([^<]*)/.exec(text)?.[1] ?? /value="(株式会社[^"]*)"/.exec(text)?.[1] ?? ''}`
  }
  assert.equal(await send('経歴.docx', docxFile(chronological)), '200 株式会社みどり食品')
  assert.equal(await send('経歴.txt', Buffer.from(chronological)), '200 株式会社みどり食品')
  assert.match(await send('経歴.pdf', pdfFile()), /^422 ＊ここで受け取れるのは/)
  assert.match(await send('経歴.docx', pdfFile()), /^422 ＊ここで受け取れるのは/)
  assert.match(await send('eicar.txt', eicar), /^422 ＊ウイルス検査で問題が/)
  assert.match(await send('空.docx', docxFile('')), /^422 ＊ファイルから文字を読み取れませんでした/)
})

test('nothing sent, too much sent, nothing found', async () => {
  const me = await visitor(await talents.complete())
  assert.match((await me.post(`${PATH}/readings`, { text: ' ' })).text, /貼り付けるか、ファイルを選んでください/)
  assert.match((await me.post(`${PATH}/readings`, { text: 'あ'.repeat(20_001) })).text, /20,000文字まで/)
  assert.match((await me.post(`${PATH}/readings`, { text: 'よろしく' })).text, /職歴もスキルも読み取れませんでした/)
  assert.equal((await me.get(PATH)).status, 200)
})
