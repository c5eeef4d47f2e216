import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { EmptyState } from './empty-state.tsx'

test('an empty list says what to do next', () => {
  const html = renderToString(
    <EmptyState title="応募はまだありません" next={{ href: '/scouts', label: 'スカウトする' }}>
      公開から3日ほどで届きはじめます。
    </EmptyState>,
  )
  assert.match(html, /<p class="title">応募はまだありません<\/p><p>公開から3日ほどで届きはじめます。<\/p>/)
  assert.match(html, /<a class="button secondary" href="\/scouts">スカウトする<\/a>/)
})
