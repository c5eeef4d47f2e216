import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readingMinutes, tagsFrom } from './article-text.ts'
import { articleQueryOf, articlesHref } from './article-query.ts'

test('tags as people type them', () => {
  const table: [string, string[] | null][] = [
    ['旅館、EC', ['旅館', 'EC']],
    ['旅館,EC，観光', ['旅館', 'EC', '観光']],
    ['#旅館、＃EC', ['旅館', 'EC']],
    ['旅館、旅館、 旅館 ', ['旅館']],
    ['ＥＣ', ['EC']],
    ['', []],
    ['、、', []],
    ['一、二、三、四、五、六、七、八', ['一', '二', '三', '四', '五', '六', '七', '八']],
    ['一、二、三、四、五、六、七、八、九', null],
    ['あ'.repeat(20), ['あ'.repeat(20)]],
    ['あ'.repeat(21), null],
  ]
  for (const [typed, tags] of table) assert.deepEqual(tagsFrom(typed), tags, typed)
})

test('reading takes a minute for each 500 characters begun, without marks and addresses', () => {
  const table: [string, number][] = [
    ['', 1],
    ['あ'.repeat(500), 1],
    ['あ'.repeat(501), 2],
    ['あ'.repeat(1200), 3],
    [`## ${'あ'.repeat(499)}\n\n\n`, 1],
    [`[あ](https://example.jp/${'x'.repeat(700)})`, 1],
  ]
  for (const [body, minutes] of table) assert.equal(readingMinutes(body), minutes, body.slice(0, 20))
})

test('the address of a list says what is understood, and always in the same order', () => {
  const read = (search: string) => articlesHref(articleQueryOf(new URLSearchParams(search)))
  const table: [string, string][] = [
    ['', '/articles'],
    ['category=case', '/articles?category=case'],
    ['category=secret', '/articles'],
    ['page=2&q=旅館&category=case', `/articles?category=case&q=${encodeURIComponent('旅館')}&page=2`],
    ['page=0', '/articles'],
    ['page=1', '/articles'],
    ['page=99999999', '/articles'],
    ['year=2025&tag=EC', '/articles?tag=EC&year=2025'],
    ['year=25', '/articles'],
    ['town=313793', '/articles?town=313793'],
    ['town=湯', '/articles'],
    ['q=%00', '/articles'],
    ['q=   ', '/articles'],
  ]
  for (const [search, address] of table) assert.equal(read(search), address, search)
})
