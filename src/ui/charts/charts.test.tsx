import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { BarChart } from './bar-chart.tsx'
import { LineChart } from './line-chart.tsx'
import type { ChartProps } from './series.ts'
import { StackedBarChart } from './stacked-bar-chart.tsx'

const chart: ChartProps = {
  id: 'ties',
  title: '関係人口',
  description: '訪問が増えています。',
  unit: '人',
  labels: ['5年度', '6年度', '7年度'],
  series: [
    { name: '参加', values: [12, 20, null] },
    { name: '訪問', values: [3, 0, 9] },
  ],
}

const draw = { line: renderToString(<LineChart {...chart} />), stack: renderToString(<StackedBarChart {...chart} />) }

test('a chart is one picture with a name and a sentence', () => {
  for (const html of Object.values(draw)) {
    assert.match(html, /<svg role="img" aria-labelledby="ties-title ties-desc"/)
    assert.match(html, /<title id="ties-title">関係人口<\/title><desc id="ties-desc">訪問が増えています。<\/desc>/)
  }
})

test('every figure of a chart is in its table too, and a missing one is a dash', () => {
  for (const html of Object.values(draw)) {
    const cells = [...html.matchAll(/<td role="cell" class="number" data-label="(.*?)">(.*?)<\/td>/g)].map(
      (match) => `${match[1]} ${match[2]}`,
    )
    assert.deepEqual(cells, ['参加 12', '訪問 3', '参加 20', '訪問 0', '参加 —', '訪問 9'])
  }
})

test('the key names each series, and one series needs no key', () => {
  assert.equal(draw.line.match(/<ul class="key">.*?<\/ul>/)?.[0].match(/<li>/g)?.length, 2)
  assert.doesNotMatch(renderToString(<LineChart {...chart} series={chart.series.slice(0, 1)} />), /class="key"/)
})

test('a line breaks off where nothing was measured', () => {
  const marks = draw.line.match(/overflow="visible"/g) ?? []
  assert.equal(marks.length, 5)
  const [first] = [...draw.line.matchAll(/<path d="(M[^"]*)" fill="none"/g)].map((match) => match[1])
  assert.equal(first?.split('L').length, 2)
})

test('a target is drawn across with its name, and the axis reaches it', () => {
  const html = renderToString(<LineChart {...chart} target={{ value: 50, label: '目標 50人' }} />)
  assert.match(html, /目標 50人/)
  assert.match(html, />60<\/text>|>50<\/text>/)
})

test('parts are stacked: each stands on the ones below, and nothing is drawn for zero', () => {
  const areas = [
    ...draw.stack.matchAll(/<rect x="([\d.]+)%" width="[\d.]+%" y="([\d.]+)" height="([\d.]+)" fill="([^"]+)"/g),
  ]
  assert.equal(areas.length, 4)
  const [attended, visited] = areas.map((match) => ({
    x: match[1],
    y: Number(match[2]),
    height: Number(match[3]),
    fill: match[4],
  }))
  assert.equal(attended?.x, visited?.x)
  assert.ok(Math.abs((visited?.y ?? 0) + (visited?.height ?? 0) - (attended?.y ?? 0)) < 0.01)
  assert.equal(visited?.fill, 'url(#ties-fill-1)')
})

test('a chart without figures says so', () => {
  const none = [{ name: '参加', values: [null, null, null] }]
  assert.match(renderToString(<LineChart {...chart} series={none} />), /まだ数字がありません/)
  assert.doesNotMatch(draw.line, /まだ数字がありません/)
})

test('bars are a table whose figures are drawn as well', () => {
  const html = renderToString(
    <BarChart
      title="職種ごとの求人"
      unit="件"
      of="職種"
      bars={[
        { label: '広報', value: 8, href: '/postings?occupation=pr' },
        { label: '経理', value: 2 },
        { label: '法務', value: 0 },
      ]}
    />,
  )
  assert.match(html, /<caption>職種ごとの求人<small>（件）<\/small><\/caption>/)
  assert.match(html, /<th scope="row"><a href="\/postings\?occupation=pr">広報<\/a><\/th><td class="number">8<\/td>/)
  assert.deepEqual(
    [...html.matchAll(/<rect width="([\d.]+)%"/g)].map((match) => match[1]),
    ['100', '25', '0'],
  )
})
