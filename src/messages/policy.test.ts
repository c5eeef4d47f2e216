import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock } from '../actor.ts'
import { mayReport, mayThread, partyIn, type ThreadAction } from './policy.ts'
import {
  type ReportState,
  reportMoves,
  reportReasons,
  type ThreadKind,
  type ThreadState,
  threadMoves,
} from './thread.ts'

const HOUSE = 'house'
const actors: Record<string, Actor> = {
  anyone,
  talent: { kind: 'talent', accountId: 'person', talentId: 't' },
  'other talent': { kind: 'talent', accountId: 'other', talentId: 'o' },
  company: { kind: 'company', accountId: 'a', organizationId: HOUSE, role: 'editor' },
  'viewer there': { kind: 'company', accountId: 'v', organizationId: HOUSE, role: 'viewer' },
  'the talent under another hat': { kind: 'company', accountId: 'person', organizationId: 'elsewhere', role: 'admin' },
  municipality: { kind: 'municipality', accountId: 'm', organizationId: 'town', role: 'admin' },
  operator: { kind: 'operator', accountId: 'p', organizationId: 'desk', role: 'admin' },
  'operator asked in': { kind: 'operator', accountId: 'p', organizationId: 'asked', role: 'admin' },
  clock,
}
const actions: readonly ThreadAction[] = ['view', 'write', 'inviteCoordinator', 'report', 'archive']

const table = (state: ThreadState, kind: ThreadKind = 'application'): string[] =>
  Object.entries(actors).map(([name, actor]) => {
    const facts = { kind, parties: ['person', HOUSE, 'asked'], state }
    return `${name}: ${actions.filter((action) => mayThread(actor, action, facts)).join(' ')}`.trim()
  })

test('who may do what with an open thread', () => {
  assert.deepEqual(table('open'), [
    'anyone:',
    'talent: view write inviteCoordinator report',
    'other talent:',
    'company: view write inviteCoordinator report',
    'viewer there: view report',
    'the talent under another hat:',
    'municipality:',
    'operator:',
    'operator asked in: view write inviteCoordinator report',
    'clock: archive',
  ])
})

test('about a case the coordinator is there from the beginning; about a registration the person, under every hat', () => {
  assert.deepEqual(table('open', 'case'), [
    'anyone:',
    'talent: view write report',
    'other talent:',
    'company: view write report',
    'viewer there: view report',
    'the talent under another hat:',
    'municipality:',
    'operator:',
    'operator asked in: view write report',
    'clock: archive',
  ])
  assert.deepEqual(table('open', 'registration'), [
    'anyone:',
    'talent: view write report',
    'other talent:',
    'company: view write report',
    'viewer there: view report',
    'the talent under another hat: view write report',
    'municipality:',
    'operator:',
    'operator asked in: view write report',
    'clock: archive',
  ])
})

test('who is both the organizer and somebody who takes part writes as the house', () => {
  const officer: Actor = { kind: 'municipality', accountId: 'person', organizationId: 'town', role: 'admin' }
  const parties = ['town', 'person']
  assert.equal(partyIn(officer, { kind: 'registration', parties }), 'town')
  assert.equal(partyIn({ ...officer, organizationId: 'other' }, { kind: 'registration', parties }), 'person')
  assert.equal(partyIn({ ...officer, organizationId: 'other' }, { kind: 'application', parties }), null)
  const viewer: Actor = { ...officer, organizationId: 'other', role: 'viewer' }
  assert.equal(mayThread(viewer, 'write', { kind: 'registration', parties, state: 'open' }), true, 'as themselves')
  assert.equal(
    mayThread({ ...officer, role: 'viewer' }, 'write', { kind: 'registration', parties, state: 'open' }),
    false,
  )
  assert.equal(partyIn({ kind: 'account', accountId: 'person' }, { kind: 'registration', parties }), 'person')
})

test('who may do what with one that was put away', () => {
  assert.deepEqual(table('archived'), [
    'anyone:',
    'talent: view report',
    'other talent:',
    'company: view report',
    'viewer there: view report',
    'the talent under another hat:',
    'municipality:',
    'operator:',
    'operator asked in: view report',
    'clock: archive',
  ])
})

test('who looks at reports, and who answers them', () => {
  const rows = Object.entries(actors).map(([name, actor]) =>
    `${name}: ${(['view', 'decide'] as const).filter((action) => mayReport(actor, action)).join(' ')}`.trim(),
  )
  assert.deepEqual(
    rows.filter((row) => !row.endsWith(':')),
    ['operator: view decide', 'operator asked in: view decide'],
  )
  const viewer: Actor = { kind: 'operator', accountId: 'p', organizationId: 'desk', role: 'viewer' }
  assert.deepEqual([mayReport(viewer, 'view'), mayReport(viewer, 'decide')], [true, false])
})

type Moves = Record<string, { from: readonly string[]; to: ThreadState | ReportState; by: readonly string[] }>
const moves = (all: Moves): string[] =>
  Object.entries(all).map(([name, { from, to, by }]) => `${name}: ${from.join('・') || '-'} → ${to} (${by.join('・')})`)

test('every move there is', () => {
  assert.deepEqual(moves(threadMoves), ['open: - → open (party)', 'archive: open → archived (clock)'])
  assert.deepEqual(moves(reportMoves), [
    'report: - → open (party)',
    'settle: open → settled (operator)',
    'dismiss: open → dismissed (operator)',
  ])
  assert.ok(Object.keys(reportReasons).every((reason) => /^[a-z_]{1,40}$/.test(reason)))
})
