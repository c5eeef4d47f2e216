import assert from 'node:assert/strict'
import { afterAll, test } from 'vitest'
import { createPdfMaker, type PdfMaker } from './pdf.ts'
import { textOfPdf } from './text-of-pdf.ts'

const makers: PdfMaker[] = []
const maker = (options?: Parameters<typeof createPdfMaker>[0]) => {
  const made = createPdfMaker(options)
  makers.push(made)
  return made
}
afterAll(() => {
  for (const made of makers) made.close()
})

const letter = `#set document(title: data.title)
= #data.title
#data.body
#table(columns: 2, table.header([項目], [内容]), ..data.rows.flatten())`

const notice = { title: '取引条件明示書', body: '令和8年11月1日', rows: [['報酬の額', '50,000円']] }
const endless = '#for i in range(50000) { for j in range(50000) {} }'
const shared = maker()

test('a letter says what its data say, in the order in which it is read', async () => {
  const pdf = await shared.make(letter, notice)
  assert.deepEqual(textOfPdf(pdf), ['取引条件明示書\n令和8年11月1日\n項目内容\n報酬の額50,000円'])
})

test('it is a tagged PDF/UA-1 in Japanese with its own fonts', async () => {
  const source = (await shared.make(letter, notice)).toString('latin1')
  assert.match(source, /^%PDF-1\.7/)
  assert.match(source, /<pdfuaid:part>1<\/pdfuaid:part>/)
  assert.match(source, /\/Lang \(ja-JP\)/)
  for (const tag of ['/H1', '/Table', '/TH', '/TD']) assert.ok(source.includes(`/S ${tag}`), `${tag} is missing`)
  assert.match(source, /\+BIZUDPGothic-Bold/)
})

test('rare letters of names are printed, from the second font where the first has none', async () => {
  const pdf = await shared.make(letter, { ...notice, body: '𠮷野 髙﨑 ①㈱ 鷗 葛\u{E0100}飾' })
  assert.equal(textOfPdf(pdf)[0]?.split('\n')[1], '𠮷野 髙﨑 ①㈱ 鷗 葛\u{E0100}飾')
  assert.match(pdf.toString('latin1'), /\+NotoSansJP-Regular/)
})

test('a letter that no font holds becomes 〓, and a control character disappears', async () => {
  const pdf = await shared.make(letter, { ...notice, body: 'はい🎉\u0000\u0007と\uD800言う' })
  assert.match(textOfPdf(pdf)[0] ?? '', /はい〓と〓言う/)
})

test('Typst written into the data is printed, not run', async () => {
  const attack = '#panic("!") *太字* $x^2$ #read("/etc/passwd") \\ ] } "'
  const pdf = await shared.make(letter, { ...notice, title: attack, body: attack, rows: [[attack, '#{1+1}']] })
  const text = (textOfPdf(pdf)[0] ?? '').replaceAll(/\s/g, '')
  assert.equal(text.split(attack.replaceAll(/\s/g, '')).length, 4)
  assert.match(text, /#\{1\+1\}$/)
})

test('a template reads no file of the machine', async () => {
  await assert.rejects(shared.make('#set document(title: "x"); #read("/etc/hostname")', {}), /file not found/)
})

test('the same data make the same bytes, whenever they are printed', async () => {
  const createdAt = Temporal.Instant.from('2026-11-01T00:00:00Z')
  const first = await shared.make(letter, notice, { createdAt })
  assert.deepEqual(await shared.make(letter, notice, { createdAt }), first)
  assert.match(first.toString('latin1'), /CreationDate \(D:20261101000000Z\)/)
  assert.doesNotMatch((await shared.make(letter, notice)).toString('latin1'), /CreationDate/)
})

test('a mistake in a template fails with its reason, and the next letter is printed', async () => {
  await assert.rejects(shared.make('#nothing', {}), /unknown variable: nothing/)
  await assert.rejects(shared.make('untitled', {}), /missing document title/)
  assert.equal(textOfPdf(await shared.make(letter, notice)).length, 1)
})

test('a template that takes too long is stopped, and the next letter is printed', async () => {
  const impatient = maker({ timeout: 3000 })
  await assert.rejects(impatient.make(endless, {}), /took longer than 3000 ms/)
  assert.equal(textOfPdf(await impatient.make(letter, notice)).length, 1)
})

test('when the process dies the letter being made fails, and the next is printed', async () => {
  const unlucky = maker()
  await unlucky.make(letter, notice)
  const dying = assert.rejects(unlucky.make(endless, {}), /ended \(SIGKILL\)/)
  process.kill(unlucky.processId() ?? assert.fail('no process'), 'SIGKILL')
  await dying
  assert.equal(textOfPdf(await unlucky.make(letter, notice)).length, 1)
})

test('the process is replaced after its share of letters, and letters asked for together all arrive', async () => {
  const small = maker({ perChild: 2 })
  const seen = new Set<number | undefined>()
  const all = Array.from({ length: 4 }, async (_, i) => {
    const pdf = await small.make(letter, { ...notice, body: `${i}通目` })
    seen.add(small.processId())
    return textOfPdf(pdf)[0]?.split('\n')[1]
  })
  assert.deepEqual(await Promise.all(all), ['0通目', '1通目', '2通目', '3通目'])
  seen.delete(undefined)
  assert.equal(seen.size, 2)
})

test('a closed maker makes nothing', async () => {
  const closed = maker()
  closed.close()
  await assert.rejects(closed.make(letter, notice), /closed/)
})
