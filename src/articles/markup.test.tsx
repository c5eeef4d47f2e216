import assert from 'node:assert/strict'
import { cpuTimeOf } from '../../tests/cpu-time.ts'
import * as fc from '../../tests/properties.ts'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { ArticleBody } from './pages/article-body.tsx'
import { blocksOf, imagesIn, quotesSomebody } from './markup.ts'

const images = [{ number: 1, alt: '帳場で予約の画面を指す女将' }]
const drawn = (body: string) => renderToString(<ArticleBody id="a" body={body} images={images} />)

test('what each mark becomes', () => {
  const table: [string, string][] = [
    ['## 困っていたこと', '<h2>困っていたこと</h2>'],
    ['### 電話', '<h3>電話</h3>'],
    ['# 大見出しは題名だけ', '<p># 大見出しは題名だけ</p>'],
    ['#タグ', '<p>#タグ</p>'],
    ['- 一つ\n- 二つ', '<ul><li>一つ</li><li>二つ</li></ul>'],
    ['・一つ\n・二つ', '<ul><li>一つ</li><li>二つ</li></ul>'],
    ['1. 一つ\n2. 二つ', '<ol><li>一つ</li><li>二つ</li></ol>'],
    ['> 分かりませんでした。\n> 本当に。', '<blockquote><p>分かりませんでした。<br/>本当に。</p></blockquote>'],
    ['一行目\n二行目', '<p>一行目<br/>二行目</p>'],
    ['一段目\n\n二段目', '<p>一段目</p><p>二段目</p>'],
    ['- 一つ\n\n- 別の一覧', '<ul><li>一つ</li></ul><ul><li>別の一覧</li></ul>'],
    ['[画像1]', '<figure><img src="/articles/a/images/1" alt="帳場で予約の画面を指す女将" loading="lazy"/></figure>'],
    ['[画像１]', '<figure><img src="/articles/a/images/1" alt="帳場で予約の画面を指す女将" loading="lazy"/></figure>'],
    ['[画像7]', ''],
    ['文の中の[画像1]は言葉', '<p>文の中の[画像1]は言葉</p>'],
    ['[求人](/postings)を見る', '<p><a href="/postings">求人</a>を見る</p>'],
    ['[町](https://example.jp/a?b=1)へ', '<p><a href="https://example.jp/a?b=1">町</a>へ</p>'],
    ['', ''],
    [' \n\n ', ''],
  ]
  for (const [typed, html] of table) assert.equal(drawn(typed), html, typed)
})

test('links lead to https or to this house, and nowhere else', () => {
  const refused = [
    'javascript:alert`1`',
    'http://example.jp/',
    '//evil.example/',
    '/\\evil.example',
    'data:text/html,x',
    'ftp://example.jp',
    'https://user:secret@example.jp/',
    'mailto:a@example.jp',
    'example.jp',
  ]
  for (const href of refused) assert.doesNotMatch(drawn(`[押して](${href})`), /<a /, href)
})

test('HTML is words', () => {
  const typed = '<script>alert(1)</script>\n\n## <img src=x onerror=alert(1)>\n\n> <b>太字</b>'
  const html = drawn(typed)
  assert.doesNotMatch(html, /<script|<img|<b>/)
  assert.match(html, /&lt;script>/)
})

test('whatever is typed, no tag comes out but those of the markup, and no word is lost', () => {
  const tags = /^<\/?(h2|h3|p|ul|ol|li|blockquote|br|a|figure|img)[ />]/
  const pieces = fc.constantFrom(
    '## ',
    '- ',
    '> ',
    '1. ',
    '[画像1]',
    '[a](https://b.jp/)',
    '<b>',
    '\n',
    '\n\n',
    '"',
    '言葉',
    '&',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 25 }), (parts) => {
      const typed = parts.join('')
      for (const tag of drawn(typed).match(/<[^>]*>?/g) ?? []) assert.match(tag, tags)
      const said = (text: string) => text.split('言葉').length
      assert.equal(said(JSON.stringify(blocksOf(typed))), said(typed))
    }),
    { numRuns: 60 },
  )
})

test('a long line of brackets is read at once', async () => {
  const hostile = ['[', '](', '[a](', '> ', '- ', '#'].map((mark) => mark.repeat(20_000))
  const spent = await cpuTimeOf(() => hostile.forEach((text) => blocksOf(text)))
  assert.ok(spent < 2000, `${spent} ms`)
})

test('which pictures a text shows, and whether it quotes somebody', () => {
  assert.deepEqual(imagesIn('[画像2]\n\n本文\n\n[画像1]\n[画像2]'), [2, 1, 2])
  assert.equal(quotesSomebody('> 分かりませんでした。'), true)
  assert.equal(quotesSomebody('5 > 3 です'), false)
})
