import { type Actor, accountOf } from '../actor.ts'
import { partyInWords } from '../entries/deeds-in-words.ts'
import type { Access } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type ConsentItem, consentItems } from '../talents/consent.ts'

/** One item that was given to one recipient for one deed. */
export interface GivenItem {
  id: string
  item: ConsentItem
  at: Date
  withdrawnAt: Date | null
}

/** Everything given to one recipient for one deed: 第三者提供の記録 as the person reads it (個人情報保護法29条・33条5項). */
export interface GivenTo {
  /** Of its first item: names the page. */
  id: string
  recipient: string
  subject: string
  /** Title of the posting that was applied to; null where the deed is another. */
  posting: string | null
  purpose: string
  at: Date
  items: GivenItem[]
  wordings: string[]
}

const MOST = 500

/** What the person has given to whom, the newest first. @throws NotFound for everybody but a talent */
export async function ownConsents(tx: Tx, actor: Actor): Promise<GivenTo[]> {
  if (actor.kind !== 'talent') throw new NotFound()
  const rows = await consentRows(tx, accountOf(actor))
  const groups = Map.groupBy(rows, ({ recipient_id, subject }) => `${recipient_id} ${subject}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ ...groupHead(first), items: group.map(itemOf).sort(asAsked), wordings: wordingsOf(group) }] : []
  })
}

/** The group that a consent belongs to. @throws NotFound for another's consent */
export async function ownConsent(tx: Tx, actor: Actor, id: string): Promise<GivenTo> {
  const given = (await ownConsents(tx, actor)).find(({ items }) => items.some((item) => item.id === id))
  if (!given) throw new NotFound()
  return given
}

type Row = Awaited<ReturnType<typeof consentRows>>[number]

function consentRows(tx: Tx, accountId: string | null) {
  return tx
    .selectFrom('consents as c')
    .innerJoin('organizations as o', 'o.id', 'c.recipient_id')
    .innerJoin('consent_wordings as t', 't.hash', 'c.wording_hash')
    .leftJoin('consent_withdrawals as w', 'w.consent_id', 'c.id')
    .leftJoin('applications as a', 'a.id', 'c.subject')
    .leftJoin('postings as p', 'p.id', 'a.posting_id')
    .select([
      'c.id',
      'c.item',
      'c.at',
      'c.recipient_id',
      'c.subject',
      'c.purpose',
      'o.name as recipient',
      'w.at as withdrawn_at',
      't.wording',
      'p.title as posting',
    ])
    .where('c.account_id', '=', accountId)
    .orderBy('c.at', 'desc')
    .orderBy('c.recipient_id')
    .orderBy('c.id')
    .limit(MOST)
    .execute()
}

function groupHead({ id, recipient, subject, posting, purpose, at }: Row) {
  return { id, recipient, subject, posting, purpose, at }
}

function itemOf({ id, item, at, withdrawn_at }: Row): GivenItem {
  return { id, item: item as ConsentItem, at, withdrawnAt: withdrawn_at }
}

const asAsked = (a: GivenItem, b: GivenItem): number => consentItems.indexOf(a.item) - consentItems.indexOf(b.item)

function wordingsOf(group: readonly Row[]): string[] {
  return [...new Set(group.map(({ wording }) => wording))]
}

/** Somebody looked: at the name and contact, or at an application. */
export interface Look {
  at: Date
  what: Access
  /** The organization whose hat was worn. */
  who: string
}

/** Who has looked at what is personal, the newest first (100 at most); one's own looking is left out. */
export async function looksAtMe(tx: Tx, actor: Actor): Promise<Look[]> {
  if (actor.kind !== 'talent') throw new NotFound()
  const rows = await tx
    .selectFrom('accesses as x')
    .leftJoin('organizations as o', 'o.id', 'x.actor_organization')
    .select(['x.at', 'x.what', 'x.actor_kind', 'o.name as organization'])
    .where((e) =>
      e.or([
        e('x.subject', '=', actor.talentId),
        e('x.subject', 'in', e.selectFrom('applications').select('id').where('talent_id', '=', actor.talentId)),
      ]),
    )
    .where('x.actor_kind', '!=', 'talent')
    .orderBy('x.seq', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ at, what, actor_kind, organization }) => ({
    at,
    what: what as Access,
    who: organization ?? partyInWords(actor_kind),
  }))
}
