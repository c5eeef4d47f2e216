import assert from 'node:assert/strict'
import { test } from 'vitest'
import { z } from 'zod'
import { choice, choices, day, email, mustBeTicked, optionalDay, optionalText, text, ticked } from './fields.ts'
import { optionalWhole, whole } from './number-fields.ts'
import { parseForm } from './parse.ts'

const form = z.strictObject({
  title: text('件名', { max: 10 }),
  note: optionalText('備考', { max: 20, lines: true }),
  fee: whole('月額謝礼', { min: 0, max: 1_000_000, unit: '円' }),
  hours: optionalWhole('稼働時間', { min: 1, max: 200, unit: '時間' }),
  remote: choice('働き方', ['full', 'partly']),
  skills: choices('スキル', ['ec', 'pr'], { max: 2 }),
  closesOn: day('締切日'),
  startsOn: optionalDay('開始日'),
  mail: email('メール'),
  public: ticked(),
  agree: mustBeTicked('同意してください'),
})

const good = {
  title: [' ＥＣの  相談 '],
  fee: ['５０，０００円'],
  remote: ['full'],
  skills: ['ec', 'pr', 'ec'],
  mail: ['Name@Example.JP '],
  agree: ['yes'],
  'closesOn-year': ['2026'],
  'closesOn-month': ['４'],
  'closesOn-day': ['1'],
  formKey: ['x'],
}

test('an office types as offices do, and is understood', () => {
  const parsed = parseForm(form, good)
  assert.ok('value' in parsed)
  assert.deepEqual(parsed.value, {
    title: 'ＥＣの 相談',
    note: '',
    fee: 50000,
    hours: null,
    remote: 'full',
    skills: ['ec', 'pr'],
    closesOn: '2026-04-01',
    startsOn: null,
    mail: 'name@example.jp',
    public: false,
    agree: true,
  })
})

test('everything missing is answered with one sentence per field that says what to do', () => {
  const parsed = parseForm(form, {})
  assert.ok('problems' in parsed)
  assert.deepEqual(parsed.problems, {
    title: '件名を入力してください',
    fee: '月額謝礼を数字で入力してください',
    remote: '働き方を選んでください',
    closesOn: '締切日を年・月・日すべて入力してください',
    mail: 'メールを入力してください',
    agree: '同意してください',
  })
})

test('what is out of bounds is named with the bounds', () => {
  const parsed = parseForm(form, {
    ...good,
    title: ['あ'.repeat(11)],
    fee: ['-1'],
    'closesOn-day': ['31'],
    skills: ['ec', 'x'],
    mail: ['name@'],
  })
  assert.ok('problems' in parsed)
  assert.equal(parsed.problems.title, '件名は10文字以内で入力してください')
  assert.equal(parsed.problems.fee, '月額謝礼は0円から1,000,000円までの数字で入力してください')
  assert.equal(parsed.problems.closesOn, '締切日は実在する日付を西暦で入力してください(例 2026年4月1日)')
  assert.equal(parsed.problems.skills, 'スキルは一覧から選んでください')
  assert.equal(parsed.problems.mail, 'メールは name@example.jp の形で入力してください')
})

test('a field that the page does not show is refused, and what was typed is kept', () => {
  const parsed = parseForm(form, { ...good, state: ['published'] })
  assert.ok('problems' in parsed)
  assert.match(parsed.problems.form ?? '', /この画面にない項目/)
  assert.equal(parsed.typed.title, ' ＥＣの  相談 ')
  assert.deepEqual(parsed.typed.skills, ['ec', 'pr', 'ec'])
})

test('a repeated name counts once', () => {
  const parsed = parseForm(form, { ...good, remote: ['full', 'partly'] })
  assert.ok('value' in parsed)
  assert.equal(parsed.value.remote, 'full')
})

test('money is understood as people say it: 5万円, 3.5万, 12万5000円', () => {
  const fees = ['5万円', '３．５万', '12万5000円', '五万円', '3〜5万円'].map((fee) =>
    parseForm(form, { ...good, fee: [fee] }),
  )
  assert.deepEqual(
    fees.map((parsed) => ('value' in parsed ? parsed.value.fee : parsed.problems.fee)),
    [50_000, 35_000, 125_000, 50_000, '月額謝礼を数字で入力してください'],
  )
})
