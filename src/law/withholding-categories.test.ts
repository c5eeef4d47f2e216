import { test } from 'vitest'
import assert from 'node:assert/strict'
import { withholdingCategories, withholdingFor } from './withholding-categories.ts'

test('the default of each kind of work, read back in full', () => {
  assert.deepEqual(
    withholdingCategories.map(
      ({ id, withholding, confirmed }) => `${id} ${withholding}${confirmed ? '' : '（税理士に確認）'}`,
    ),
    [
      'consulting 対象',
      'design 対象',
      'writing 対象',
      'teaching 対象',
      'royalty 対象',
      'licensed 対象（税理士に確認）',
      'operation 対象外（税理士に確認）',
      'it-advice 要確認（税理士に確認）',
      'municipal-advice 要確認（税理士に確認）',
      'production 対象外',
    ],
  )
})

test('advice to a company is withheld from whoever gives it, unless it is a corporation', () => {
  assert.equal(withholdingFor('consulting', 'individual'), '対象')
  assert.equal(withholdingFor('consulting', 'corporation'), '対象外')
})

test('work that nobody has classified must be asked about', () => {
  assert.equal(withholdingFor('something-new', 'individual'), '要確認')
})
