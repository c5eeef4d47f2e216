import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Footer } from './footer.tsx'

test('every page ends with what the site is, its rules, its care for data and for access', () => {
  const html = renderToString(<Footer />)
  assert.match(html, /^<footer class="foot">/)
  assert.match(html, /<nav aria-label="このサイトについて">/)
  assert.deepEqual(
    [...html.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(([, href, label]) => `${href} ${label}`),
    [
      '/about 結について',
      '/about/municipalities 自治体の方へ',
      '/statistics 統計',
      '/terms 利用規約',
      '/privacy 個人情報の取扱い',
      '/accessibility ウェブアクセシビリティ',
    ],
  )
})
