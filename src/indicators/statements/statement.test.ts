import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { fiscalYear } from '../../law/fiscal-year.ts'
import { exportMoves } from './export.ts'
import { mayStatement, type StatementAction, stateAllows } from './policy.ts'
import {
  boundsOf,
  knownFor,
  monthOf,
  periodInWords,
  publicationMoves,
  standingOf,
  type StatementKind,
  statementKinds,
  statementMoves,
  type StatementState,
  textsOf,
} from './statement.ts'

const year = fiscalYear(2025)
const monthly = (month: number) => ({ kind: 'monthly' as const, year, month })
const annual = { kind: 'annual' as const, year, month: 0 }

const printed = (moves: Record<string, { from: readonly string[]; to: string; by: readonly string[] }>) =>
  Object.entries(moves).map(([move, { from, to, by }]) => `${move}: ${from.join(' ')} → ${to} by ${by.join(' ')}`)

test('the tables of moves, read back in full', () => {
  assert.deepEqual(printed(statementMoves), [
    'submit: draft → submitted by municipality',
    'supersede: submitted → superseded by municipality',
    'discard: draft → discarded by municipality',
  ])
  assert.deepEqual(printed(publicationMoves), ['withdraw: published → withdrawn by municipality'])
  assert.deepEqual(printed(exportMoves), [
    'start: asked making → making by clock',
    'finish: making → ready by clock',
    'fail: making → failed by clock',
    'expire: ready → expired by clock',
  ])
})

test('who may do what with a report: the town alone, and of the town nobody who only reads', () => {
  const facts = { municipalityId: 'town', kind: 'result' as const, state: 'submitted' as const }
  const member = (kind: 'municipality' | 'operator', organizationId: string, role: 'editor' | 'viewer'): Actor => ({
    kind,
    accountId: 'a',
    organizationId,
    role,
  })
  const who: Record<string, Actor> = {
    'the town': member('municipality', 'town', 'editor'),
    'its viewer': member('municipality', 'town', 'viewer'),
    'another town': member('municipality', 'other', 'editor'),
    'the operator': member('operator', 'desk', 'editor'),
    anyone: { kind: 'anyone' },
  }
  const actions: StatementAction[] = ['view', 'write', 'submit', 'discard', 'revise', 'export', 'publish']
  const table = Object.entries(who).map(
    ([name, actor]) => `${name}: ${actions.filter((action) => mayStatement(actor, action, facts)).join(' ') || '—'}`,
  )
  assert.deepEqual(table, [
    'the town: view write submit discard revise export publish',
    'its viewer: view',
    'another town: —',
    'the operator: —',
    'anyone: —',
  ])
})

test('what a state allows, read back in full', () => {
  const states: StatementState[] = ['draft', 'submitted', 'superseded', 'discarded']
  const kinds: StatementKind[] = ['annual', 'result']
  const actions: StatementAction[] = ['view', 'write', 'submit', 'discard', 'revise', 'export', 'publish']
  const table = states.flatMap((state) =>
    kinds.map((kind) => `${state} ${kind}: ${actions.filter((a) => stateAllows(a, { state, kind })).join(' ')}`),
  )
  assert.deepEqual(table, [
    'draft annual: view write submit discard export',
    'draft result: view write submit discard export',
    'submitted annual: view revise export',
    'submitted result: view revise export publish',
    'superseded annual: view export',
    'superseded result: view export',
    'discarded annual: view',
    'discarded result: view',
  ])
})

test('a month of a fiscal year is one of the calendar: January to March come after December', () => {
  assert.equal(monthOf(year, 4).toString(), '2025-04')
  assert.equal(monthOf(year, 12).toString(), '2025-12')
  assert.equal(monthOf(year, 1).toString(), '2026-01')
  assert.equal(periodInWords(monthly(3)), '2026年3月')
  assert.equal(periodInWords(annual), '令和7年度（2025年度）')
})

test('a period begins and ends at midnight in Japan', () => {
  const iso = ({ from, before }: { from: Date; before: Date }) => [from.toISOString(), before.toISOString()]
  assert.deepEqual(iso(boundsOf(annual)), ['2025-03-31T15:00:00.000Z', '2026-03-31T15:00:00.000Z'])
  assert.deepEqual(iso(boundsOf(monthly(12))), ['2025-11-30T15:00:00.000Z', '2025-12-31T15:00:00.000Z'])
})

test('not begun, running, over: told to the millisecond', () => {
  const at = (iso: string) => standingOf(annual, new Date(iso))
  assert.deepEqual(
    ['2025-03-31T14:59:59.999Z', '2025-03-31T15:00:00Z', '2026-03-31T14:59:59.999Z', '2026-03-31T15:00:00Z'].map(at),
    ['coming', 'running', 'running', 'closed'],
  )
})

test('the day of the figures: a month’s last instant, or now; a year is counted as of now, for what was paid until May', () => {
  const may = new Date('2026-05-20T01:00:00Z')
  assert.equal(knownFor(monthly(10), may).toISOString(), '2025-10-31T14:59:59.999Z')
  assert.equal(knownFor(annual, may), may)
  const october = new Date('2025-10-10T01:00:00Z')
  assert.equal(knownFor(monthly(10), october), october)
})

test('what is written in each kind of report', () => {
  assert.deepEqual(
    statementKinds.map(
      (kind) =>
        `${kind}: ${textsOf(kind)
          .map(({ label }) => label)
          .join('、')}`,
    ),
    [
      'monthly: 今月の取組、来月の予定',
      'annual: 事業効果、外部有識者の評価、意見、今後の方針、その理由',
      'grant: 事業効果、外部有識者の評価、意見、今後の方針、その理由',
      'result: 事業の成果、改善方策と今後の方針',
    ],
  )
})
