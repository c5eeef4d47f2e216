import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock, door } from '../actor.ts'
import { type ArticleMove, articleMoves, articleStates, canMoveArticle } from './article.ts'
import { type ArticleAction, mayArticle } from './policy.ts'

const moves = Object.keys(articleMoves) as ArticleMove[]

test('the table of moves, read back in full', () => {
  const table = articleStates.map(
    (state) => `${state}: ${moves.filter((move) => canMoveArticle(state, move)).join(' ') || '—'}`,
  )
  assert.deepEqual(table, [
    'draft: change submit',
    'review: return publish schedule stop',
    'scheduled: hold open stop',
    'published: correct archive pull',
    'archived: —',
  ])
})

test('who makes each move, and where it leads', () => {
  assert.deepEqual(
    moves.map((move) => `${move}: ${articleMoves[move].by.join('・')} → ${articleMoves[move].to}`),
    [
      'change: operator → draft',
      'submit: operator → review',
      'return: operator → draft',
      'publish: operator → published',
      'schedule: operator → scheduled',
      'hold: operator → review',
      'open: clock → published',
      'correct: operator → published',
      'archive: operator → archived',
      'stop: operator → draft',
      'pull: operator → archived',
    ],
  )
})

type House = 'company' | 'municipality' | 'supporter' | 'operator'
const member = (kind: House, role: 'editor' | 'viewer' = 'editor'): Actor => ({
  kind,
  accountId: 'a',
  organizationId: 'o',
  role,
})
const people: Record<string, Actor> = {
  'an operator': member('operator'),
  'a viewer of the operator': member('operator', 'viewer'),
  'the municipality': member('municipality'),
  'a company': member('company'),
  'a supporter': member('supporter'),
  'a talent': { kind: 'talent', accountId: 'a', talentId: 't' },
  anyone,
  'the door': door,
  'the clock': clock,
}
const actions: ArticleAction[] = ['read', 'view', 'viewJournal', 'addImage', 'recordConsent', ...moves]
const work = 'change submit return publish schedule hold correct archive stop pull'

/** Who may do what, one line for each person. */
const matrix = (state: 'draft' | 'published') =>
  Object.entries(people).map(([name, actor]) => {
    const allowed = actions.filter((action) => mayArticle(actor, action, { state }))
    return `${name}: ${allowed.join(' ') || '—'}`
  })

test('who may do what with an article that is not public — the whole matrix', () => {
  assert.deepEqual(matrix('draft'), [
    `an operator: view viewJournal addImage recordConsent ${work}`,
    'a viewer of the operator: view viewJournal',
    'the municipality: —',
    'a company: —',
    'a supporter: —',
    'a talent: —',
    'anyone: —',
    'the door: —',
    'the clock: view viewJournal open',
  ])
})

test('what is published is read by everybody, and changed by nobody else for it', () => {
  assert.deepEqual(matrix('published'), [
    `an operator: read view viewJournal addImage recordConsent ${work}`,
    'a viewer of the operator: read view viewJournal',
    'the municipality: read',
    'a company: read',
    'a supporter: read',
    'a talent: read',
    'anyone: read',
    'the door: read',
    'the clock: read view viewJournal open',
  ])
})

test('a question that has no rule is a defect, never a yes', () => {
  assert.throws(() => mayArticle(clock, 'burn' as ArticleAction, { state: 'draft' }), /no rule for burn/)
})
