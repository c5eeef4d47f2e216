import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Actions, BlockedButton, Button, ButtonLink } from './button.tsx'

test('a button sends its form and can say which one was pressed', () => {
  assert.equal(renderToString(<Button>保存</Button>), '<button class="button" type="submit">保存</button>')
  const html = renderToString(
    <Button kind="danger" size="small" name="act" value="withdraw" formAction="/withdraw">
      取り下げる
    </Button>,
  )
  assert.equal(
    html,
    '<button class="button danger small" type="submit" name="act" value="withdraw" formaction="/withdraw">取り下げる</button>',
  )
})

test('a link stays a link, whatever it looks like', () => {
  const html = renderToString(
    <ButtonLink href="/postings/new" kind="secondary" size="large">
      求人を作る
    </ButtonLink>,
  )
  assert.equal(html, '<a class="button secondary large" href="/postings/new">求人を作る</a>')
})

test('a button that cannot be pressed yet sends nothing and says why', () => {
  const html = renderToString(
    <BlockedButton id="publish" because="締切日を入力すると公開できます">
      公開する
    </BlockedButton>,
  )
  assert.match(html, /<button class="button" type="button" aria-disabled="true" aria-describedby="publish-because">/)
  assert.match(html, /<p class="hint" id="publish-because">締切日を入力すると公開できます<\/p>/)
  assert.doesNotMatch(html, / disabled/)
})

test('buttons stand in one row', () => {
  assert.match(renderToString(<Actions>x</Actions>), /^<div class="actions">/)
})
