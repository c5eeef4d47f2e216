import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock } from '../actor.ts'
import { canMoveImport, type ImportMove, importMoves, type ImportState } from './import.ts'
import { mailAddress } from './mail-address.ts'
import { mayImport, type ImportAction } from './policy.ts'
import { type KeptRow, problemAt, repeatedRows } from './row.ts'
import { skillsOfWords } from './skills-of-words.ts'

const row = (rowNumber: number, values: { number: string; name: string }): KeptRow<typeof values> => ({
  sheet: '企業一覧',
  rowNumber,
  values,
  cells: { number: { column: 'A', label: '法人番号', found: values.number } },
})

test('the table of moves, read back in full', () => {
  const states: ImportState[] = ['waiting', 'taken', 'discarded', 'expired']
  const table = states.map(
    (state) =>
      `${state}: ${(Object.keys(importMoves) as ImportMove[]).filter((move) => canMoveImport(state, move)).join(' ') || '—'}`,
  )
  assert.deepEqual(table, ['waiting: take discard expire', 'taken: —', 'discarded: —', 'expired: —'])
})

test('who may do what with an import — the whole matrix', () => {
  const ids = { accountId: 'a', organizationId: 'o' }
  const people: Record<string, Actor> = {
    anyone,
    clock,
    admin: { kind: 'operator', role: 'admin', ...ids },
    editor: { kind: 'operator', role: 'editor', ...ids },
    viewer: { kind: 'operator', role: 'viewer', ...ids },
    town: { kind: 'municipality', role: 'admin', ...ids },
  }
  const actions: ImportAction[] = ['view', 'read', 'take', 'discard']
  const yes = Object.entries(people).map(
    ([name, actor]) => `${name}: ${actions.filter((each) => mayImport(actor, each)).join(' ')}`,
  )
  assert.deepEqual(yes, [
    'anyone: ',
    'clock: ',
    'admin: view read take discard',
    'editor: view read take discard',
    'viewer: view',
    'town: ',
  ])
})

test('a row that says the same again is told from one that says something else', () => {
  const rows = [
    row(2, { number: '1', name: '甲' }),
    row(3, { number: '1', name: '甲' }),
    row(4, { number: '1', name: '乙' }),
    row(5, { number: '', name: '丙' }),
    row(6, { number: '', name: '丁' }),
  ]
  const repeated = repeatedRows(rows, ({ number }) => number)
  assert.deepEqual(
    rows.map((each) => repeated.get(each)),
    [undefined, { of: 2, same: true }, { of: 2, same: false }, undefined, undefined],
  )
})

test('a problem that is found later still names sheet, row, column and what stands there', () => {
  const first = row(2, { number: '1', name: '甲' })
  assert.equal(
    problemAt(first, 'number', '登録されていません'),
    'シート「企業一覧」2行目 A列(法人番号)「1」: 登録されていません。',
  )
  assert.equal(problemAt(first, 'town', '分かりません'), 'シート「企業一覧」2行目 town: 分かりません。')
})

test('a word that means one skill becomes it; a word that means many, or none, stays a word', () => {
  const { skills, left } = skillsOfWords(['SNS運用', '存在しない技', 'SNS運用'])
  assert.equal(skills.length, 1)
  assert.deepEqual(left, ['存在しない技'])
})

test('an address of a list is read as a form reads it', () => {
  assert.deepEqual(mailAddress(' Ｈａｎａｋｏ@Example.JP '), { ok: true, value: 'hanako@example.jp' })
  assert.equal(mailAddress('花子').ok, false)
})
