import defaults from '../data/templates.json' with { type: 'json' }
import type { Tx } from './platform/db/database.ts'

export interface Template {
  key: TemplateKey
  name: string
  /** What happens when it is sent or shown. */
  when: string
  /** Who reads it. */
  reader: string
  /** Names that may stand in it as {{name}}. */
  placeholders: readonly Placeholder[]
  /** Null for a text that is no letter of its own, such as the words a client starts a refusal from. */
  subject: string | null
  body: string
}

export type Placeholder = keyof typeof defaults.placeholders
type LetterKey =
  | 'application-received'
  | 'application-offered'
  | 'application-declined'
  | 'reminder-client'
  | 'reminder-talent'
  | 'posting-returned'
  | 'posting-published'
  | 'invitation'
  | 'referral-withdrawn'
type DeclineKey = `decline-${'skill' | 'conditions' | 'filled' | 'direction' | 'timing' | 'closed'}`
export type TemplateKey = LetterKey | DeclineKey

/** 文例 — what people of this installation are told, in the standard wording of data/templates.json. */
export const templates = defaults.templates as readonly Template[]
/** What each placeholder stands for, with an example. */
export const placeholders: Readonly<Record<string, { name: string; sample: string }>> = defaults.placeholders

/** @throws Error for a key that data/templates.json does not have: a mistake in the program */
export function templateOf(key: TemplateKey): Template {
  const found = templates.find((template) => template.key === key)
  if (!found) throw new Error(`data/templates.json has no ${key}`)
  return found
}

export type Values = Readonly<Partial<Record<Placeholder, string>>>

/** The words of a template as this installation has them now, with the values in their places. */
export async function wordsOf(
  tx: Tx,
  key: TemplateKey,
  values: Values = {},
): Promise<{ subject: string; body: string }> {
  const standard = templateOf(key)
  const held = await tx
    .selectFrom('templates')
    .select(['subject', 'body'])
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const subject = held?.body ? held.subject : standard.subject
  return { subject: filled(subject ?? '', values), body: filled(held?.body ?? standard.body, values) }
}

/** Puts values into their places, in one pass: braces inside a value stay what they are. */
export function filled(words: string, values: Readonly<Record<string, string | undefined>>): string {
  return words.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  )
}

/** Why these words cannot be kept; null when every {{…}} in them is known. */
export function problemIn(words: string, known: readonly string[]): string | null {
  const usable =
    known.length > 0
      ? `使えるのは ${known.map((name) => `{{${name}}}`).join('、')} です`
      : 'この文例で差し込めるものはありません'
  for (const [whole, name = ''] of words.matchAll(/\{\{(.*?)\}\}/gs))
    if (!known.includes(name)) return `${whole.slice(0, 40)} は差し込めません。${usable}`
  const rest = words.replaceAll(/\{\{.*?\}\}/gs, '')
  return rest.includes('{{') || rest.includes('}}') ? `{{ と }} の数が合っていません。${usable}` : null
}
