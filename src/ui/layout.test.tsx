import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Grid, Hero, Paper, Prose, Stack, WithAside } from './layout.tsx'

test('the first sight has the first heading of its page', () => {
  assert.match(
    renderToString(<Hero title="まちの困りごとに" lead="都市の経験を" />),
    /<h1>まちの困りごとに<\/h1><p class="lead">都市の経験を<\/p>/,
  )
})

test('where a page has its first heading elsewhere, the promise is a second', () => {
  assert.match(renderToString(<Hero title="まち" lead="結ぶ" level={2} />), /<h2>まち<\/h2>/)
})

test('what stands beside the main matter has a name', () => {
  const html = renderToString(
    <WithAside aside={<p>条件</p>} label="絞り込み">
      <p>結果</p>
    </WithAside>,
  )
  assert.equal(
    html,
    '<div class="with-aside start"><aside aria-label="絞り込み"><p>条件</p></aside><div><p>結果</p></div></div>',
  )
})

test('a summary at the end comes after the matter, for the ear as for the eye', () => {
  const html = renderToString(
    <WithAside aside="応募する" label="応募" at="end">
      求人
    </WithAside>,
  )
  assert.equal(html, '<div class="with-aside end"><div>求人</div><aside aria-label="応募">応募する</aside></div>')
})

test('sheets, long texts and grids are frames around what they hold', () => {
  assert.equal(renderToString(<Paper>紙</Paper>), '<article class="paper">紙</article>')
  assert.equal(renderToString(<Prose>文</Prose>), '<div class="prose">文</div>')
  assert.equal(renderToString(<Stack>段</Stack>), '<div class="stack">段</div>')
  assert.equal(renderToString(<Grid narrow>札</Grid>), '<div class="grid narrow">札</div>')
})
