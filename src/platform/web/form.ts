import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'

/** Files of a multipart form, by field name; a second one of the same field is `name-2`, a third `name-3`. */
export type Files = Readonly<Record<string, { name: string; bytes: Uint8Array } | undefined>>
export type Fields = Readonly<Record<string, readonly string[]>>

/** Hidden input of every form: once-only key and proof that this program drew it for this visitor. */
export const FORM_KEY = 'formKey'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** A new key for a form, bound to the visitor (session or visitor cookie) by a mac. */
export function newFormKey(secret: string, visitor: string): string {
  const key = randomUUID()
  return `${key}.${mac(secret, key, visitor)}`
}

/** The key inside the token, or null when we did not draw it for this visitor. */
export function readFormKey(secret: string, visitor: string, token: string): string | null {
  const [key = '', proof = ''] = token.split('.')
  if (!isUuid(key)) return null
  const expected = Buffer.from(mac(secret, key, visitor))
  const given = Buffer.from(proof)
  return expected.length === given.length && timingSafeEqual(expected, given) ? key : null
}

function mac(secret: string, key: string, visitor: string): string {
  return createHmac('sha256', secret).update(`${key} ${visitor}`).digest('base64url').slice(0, 32)
}

/** A hash of what was typed: the same key with other content is another act. */
export function fingerprintOf(path: string, fields: Fields, files: Files): string {
  const typed = Object.entries(fields).filter(([name]) => name !== FORM_KEY)
  const sent = Object.entries(files).map(([name, file]) => [
    name,
    file && createHash('sha256').update(file.bytes).digest('hex'),
  ])
  return createHash('sha256')
    .update(JSON.stringify([path, typed.sort(byName), sent.sort(byName)]))
    .digest('hex')
}

const byName = ([a]: readonly unknown[], [b]: readonly unknown[]): number => String(a).localeCompare(String(b), 'en')

/**
 * Takes a parsed form body apart. Lone surrogates and NUL cannot be stored as text, so they are taken out here.
 * @returns fields (repeated names kept in order) and files
 */
export async function takeApart(form: FormData): Promise<{ fields: Fields; files: Files }> {
  const fields: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  const files: Record<string, { name: string; bytes: Uint8Array }> = Object.create(null) as never
  for (const [name, value] of form) {
    if (typeof value === 'string') (fields[storable(name)] ??= []).push(storable(value))
    else if (value.size > 0)
      files[nextOf(files, storable(name))] = {
        name: storable(value.name),
        bytes: new Uint8Array(await value.arrayBuffer()),
      }
  }
  return { fields, files }
}

/** No form of ours has more: whatever comes after takes the place of the last. */
export const MOST_FILES_OF_A_FIELD = 20

function nextOf(files: Files, name: string, n = 1): string {
  const key = n === 1 ? name : `${name}-${n}`
  return files[key] === undefined || n === MOST_FILES_OF_A_FIELD ? key : nextOf(files, name, n + 1)
}

/** Text as PostgreSQL can keep it, with the line ends of forms (CRLF) as one character. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n')
}
