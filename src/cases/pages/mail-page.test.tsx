import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { MailPage } from './mails-page.tsx'

const at = new Date('2025-12-01T00:00:00Z')
const mail = {
  id: 'a',
  subject: 'お知らせ',
  state: 'caught',
  tries: 1,
  at,
  settledAt: at,
  to: 'a@example.jp',
  body: '本文',
} as const
const shown = (path: string) => renderToString(<MailPage mail={{ ...mail, path }} origin="https://yui.example" />)

test('the way of a letter is told; it is a link only where somebody else than its reader may go', () => {
  const table = [
    ['/my/contracts/1', false],
    ['/client/contracts/1', false],
    ['/town', false],
    ['/towns/1', true],
    ['/postings/1', true],
    ['/invitations/abc', true],
    ['/desk/cases/1', true],
  ] as const
  for (const [path, isLink] of table) {
    assert.ok(shown(path).includes(`https://yui.example${path}`), path)
    assert.equal(shown(path).includes(`href="${path}"`), isLink, path)
  }
})
