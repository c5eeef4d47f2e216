import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Checkbox } from './checkbox.tsx'
import { Checkboxes, Radios } from './choices.tsx'
import { DateField } from './date-field.tsx'
import { FileField } from './file-field.tsx'
import { NumberField } from './number-field.tsx'
import { OneTimeCodeField, PasswordField } from './secret-fields.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea } from './text-area.tsx'
import { FixedField, TextField } from './text-field.tsx'

const problem = '題名を入力してください'
const choices = [
  { value: 'a', label: '広報' },
  { value: 'b', label: '写真', hint: '訪問があります' },
]

test('a field stands in the order of the design system: label, hint, control, problem', () => {
  const html = renderToString(
    <TextField name="title" label="題名" need="required" hint="40文字まで" problem={problem} value="い" />,
  )
  assert.match(
    html,
    /<label for="title">題名<span class="need required">※必須<\/span><\/label><p class="hint" id="title-hint">40文字まで<\/p><input .*<p class="problem" id="title-problem">＊題名を入力してください<\/p>/,
  )
})

test('a problem is tied to its control, and so is the hint', () => {
  const html = renderToString(<TextField name="title" label="題名" hint="40文字まで" problem={problem} />)
  assert.match(html, /aria-describedby="title-problem title-hint" aria-invalid="true"/)
  assert.doesNotMatch(renderToString(<TextField name="title" label="題名" />), /aria-/)
})

test('what was typed comes back as typed, and cannot become markup', () => {
  const html = renderToString(<TextField name="title" label="題名" value={'"><script>'} />)
  assert.match(html, /value="&quot;>&lt;script>"|value="&quot;&gt;&lt;script&gt;"/)
  assert.match(renderToString(<TextField name="n" label="件数" value="0" />), /value="0"/)
})

test('no field has a placeholder', () => {
  assert.doesNotMatch(renderToString(<TextField name="title" label="題名" hint="例）写真" />), /placeholder/)
})

test('words can be offered by the browser', () => {
  const html = renderToString(<TextField name="skill" label="スキル" suggestions={['写真']} />)
  assert.match(html, /list="skill-list".*<datalist id="skill-list"><option value="写真"/)
})

test('a field that cannot be changed says why and is still sent', () => {
  const html = renderToString(
    <FixedField name="client" label="発注者" value="湯けむり醸造" because="組織の設定で変更できます" />,
  )
  assert.match(html, /<span class="need">編集不可<\/span>/)
  assert.match(html, /name="client" value="湯けむり醸造" class="long" readonly aria-describedby="client-hint"/)
})

test('a long text says how much may be written and how much there is', () => {
  const html = renderToString(<TextArea name="background" label="背景" value="写真が古い" maxLength={1000} />)
  assert.match(html, /aria-describedby="background-count"/)
  assert.match(html, /<p class="hint" id="background-count">1,000文字まで（現在5文字）<\/p>/)
  assert.doesNotMatch(html, /maxlength/)
})

test('a long text that begins with an empty line keeps it', () => {
  assert.match(
    renderToString(<TextArea name="t" label="文" value={'\n二行目'} />),
    /<textarea[^>]*>\n\n二行目<\/textarea>/,
  )
})

test('a number is typed into a text box that knows its unit', () => {
  const html = renderToString(<NumberField name="fee" label="謝礼" unit="円" value="５万" />)
  assert.match(html, /type="text" class="short" inputmode="numeric"/)
  assert.match(html, /aria-describedby="fee-unit".*<span id="fee-unit">円<\/span>/)
  assert.match(html, /value="５万"/)
  assert.match(renderToString(<NumberField name="h" label="稼働" unit="時間" decimal />), /inputmode="decimal"/)
})

test('a choice from a list shows what was chosen, in groups too', () => {
  const html = renderToString(
    <SelectField
      name="town"
      label="まち"
      empty="すべて"
      value="b"
      choices={[
        { label: '鳥取県', choices },
        { value: 'c', label: '島根県' },
      ]}
    />,
  )
  assert.match(html, /<option value>すべて<\/option><optgroup label="鳥取県">/)
  assert.match(html, /<option value="b" selected>写真<\/option>/)
  assert.equal(html.match(/selected/g)?.length, 1)
})

test('radios are one question, and the summary leads to the first of them', () => {
  const html = renderToString(
    <Radios name="how" label="働き方" need="required" value="b" choices={choices} problem="選択してください" />,
  )
  assert.match(html, /^<fieldset class="field wrong" aria-describedby="how-problem"><legend>働き方/)
  assert.match(html, /<input id="how" type="radio" name="how" value="a" required/)
  assert.match(
    html,
    /<input id="how-2" type="radio" name="how" value="b" checked required aria-describedby="how-2-about"/,
  )
  assert.match(html, /<p class="hint" id="how-2-about">訪問があります/)
})

test('any of several boxes may be ticked', () => {
  const html = renderToString(<Checkboxes name="themes" label="内容" values={['a', 'b']} choices={choices} inline />)
  assert.equal(html.match(/checked/g)?.length, 2)
  assert.match(html, /<div class="choices inline">/)
  assert.doesNotMatch(
    renderToString(<Checkboxes name="t" label="内容" need="required" choices={choices} />),
    /required[ />]/,
  )
})

test('one box that stands alone carries its own problem', () => {
  const html = renderToString(
    <Checkbox name="pledge" label="確かめました" problem="チェックを入れてください" checked />,
  )
  assert.match(
    html,
    /<input id="pledge" type="checkbox" name="pledge" value="yes" checked aria-describedby="pledge-problem" aria-invalid="true"/,
  )
})

test('a date is three boxes by the western calendar, and its problem is one', () => {
  const html = renderToString(
    <DateField
      name="closesOn"
      label="締切日"
      value={{ year: '2026', month: '2', day: '30' }}
      problem="日を直してください"
    />,
  )
  assert.match(
    html,
    /<input id="closesOn" name="closesOn-year" type="text" class="digits-4" inputmode="numeric" pattern="\[0-9\]\+"/,
  )
  assert.match(
    html,
    /id="closesOn-day" name="closesOn-day".*value="30" aria-invalid="true"\/?><label for="closesOn-day">日<\/label>/,
  )
  assert.equal(html.match(/class="problem"/g)?.length, 1)
  assert.match(renderToString(<DateField name="born" label="誕生日" autocomplete="bday" />), /autocomplete="bday-year"/)
})

test('a day that is near asks for no year, and its first box is where the error summary leads', () => {
  const html = renderToString(<DateField name="slot1" label="候補日1" yearless value={{ month: '12', day: '5' }} />)
  assert.deepEqual(
    [...html.matchAll(/<input id="([^"]*)" name="([^"]*)"/g)].map(([, id, name]) => [id, name]),
    [
      ['slot1', 'slot1-month'],
      ['slot1-day', 'slot1-day'],
    ],
  )
  assert.match(html, /<label for="slot1">月<\/label>/)
})

test('a file is offered by kind', () => {
  const html = renderToString(<FileField name="photo" label="写真" accept=".jpg,.png" multiple />)
  assert.match(html, /<input id="photo" name="photo" type="file" accept=".jpg,.png" multiple/)
})

test('secrets can be filled in by a password keeper and never come back', () => {
  const html = renderToString(<PasswordField name="password" label="パスワード" autocomplete="current-password" />)
  assert.match(html, /type="password" class="medium" autocomplete="current-password"/)
  assert.doesNotMatch(html, /value=/)
  assert.match(
    renderToString(<OneTimeCodeField name="code" label="確認コード" />),
    /inputmode="numeric" autocomplete="one-time-code"/,
  )
})
