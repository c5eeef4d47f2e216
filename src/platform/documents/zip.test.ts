import assert from 'node:assert/strict'
import { test } from 'vitest'
import { zip, ZipError } from './zip.ts'
import { openZip } from './open-zip.ts'

const limits = { maxBytes: 10_000, maxEntries: 10 }
const entry = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
const refusal = (reason: string) => (error: unknown) => error instanceof ZipError && error.reason === reason

test('what is packed comes out again, under its Japanese name', () => {
  const opened = openZip(zip([entry('報告/十一月.csv', '成約,2'), entry('空.txt', '')]), limits)
  assert.deepEqual(opened.names(), ['報告/十一月.csv', '空.txt'])
  assert.equal(opened.read('報告/十一月.csv')?.toString(), '成約,2')
  assert.equal(opened.read('空.txt')?.length, 0)
  assert.equal(opened.read('ない.txt'), undefined)
})

test('the same entries make the same bytes', () => {
  assert.deepEqual(zip([entry('a', 'b')]), zip([entry('a', 'b')]))
})

test('what grows beyond the limit is refused while it grows, also when several entries share it', () => {
  const bomb = zip([entry('a', '0'.repeat(9000)), entry('b', '0'.repeat(9000))])
  const opened = openZip(bomb, limits)
  assert.equal(opened.read('a')?.length, 9000)
  assert.throws(() => opened.read('b'), refusal('too-big'))
})

test('an archive that lies about its size is still stopped', () => {
  const liar = zip([entry('a', '0'.repeat(2_000_000))])
  const central = liar.lastIndexOf('PK\x01\x02')
  liar.writeUInt32LE(10, central + 24)
  assert.throws(() => openZip(liar, limits).read('a'), refusal('too-big'))
})

test('too many entries are refused', () => {
  const many = zip(Array.from({ length: 11 }, (_, i) => entry(`${i}`, '')))
  assert.throws(() => openZip(many, limits), refusal('too-big'))
})

test('something else is not an archive', () => {
  assert.throws(() => openZip(Buffer.from('会社名,所在地'), limits), refusal('not-a-zip'))
  assert.throws(() => openZip(Buffer.alloc(2), limits), refusal('not-a-zip'))
})

test('cut off anywhere, an archive is broken and never a crash', () => {
  const whole = zip([entry('a', '縁'.repeat(50)), entry('b', 'x')])
  for (let length = 4; length < whole.length; length++) {
    assert.throws(() => readAll(whole.subarray(0, length)), refusal('broken'))
  }
})

test('with any one byte changed, it is read or refused, nothing else', () => {
  const whole = zip([entry('a', '縁結び'.repeat(20))])
  for (let at = 0; at < whole.length; at++) {
    const changed = Buffer.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 0xff
    try {
      readAll(changed)
    } catch (error) {
      assert.ok(error instanceof ZipError, `byte ${at}: ${String(error)}`)
    }
  }
})

function readAll(bytes: Buffer): void {
  const opened = openZip(bytes, limits)
  for (const name of opened.names()) opened.read(name)
}
