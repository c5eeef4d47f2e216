import { type Actor, accountOf, mayWrite } from './actor.ts'
import { INSTALLATION } from './start/installation.ts'
import { record } from './journal.ts'
import type { Tx } from './platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from './platform/errors.ts'
import { problemIn, type TemplateKey, templateOf } from './templates.ts'

interface Wording {
  subject: string | null
  body: string
}

/**
 * 文例を変える。 Letters written from now on have these words; those that went out keep theirs.
 * @param seen the version that stood on the page; 0 for the standard
 * @throws Invalid for a placeholder that is not known; Stale when somebody else changed it meanwhile
 */
export async function changeTemplate(
  tx: Tx,
  actor: Actor,
  key: TemplateKey,
  { seen, ...words }: Wording & { seen: number },
  now: Date,
): Promise<void> {
  refuseOthers(actor)
  const { placeholders, subject } = templateOf(key)
  const problems: Record<string, string> = {}
  for (const field of ['subject', 'body'] as const) {
    const problem = problemIn(words[field] ?? '', placeholders)
    if (problem) problems[field] = problem
  }
  if (subject !== null && !words.subject) problems.subject ??= '件名を入力してください'
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  const kept = subject === null ? { ...words, subject: null } : words
  const version = await addVersion(tx, actor, key, seen, kept, now)
  const detail = { template: key, version }
  await record(tx, actor, { name: 'template.changed', subject: INSTALLATION, detail }, now)
}

/** 文例を元に戻す。 @throws Stale when it has the standard words already, or somebody else changed it meanwhile */
export async function resetTemplate(tx: Tx, actor: Actor, key: TemplateKey, seen: number, now: Date): Promise<void> {
  refuseOthers(actor)
  const held = await tx
    .selectFrom('templates')
    .select('body')
    .where('key', '=', key)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (!held?.body) throw new Stale('この文例は、すでに元の文になっています。')
  const version = await addVersion(tx, actor, key, seen, { subject: null, body: null }, now)
  await record(tx, actor, { name: 'template.reset', subject: INSTALLATION, detail: { template: key, version } }, now)
}

function refuseOthers(actor: Actor): void {
  if (actor.kind !== 'operator') throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
}

/** Of two who saw the same version, the second finds the next one taken. */
async function addVersion(
  tx: Tx,
  actor: Actor,
  key: TemplateKey,
  seen: number,
  words: { subject: string | null; body: string | null },
  now: Date,
): Promise<number> {
  const { held } = await tx
    .selectFrom('templates')
    .select((e) => e.fn.coalesce(e.fn.max('version'), e.lit(0)).as('held'))
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  const version = seen + 1
  const added = await tx
    .insertInto('templates')
    .values({ key, version, ...words, changed_by: accountOf(actor) ?? '', changed_at: now })
    .onConflict((c) => c.columns(['key', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst()
  if (!added || held !== seen)
    throw new Stale('この文例は、ほかの人が変更しています。ページを開き直し、いまの文を確かめてから変更してください。')
  return version
}
