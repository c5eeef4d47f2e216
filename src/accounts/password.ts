import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt with N=2^15, r=8, p=3: one of the settings OWASP's Password Storage Cheat Sheet holds equal (32 MiB a guess). */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const LENGTH = 32

/** Shortest password, in characters (NIST SP 800-63B asks for 8, 15 where it stands alone). */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 200

/** Hash of a password with its salt and cost, as one text. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Somebody without a password takes as long to refuse as somebody with one. */
const nobody = hashPassword(randomBytes(16).toString('hex'))

/** @param stored null when there is no such account or it has no password; the answer then takes just as long */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const [, , , , salt = '', key = ''] = (stored ?? (await nobody)).split('$')
  const expected = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'))
  return timingSafeEqual(expected, given) && stored !== null
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, COST, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** What is wrong with a new password, or undefined. Long ones are good ones; the obvious ones are not taken. */
export function problemWithPassword(password: string, about: { email: string; name: string }): string | undefined {
  const plain = password.normalize('NFKC').toLowerCase()
  if (plain.length < SHORTEST_PASSWORD)
    return `パスワードは${SHORTEST_PASSWORD}文字以上にしてください(短い文を並べると覚えやすくなります)`
  if (plain.length > LONGEST_PASSWORD) return `パスワードは${LONGEST_PASSWORD}文字以内にしてください`
  if (/^(.)\1+$/.test(plain) || isRow(plain) || obvious.some((word) => plain.includes(word)))
    return '推測されやすいパスワードです。別のものにしてください'
  if (plain.includes(about.email.split('@')[0] ?? '') || plain.includes(about.name.toLowerCase()))
    return 'パスワードに名前やメールアドレスを含めないでください'
  return undefined
}

const obvious = ['password', 'passw0rd', 'qwertyuiop', '1q2w3e4r', 'letmein', 'administrator', 'iloveyou']

/** 123456789012, abcdefghijkl: each character follows the one before, or comes before it; 0 follows 9. */
function isRow(text: string): boolean {
  const steps = Array.from(
    { length: Math.max(0, text.length - 1) },
    (_, i) => text.charCodeAt(i + 1) - text.charCodeAt(i),
  )
  return [1, -1].some((way) => steps.every((step) => step === way || step === -9 * way))
}
