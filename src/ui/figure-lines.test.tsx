import assert from 'node:assert/strict'
import { render } from 'preact-render-to-string'
import { test } from 'vitest'
import { FigureLines } from './figure-lines.tsx'

const lines = [
  { key: 'matches', label: 'マッチング件数', value: '7件', evidence: { href: '/m', label: '根拠の7件を開く' } },
  { key: 'rate', label: '応募率', value: '—', evidence: { href: '/r', label: '根拠の0件を開く' } },
]

test('each figure is named, and its name leads to its rows, which a screen reader hears', () => {
  const html = render(<FigureLines label="町全体の成果" lines={lines} />)
  assert.match(html, /<ul class="figures" aria-label="町全体の成果">/)
  assert.match(html, /<a href="\/m">マッチング件数<span class="unseen">（根拠の7件を開く）<\/span><\/a><strong>7件/)
  assert.match(html, /応募率.*<strong>—/)
  assert.equal(html.match(/<li>/g)?.length, 2)
})
