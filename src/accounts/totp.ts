import { Secret, TOTP } from 'otpauth'

const STEP_SECONDS = 30

/** A new secret for an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds, as every app understands). */
export function newTotp(email: string): { secret: string; uri: string } {
  const totp = totpOf(new Secret({ size: 20 }).base32, email)
  return { secret: totp.secret.base32, uri: totp.toString() }
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: '結', label, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS, secret })
}

/** The step of a right code, one step of drift allowed; null when it is wrong. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = code.normalize('NFKC').replace(/\s/g, '')
  // The library compares bytes, and fails where six characters are not six bytes.
  if (!/^[0-9]{6}$/.test(token)) return null
  const delta = totpOf(secret, '').validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta
}
