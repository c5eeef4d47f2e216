import assert from 'node:assert/strict'
import { test } from 'vitest'
import { claimsAnother, cleanName } from './clean-name.ts'

test.each([
  ['職務経歴書.pdf', '職務経歴書.pdf'],
  ['C:\\Users\\山田\\経歴.pdf', '経歴.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['  経歴  書 .PDF', '経歴 書.pdf'],
  ['経歴\u202Efdp.exe', '経歴fdp.exe.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
  ['"<b>".pdf', '__b__.pdf'],
  ['', 'ファイル.pdf'],
  ['...', 'ファイル.pdf'],
  ['か\u3099.pdf', 'が.pdf'],
  [`${'長'.repeat(200)}.pdf`, `${'長'.repeat(100)}.pdf`],
  [`${'𠮷'.repeat(200)}.pdf`, `${'𠮷'.repeat(100)}.pdf`],
])('%j becomes %j', (sent, wanted) => {
  assert.equal(cleanName(sent, 'pdf'), wanted)
})

test('a name claims a kind only by an extension that we know', () => {
  assert.equal(claimsAnother('a.docx', 'pdf'), true)
  assert.equal(claimsAnother('a.PDF', 'pdf'), false)
  assert.equal(claimsAnother('資料 Ver1.2', 'pdf'), false)
  assert.equal(claimsAnother('a.exe', 'pdf'), false)
  assert.equal(claimsAnother('a', 'pdf'), false)
})
