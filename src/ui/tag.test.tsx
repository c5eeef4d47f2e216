import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Labels, StatusTag, type TagTone } from './tag.tsx'

const tones: TagTone[] = ['quiet', 'waiting', 'active', 'good', 'care', 'bad']

test('a state is said in words, and its shape differs where its colour differs', () => {
  const shapes = tones.map((tone) => {
    const html = renderToString(<StatusTag tone={tone}>審査中</StatusTag>)
    assert.match(html, /審査中/)
    return / d="([^"]+)"/.exec(html)?.[1]
  })
  assert.equal(new Set(shapes).size, tones.length)
})

test('labels are a list, and nothing where there are none', () => {
  assert.equal(
    renderToString(<Labels labels={['EC']} />),
    '<ul class="labels"><li><span class="label">EC</span></li></ul>',
  )
  assert.equal(renderToString(<Labels labels={[]} />), '')
})
