import assert from 'node:assert/strict'
import { test } from 'vitest'
import { docxFile, officeFile, pdfFile } from '../../../tests/world/files.ts'
import { textInFile } from './text-in-file.ts'

const upload = (type: 'docx' | 'text' | 'pdf', bytes: Buffer) => ({ type, name: 'a', bytes })

test('a Word file gives its paragraphs as lines', () => {
  assert.equal(textInFile(upload('docx', docxFile('職務経歴\n株式会社A & B <営業>'))), '職務経歴\n株式会社A & B <営業>')
})

test('tabs and breaks of Word separate; deleted words and fields do not show', () => {
  const main =
    '<w:document><w:p><w:t>2015年</w:t><w:tab/><w:t>入社</w:t><w:br/><w:t>営業&#12354;&#x3044;</w:t></w:p><w:p><w:delText>消した</w:delText><w:instrText>PAGE</w:instrText></w:p></w:document>'
  assert.equal(textInFile(upload('docx', officeFile('docx', {}, main))), '2015年 入社\n営業あい')
})

test('a text is read in UTF-8 and in Shift_JIS', () => {
  assert.equal(textInFile(upload('text', Buffer.from('職歴'))), '職歴')
  assert.equal(textInFile(upload('text', Buffer.from([0x90, 0x45, 0x97, 0xf0]))), '職歴')
})

test('of other kinds nothing is read', () => {
  assert.equal(textInFile(upload('pdf', pdfFile())), '')
})
