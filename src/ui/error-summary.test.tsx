import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { ErrorSummary } from './error-summary.tsx'

test('each problem is a link to its field, under one alert', () => {
  const html = renderToString(
    <ErrorSummary problems={{ fee: '謝礼を入力してください', title: '題名を入力してください' }} />,
  )
  assert.match(html, /^<section class="errors" role="alert" aria-labelledby="errors-title">/)
  assert.match(html, /<a href="#fee">謝礼を入力してください<\/a>/)
  assert.match(html, /<a href="#title">題名を入力してください<\/a>/)
})

test('a form without problems is not alarmed', () => {
  assert.equal(renderToString(<ErrorSummary problems={{}} />), '')
  assert.equal(renderToString(<ErrorSummary problems={undefined} />), '')
})
