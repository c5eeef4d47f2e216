import assert from 'node:assert/strict'
import { test } from 'vitest'
import { Invalid } from '../platform/errors.ts'
import type { InterviewWay } from './interview.ts'
import { isMeetingAddress, requirePlace } from './meeting-address.ts'

test.each([
  ['https://zoom.example.jp/j/123?pwd=a', true],
  ['HTTPS://MEET.EXAMPLE.JP/x', true],
  ['https://会議.example.jp/', true],
  ['http://zoom.example.jp/j/123', false],
  ['javascript:alert(1)', false],
  ['javascript://example.jp/%0aalert(1)', false],
  ['data:text/html,hello', false],
  ['//zoom.example.jp', false],
  ['zoom.example.jp/j/123', false],
  ['https://', false],
  ['後日お知らせします', false],
  ['', false],
])('%s can be led to: %s', (place, wanted) => {
  assert.equal(isMeetingAddress(place), wanted)
})

test('an online talk needs an address; a visit may stand in words', () => {
  const told = (way: InterviewWay, place: string) => {
    try {
      requirePlace({ way, place })
      return 'taken'
    } catch (error) {
      assert.ok(error instanceof Invalid)
      return Object.keys(error.problems).join()
    }
  }
  const ways: InterviewWay[] = ['online', 'place']
  assert.deepEqual(
    ways.map((way) => `${way}: ${told(way, '本社2階')} ${told(way, 'https://meet.example.jp/a')}`),
    ['online: place taken', 'place: taken taken'],
  )
})
