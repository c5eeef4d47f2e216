import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import type { Change, Forecast } from '../forecasts/forecast.ts'
import { ForecastPage } from './forecast-page.tsx'

const forecast: Forecast = {
  range: { least: 0, most: 1 },
  interest: 0.5,
  learnedFrom: 0,
  changes: [],
  talents: 40,
  readAs: null,
}
const nothing = (what: string): Change => ({ what, effect: 'ほとんど変わらない見込み' })
const page = (given: Partial<Forecast>) =>
  renderToString(
    <ForecastPage
      title="宿のSNS"
      forecast={{ ...forecast, ...given }}
      kept={null}
      came={null}
      held={null}
      hasEnded={false}
      edit="/client/postings/x"
    />,
  )

test('one change that helps nothing is said in the singular, several together', () => {
  const remote = nothing('すべてリモートでできるようにする')
  assert.match(page({ changes: [remote] }), /「すべてリモートでできるようにする」を試しても、応募の数は/)
  assert.match(page({ changes: [remote, nothing('謝礼を2割上げる')] }), /「謝礼を2割上げる」のどれでも、応募の数は/)
  assert.doesNotMatch(page({}), /応募の数は/)
})

test('only where there are more people than are summed up the page says how many are', () => {
  assert.doesNotMatch(page({ talents: 200 }), /200人まで/)
  assert.match(page({ talents: 201 }), /見込みの高い200人までを合わせました/)
})
