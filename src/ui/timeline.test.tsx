import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Timeline } from './timeline.tsx'

test('what happened is told in order: when, who, what, why', () => {
  const html = renderToString(
    <Timeline
      entries={[
        {
          when: '2025年12月1日(月) 14:05',
          dateTime: '2025-12-01T14:05+09:00',
          who: '長谷川',
          what: '差し戻しました',
          why: '職種を選んでください',
        },
        { when: '2025年11月30日(日) 9:00', dateTime: '2025-11-30T09:00+09:00', what: '締切日を過ぎました' },
      ]}
    />,
  )
  assert.match(html, /^<ol class="timeline" aria-label="記録">/)
  assert.match(html, /<time datetime="2025-12-01T14:05\+09:00">2025年12月1日\(月\) 14:05<\/time><span>長谷川<\/span>/)
  assert.match(html, /<p class="what">差し戻しました<\/p><div>職種を選んでください<\/div>/)
  assert.ok(html.indexOf('差し戻し') < html.indexOf('締切日を過ぎ'))
})
