import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ActivityKind } from './activity.ts'

/** 担い手活動証明書 — what a town approved in a 年度, frozen when issued; it may be revoked, never changed. */
export type CertificateState = 'issued' | 'revoked'

export const certificateStateNames: Record<CertificateState, string> = { issued: '有効', revoked: '取消し' }

export const certificateMoves = {
  revoke: { from: ['issued'], to: 'revoked', by: ['municipality', 'talent', 'clock'] },
} as const satisfies Record<
  string,
  { from: readonly CertificateState[]; to: CertificateState; by: readonly ('municipality' | 'talent' | 'clock')[] }
>

export function canRevoke(state: CertificateState): boolean {
  return (certificateMoves.revoke.from as readonly CertificateState[]).includes(state)
}

/** Why a certificate no longer stands. */
export const revocationReasons = {
  replaced: '新しい証明書を発行したため',
  error: '内容に誤りがあったため',
  misuse: '不正な申請があったため',
  asked: 'ご本人の申し出のため',
} as const
export type RevocationReason = keyof typeof revocationReasons

/** What a town may give as its reason; that it was replaced follows from issuing anew. */
export const townReasons = {
  error: revocationReasons.error,
  misuse: revocationReasons.misuse,
  asked: revocationReasons.asked,
} as const

/** Everything that is certified. Dates as 2026-11-22. */
export interface CertificateContent {
  number: number
  year: number
  town: string
  /** The name, or initials, as the person chose to be shown to whoever has the code. */
  shown: string
  issuedOn: string
  activities: { kind: ActivityKind; on: string; what: string }[]
}

// Crockford's letters: none is mistaken for another when it is read from paper.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 130 random bits as 26 letters: nobody guesses one. */
export function newCode(): string {
  return Array.from(randomBytes(26), (byte) => LETTERS[byte & 31]).join('')
}

/** As it is printed: ABCDE-FGHJK-… */
export function printedCode(code: string): string {
  return code.match(/.{1,5}/g)?.join('-') ?? code
}

/** A code as people type it: hyphens, blanks, full width, small letters; O is read as 0, I and L as 1. Null if it is none. */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐－ー]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(code) ? code : null
}

/** The mac over code and content: whoever changes the stored text without the house's secret is found out. */
export function sealOf(secret: string, code: string, content: string): string {
  return createHmac('sha256', secret).update(`certificate ${code}\n${content}`).digest('hex')
}

export function isSealed(secret: string, code: string, content: string, seal: string): boolean {
  const expected = Buffer.from(sealOf(secret, code, content))
  const given = Buffer.from(seal)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
