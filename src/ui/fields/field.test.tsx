import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { described, Field, FieldGroup, Hint, NeedLabel, Problem } from './field.tsx'

test('whether an answer is needed is said in words', () => {
  assert.match(renderToString(<NeedLabel need="required" />), />※必須</)
  assert.match(renderToString(<NeedLabel need="later" />), />※公開までに必要</)
  assert.match(renderToString(<NeedLabel need="optional" />), />※任意</)
  assert.equal(renderToString(<NeedLabel need={undefined} />), '')
})

test('a problem begins with the mark of the design system', () => {
  assert.equal(
    renderToString(<Problem id="fee" problem="数字で入力してください" />),
    '<p class="problem" id="fee-problem">＊数字で入力してください</p>',
  )
  assert.equal(renderToString(<Problem id="fee" problem={undefined} />), '')
})

test('a hint without words is no hint', () => {
  assert.equal(renderToString(<Hint id="fee">{undefined}</Hint>), '')
  assert.equal(renderToString(<Hint id="fee">例）50000</Hint>), '<p class="hint" id="fee-hint">例）50000</p>')
})

test('a control is described by its problem first, then its hint, then the rest', () => {
  const field = { name: 'fee', label: '謝礼', hint: '税抜', problem: '数字で' }
  assert.deepEqual(described(field, 'fee-unit'), {
    'aria-describedby': 'fee-problem fee-hint fee-unit',
    'aria-invalid': 'true',
  })
  assert.deepEqual(described({ name: 'fee', label: '謝礼' }), {
    'aria-describedby': undefined,
    'aria-invalid': undefined,
  })
})

test('two forms on one page keep their fields apart by id', () => {
  const html = renderToString(
    <Field name="q" id="top-q" label="探す" hint="例）写真">
      <input id="top-q" name="q" {...described({ name: 'q', id: 'top-q', label: '探す', hint: '例）写真' })} />
    </Field>,
  )
  assert.match(html, /<label for="top-q">/)
  assert.match(html, /id="top-q-hint".*aria-describedby="top-q-hint"/)
})

test('several controls that answer one question share its legend, hint and problem', () => {
  const html = renderToString(
    <FieldGroup name="on" label="締切日" need="required" hint="西暦で" problem="日を直してください">
      <input id="on" name="on" />
    </FieldGroup>,
  )
  assert.match(html, /^<fieldset class="field wrong" aria-describedby="on-problem on-hint"><legend>締切日/)
  assert.match(html, /<\/legend><p class="hint" id="on-hint">西暦で<\/p><input id="on" name="on"\/?><p class="problem"/)
  assert.doesNotMatch(html, /<fieldset[^>]*aria-invalid/)
})
