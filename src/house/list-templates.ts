import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type Template, templateOf, type TemplateKey, templates } from '../templates.ts'

const MOST = 50

export interface Wording {
  version: number
  subject: string | null
  body: string
  /** True for the words of data/templates.json. */
  standard: boolean
  by: string
  at: Date
}

/** Every template, and which of them have words of this installation's own. @throws NotFound for everybody but operators */
export async function listTemplates(tx: Tx, actor: Actor): Promise<(Template & { changedAt: Date | null })[]> {
  if (actor.kind !== 'operator') throw new NotFound()
  const rows = await tx
    .selectFrom('templates')
    .distinctOn('key')
    .select(['key', 'body', 'changed_at'])
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute()
  const changed = new Map(rows.filter(({ body }) => body !== null).map((row) => [row.key, row.changed_at]))
  return templates.map((template) => ({ ...template, changedAt: changed.get(template.key) ?? null }))
}

/** One template, as it reads now, and its wordings, the newest first. @throws NotFound for a key that is not there */
export async function readTemplate(
  tx: Tx,
  actor: Actor,
  key: string,
): Promise<{
  template: Template
  now: Pick<Wording, 'version' | 'subject' | 'body' | 'standard'>
  versions: Wording[]
}> {
  const known = templates.find((template) => template.key === key)
  if (actor.kind !== 'operator' || !known) throw new NotFound()
  const template = templateOf(key as TemplateKey)
  const rows = await tx
    .selectFrom('templates as t')
    .innerJoin('accounts as a', 'a.id', 't.changed_by')
    .select(['t.version', 't.subject', 't.body', 't.changed_at', 'a.name'])
    .where('t.key', '=', key)
    .orderBy('t.version', 'desc')
    .limit(MOST)
    .execute()
  const versions = rows.map(({ version, subject, body, changed_at, name }) => ({
    version,
    subject: body === null ? template.subject : subject,
    body: body ?? template.body,
    standard: body === null,
    by: name,
    at: changed_at,
  }))
  return { template, now: versions[0] ?? { ...template, version: 0, standard: true }, versions }
}
