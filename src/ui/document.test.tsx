import assert from 'node:assert/strict'
import { test } from 'vitest'
import { Document, type DocumentProps, pageTitle, renderDocument } from './document.tsx'

const page: Omit<DocumentProps, 'children'> = {
  title: '求人を探す',
  path: '/postings',
  stylesheet: '/assets/site-1a2b.css',
  header: { audience: 'public', navigation: [{ href: '/postings', label: '求人をさがす' }] },
}

const html = (more: Partial<DocumentProps> = {}) =>
  renderDocument(
    <Document {...page} {...more}>
      <h1>求人を探す</h1>
    </Document>,
  )

test('a page is Japanese, has its name in the title, and can be skipped to its matter', () => {
  const written = html()
  assert.ok(written.startsWith('<!doctype html><html lang="ja"><head><meta charset="utf-8"'))
  assert.match(written, /<title>求人を探す \| 結<\/title>/)
  assert.match(written, /<link rel="stylesheet" href="\/assets\/site-1a2b\.css"/)
  assert.match(written, /<body><a class="skip" href="#main">本文へ移動<\/a>/)
  assert.match(written, /<main id="main" tabindex="-1">/)
})

test('a page with problems says so before anything else', () => {
  assert.match(html({ problems: { title: '題名を入力してください' } }), /<title>エラー: 求人を探す \| 結<\/title>/)
  assert.equal(pageTitle('求人を探す', {}), '求人を探す | 結')
})

test('what has just happened is announced at the top of the matter', () => {
  const written = html({ flash: { tone: 'success', message: '下書きを保存しました' } })
  assert.match(written, /<main[^>]*><div class="banner success" role="status">/)
  assert.match(html({ flash: { tone: 'error', message: '保存できませんでした' } }), /role="alert"/)
})

test('a demo says that it is one, and a real page does not', () => {
  assert.match(html({ demo: 'これはデモです' }), /<aside class="ribbon" aria-label="デモのお知らせ">これはデモです/)
  assert.doesNotMatch(html(), /ribbon/)
})

test('the strict content policy holds: no script, no inline style, no handler', () => {
  assert.doesNotMatch(html({ demo: 'デモ' }), /<script|<style| style=| on[a-z]+=/)
})

test('what people wrote cannot become markup', () => {
  assert.match(html({ title: '</title><script>alert(1)</script>' }), /&lt;\/title>&lt;script>/)
  assert.doesNotMatch(html({ description: '"><script>' }), /<script/)
})

test('the foot leads to the papers that a public site owes its readers', () => {
  for (const href of ['/about', '/terms', '/privacy', '/accessibility'])
    assert.match(html(), new RegExp(`href="${href}"`))
})
