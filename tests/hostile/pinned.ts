import type { Attack } from './attack.ts'

interface Pinned extends Pick<Attack, 'fields' | 'body'> {
  method: 'get' | 'post'
  path: string
}

/** What the long runs found answered badly, sent again in every run of the checks to everybody who may open the door. */
export const pinned: readonly Pinned[] = [
  { method: 'get', path: '/town', fields: [['year', '\u0000']], body: 'form' },
  { method: 'get', path: '/postings', fields: [['q', '\u0000']], body: 'form' },
  {
    method: 'post',
    path: '/account/totp',
    // Six units of UTF-16, twelve bytes of UTF-8.
    fields: [
      ['secret', 'E4WLEZ3L6NMMBRQDLSRSMT23JRUJANI2'],
      ['code', '𠮷𠮷𠮷'],
    ],
    body: 'form',
  },
]
