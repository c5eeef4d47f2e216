import assert from 'node:assert/strict'
import { test } from 'vitest'
import { photographed } from '../../../tests/qr-reader.ts'
import { qrSvg } from './qr.ts'

const address = 'https://yui.example.lg.jp/certificates/0123456789ABCDEFGHJKMNPQRS'

test('a reader finds exactly what was written, at any size', () => {
  for (const text of [address, 'a', '関係人口', 'https://localhost:3000/?q=%E7%B5%90&n=1#a', 'x'.repeat(600)])
    for (const dots of [3, 5]) assert.equal(photographed(qrSvg(text), dots).found, text)
})

test('the address of a certificate fits into a code that a telephone reads from three centimetres of paper', () => {
  const { size } = photographed(qrSvg(address), 3)
  assert.ok(size - 8 <= 41, `${size - 8} modules`)
  assert.ok(28 / size >= 0.5, 'half a millimetre to a module')
})

test('a stain of nine modules does not spoil it; half of it gone does', () => {
  const stain = (x: number, y: number) => x > 14 && x < 18 && y > 20 && y < 24
  assert.equal(photographed(qrSvg(address), 4, stain).found, address)
  assert.equal(photographed(qrSvg(address), 4, (x) => x > 14).found, null)
})

test('another text gives another picture, and the same text the same', () => {
  assert.equal(qrSvg(address), qrSvg(address))
  assert.notEqual(qrSvg(address), qrSvg(address.replace('RS', 'RT')))
})

test('around it four modules stay white', () => {
  const svg = qrSvg(address)
  const { size } = photographed(svg, 1)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h/g)) {
    assert.ok(Number(x) >= 4 && Number(y) >= 4 && Number(y) < size - 4)
    assert.ok(Number(x) + Number(length) <= size - 4)
  }
})
