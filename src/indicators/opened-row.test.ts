import assert from 'node:assert/strict'
import { test } from 'vitest'
import { indicatorOf, indicators } from './indicator.ts'
import { hrefFor, whyClosed } from './opened-row.ts'

const subject = '0b9d7c1e-0000-4000-8000-000000000001'
const opened = (id: string) => hrefFor(indicatorOf(id))({ subject })

test('seminars and tours open to the event, people to their registration, ties to the person of the ledger', () => {
  assert.equal(opened('seminars'), `/town/events/${subject}`)
  assert.equal(opened('tours'), `/town/events/${subject}`)
  assert.equal(opened('seminar-companies'), `/town/registrations/${subject}`)
  assert.equal(opened('tour-people'), `/town/registrations/${subject}`)
  assert.equal(opened('related-people'), `/town/ties/people/${subject}`)
  assert.equal(opened('matches'), `/town/contracts/${subject}`)
  assert.equal(opened('postings'), `/postings/${subject}`)
  assert.equal(opened('rounds'), `/rounds/${subject}`)
})

test('a bid belongs to its parties: no figure of applications opens one', () => {
  const bids = ['applications', 'applicants', 'first-reply-days', 'unanswered-applications', 'decline-notices']
  assert.deepEqual(bids.map(opened), [undefined, undefined, undefined, undefined, undefined])
})

test('every definition says whether its rows open, in a word that leads somewhere', () => {
  for (const indicator of indicators) {
    const href = hrefFor(indicator)({ subject })
    assert.equal(href === undefined, indicator.opens === 'none', indicator.id)
    assert.doesNotMatch(href ?? '', /undefined/)
  }
})

test('where rows of people open nothing by design, it is said why; of a figure that opens nothing is said', () => {
  const closed = indicators.filter((indicator) => whyClosed(indicator) !== undefined)
  assert.equal(closed.length, 8)
  for (const indicator of closed) assert.equal(indicator.opens, 'none', indicator.id)
  assert.match(whyClosed(indicatorOf('applications')) ?? '', /ご本人の同意がないと/)
  assert.equal(whyClosed(indicatorOf('matches')), undefined)
})
