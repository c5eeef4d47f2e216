import assert from 'node:assert/strict'
import { test } from 'vitest'
import { activityMoves, activityStateNames, activityStates, canMoveActivity } from './activity.ts'
import {
  canRevoke,
  certificateMoves,
  certificateStateNames,
  isSealed,
  newCode,
  printedCode,
  readCode,
  sealOf,
} from './certificate.ts'
import { initialsOf } from './initials.ts'
import { canMoveOnsiteVisit, onsiteVisitMoves, onsiteVisitStateNames } from './onsite-visit.ts'
import { declarationMoves, declarationStateNames } from './residence.ts'

test('a code is 26 letters that nobody mistakes, and no two are alike', () => {
  const codes = Array.from({ length: 1000 }, newCode)
  assert.equal(new Set(codes).size, 1000)
  for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{26}$/)
  const letters = new Set(codes.join(''))
  assert.equal(letters.size, 32, 'every letter is used')
})

test('a code is read as people type it from paper', () => {
  const code = '0123456789ABCDEFGHJKMNPQRS'
  assert.equal(printedCode(code), '01234-56789-ABCDE-FGHJK-MNPQR-S')
  for (const typed of [
    code,
    printedCode(code),
    code.toLowerCase(),
    ` ${printedCode(code)} `,
    'O123456789ABCDEFGHJKMNPQRS',
    'oi23456789abcdefghjkmnpqrs',
    '０１２３４－５６７８９－ＡＢＣＤＥ－ＦＧＨＪＫ－ＭＮＰＱＲ－Ｓ',
  ])
    assert.equal(readCode(typed), code, typed)
  for (const typed of ['', 'ABC', `${code}A`, '確認番号', 'U'.repeat(26), '../../etc/passwd', '%00'])
    assert.equal(readCode(typed), null, typed)
})

test('the seal holds code and content together, and only the house can make it', () => {
  const seal = sealOf('secret', 'CODE', '{"number":1}')
  assert.match(seal, /^[0-9a-f]{64}$/)
  assert.ok(isSealed('secret', 'CODE', '{"number":1}', seal))
  assert.ok(!isSealed('secret', 'CODE', '{"number":2}', seal))
  assert.ok(!isSealed('secret', 'CODF', '{"number":1}', seal))
  assert.ok(!isSealed('another', 'CODE', '{"number":1}', seal))
  assert.ok(!isSealed('secret', 'CODE', '{"number":1}', ''))
})

test('initials of names in kana, in Hepburn', () => {
  const printed = [
    ['ヤマダ', 'ハナコ'],
    ['シマ', 'チヅル'],
    ['ジンボ', 'フミ'],
    ['ヅカ', 'ンダ'],
    ['ｶﾄｳ', 'ﾊﾞﾝ'],
    ['Smith', ''],
  ].map(([family = '', given = '']) => `${family} ${given} ${initialsOf(family, given)}`)
  assert.deepEqual(printed, [
    'ヤマダ ハナコ Y.H.',
    'シマ チヅル S.C.',
    'ジンボ フミ J.F.',
    'ヅカ ンダ Z.N.',
    'ｶﾄｳ ﾊﾞﾝ K.B.',
    'Smith  ＊.＊.',
  ])
})

test('the lives of visits, declarations, activities and certificates', () => {
  const lines = (moves: Record<string, { from: readonly string[]; to: string; by: readonly string[] }>) =>
    Object.entries(moves).map(([move, { from, to, by }]) => `${move}: ${from.join('|')} → ${to} (${by.join(', ')})`)
  assert.deepEqual(lines(onsiteVisitMoves), [
    'confirm: recorded → confirmed (client, talent)',
    'deny: recorded → denied (client, talent)',
  ])
  assert.deepEqual(lines(declarationMoves), ['withdraw: declared → withdrawn (talent)'])
  assert.deepEqual(lines(activityMoves), [
    'approve: recorded → approved (municipality)',
    'refuse: recorded → refused (municipality)',
  ])
  assert.deepEqual(lines(certificateMoves), ['revoke: issued → revoked (municipality, talent, clock)'])
  const names = [onsiteVisitStateNames, declarationStateNames, activityStateNames, certificateStateNames]
  assert.equal(
    names.map((each) => Object.values(each).join('/')).join(' '),
    ['確認待ち/確認済み/確認できず 申告中/取下げ 承認待ち/承認済み/承認されず 有効/取消し'].join(),
  )
  assert.ok(canMoveActivity('recorded', 'approve') && !canMoveActivity('approved', 'refuse'))
  assert.ok(canMoveOnsiteVisit('recorded', 'deny') && !canMoveOnsiteVisit('denied', 'confirm'))
  assert.ok(canRevoke('issued') && !canRevoke('revoked'))
  assert.equal(activityStates.length, 3)
})
