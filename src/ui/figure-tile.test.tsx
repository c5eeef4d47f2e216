import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { FigureTile } from './figure-tile.tsx'

test('a figure stands with its unit, its definition and its evidence', () => {
  const html = renderToString(
    <FigureTile
      label="マッチング件数"
      value="7"
      unit="件"
      definition="契約が発効した応募の数"
      compared="昨年度より3件多い"
      target={{ value: 7, max: 10, words: '目標10件の70%' }}
      evidence={{ href: '/town/matches', label: '根拠の7件を見る' }}
    />,
  )
  assert.match(html, /<h3>マッチング件数<\/h3><p class="value"><strong>7<\/strong>件<\/p>/)
  assert.match(
    html,
    /<summary>数え方<span class="unseen">（マッチング件数）<\/span><\/summary><div>契約が発効した応募の数<\/div>/,
  )
  assert.match(html, /<a class="more" href="\/town\/matches">根拠の7件を見る<span class="unseen">（マッチング件数）/)
  assert.match(html, /role="meter"[^>]*aria-valuetext="目標10件の70%"/)
  assert.match(html, /昨年度より3件多い/)
})

test('a figure without a target shows none', () => {
  assert.doesNotMatch(
    renderToString(<FigureTile label="応募率" value="—" unit="%" definition="…" />),
    /meter|class="more"/,
  )
})
