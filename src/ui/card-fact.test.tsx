import assert from 'node:assert/strict'
import { render } from 'preact-render-to-string'
import { test } from 'vitest'
import { CardFact } from './card-fact.tsx'

test('a fact is a pair of a term and words; the term is read out although only its icon is seen', () => {
  const fact = render(<CardFact icon="yen" term="謝礼" words="月 50,000円" />)
  assert.match(fact, /^<div><dt><svg[^>]*aria-label="謝礼".*<\/dt><dd>月 50,000円<\/dd><\/div>$/)
})
