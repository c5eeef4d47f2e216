import assert from 'node:assert/strict'
import { test } from 'vitest'
import { createAssets } from './assets.ts'

const css = (body: string) => createAssets({ 'site.css': { body, type: 'text/css' } })

test('an asset is found under the address that pages are given', () => {
  const assets = css('a{}')
  assert.match(assets.href('site.css'), /^\/assets\/site-[0-9a-f]{12}\.css$/)
  assert.deepEqual(assets.find(assets.href('site.css').replace('/assets/', '')), { body: 'a{}', type: 'text/css' })
})

test('changed content gets a new address, the same content keeps its own: it can be kept for ever', () => {
  assert.notEqual(css('a{}').href('site.css'), css('b{}').href('site.css'))
  assert.equal(css('a{}').href('site.css'), css('a{}').href('site.css'))
})

test('neither a path nor a plain name leads to a file', () => {
  for (const name of ['site.css', '../package.json', '__proto__', '']) assert.equal(css('a{}').find(name), undefined)
  assert.throws(() => css('a{}').href('none.css'), /no asset none\.css/)
})
