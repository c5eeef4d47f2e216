import assert from 'node:assert/strict'
import { test } from 'vitest'
import { ics } from './ics.ts'
import { organizedBy, personOf } from './organizer.ts'

const start = Temporal.Instant.from('2025-12-10T09:30:00Z')
const entry = {
  uid: 'a@yui.invalid',
  sequence: 0,
  stamp: start,
  start,
  end: start.add({ hours: 1 }),
  summary: '一次面談',
}
const invitation = (name: string) =>
  ics({ method: 'REQUEST', product: '-//Yui//JA', events: [{ ...entry, organizer: { name, email: 'a@yui.invalid' } }] })
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const organizersIn = (text: string) => unfolded(text).filter((line) => line.startsWith('ORGANIZER'))

test('a sender is a name with an address, or an address alone', () => {
  assert.deepEqual(
    ['結 <no-reply@example.jp>', '"結, 湯けむり町" <yui@example.jp>', 'yui@example.jp', ' <yui@example.jp> '].map(
      personOf,
    ),
    [
      { name: '結', email: 'no-reply@example.jp' },
      { name: '結, 湯けむり町', email: 'yui@example.jp' },
      { name: 'yui@example.jp', email: 'yui@example.jp' },
      { name: 'yui@example.jp', email: 'yui@example.jp' },
    ],
  )
})

test('the sender of the installation takes the place of the organizer, and nothing else changes', () => {
  const before = invitation('結')
  const after = organizedBy(before, { name: '結', email: 'yui@town.example.jp' })
  assert.deepEqual(organizersIn(after), ['ORGANIZER;CN="結":mailto:yui@town.example.jp'])
  const others = (text: string) => unfolded(text).filter((line) => !line.startsWith('ORGANIZER'))
  assert.deepEqual(others(after), others(before))
})

test('a long name is folded at 75 octets, before as after', () => {
  const long = '湯けむり町・星見村・港町 広域副業人材活用推進協議会事務局(運営事業者)'
  const after = organizedBy(invitation(long), { name: long, email: 'yui@town.example.jp' })
  assert.deepEqual(organizersIn(after), [`ORGANIZER;CN="${long}":mailto:yui@town.example.jp`])
  assert.ok(after.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
})

test('a file that names nobody stays as it is; a dollar sign in a name is a dollar sign', () => {
  const plain = ics({ product: '-//Yui//JA', events: [entry] })
  assert.equal(organizedBy(plain, { name: '結', email: 'yui@town.example.jp' }), plain)
  const after = organizedBy(invitation('結'), { name: '$& 結', email: 'yui@town.example.jp' })
  assert.deepEqual(organizersIn(after), ['ORGANIZER;CN="$& 結":mailto:yui@town.example.jp'])
})
