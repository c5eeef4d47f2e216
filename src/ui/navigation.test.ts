import assert from 'node:assert/strict'
import { test } from 'vitest'
import { currentLink } from './navigation.ts'

const links = ['/', '/desk', '/desk/cases'].map((href) => ({ href, label: href }))

test('the nearest link wins', () => {
  assert.equal(currentLink(links, '/desk/cases/17')?.href, '/desk/cases')
  assert.equal(currentLink(links, '/desk/rounds')?.href, '/desk')
})

test('a place that belongs to a link though it lies elsewhere marks that link', () => {
  const also = [
    { href: '/town', label: '今年度' },
    { href: '/town/programmes', label: '事業', also: ['/town/programme-years'] },
  ]
  assert.equal(currentLink(also, '/town/programme-years/17/targets')?.href, '/town/programmes')
  assert.equal(currentLink(also, '/town/programme-yearsbook')?.href, '/town')
})

test('a name that only begins alike is another place', () => {
  assert.equal(currentLink(links, '/desktop'), undefined)
})

test('the first page is current only on itself', () => {
  assert.equal(currentLink(links, '/')?.href, '/')
  assert.equal(currentLink(links, '/towns'), undefined)
})
