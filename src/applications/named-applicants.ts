import type { TalentProfileView } from '../talents/profile-parts.ts'
import { sql } from 'kysely'
import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { conceptName } from '../postings/taxonomy-choices.ts'
import { skillsOf } from '../postings/read-posting.ts'
import { profilesOf } from '../talents/profile.ts'
import type { ApplicationState } from './application.ts'
import type { Mark } from './mark-application.ts'
import { countNotes } from './notes.ts'

/** What a colleague of the client thinks of an applicant. */
export interface ColleaguesMark {
  by: string
  own: boolean
  mark: Mark
  note: string
  at: Date
}

/** An applicant as the client reads it: by name where the talent consented, as 「応募者3」 until then. */
export interface Applicant {
  id: string
  postingId: string
  talentId: string
  /** Counted by arrival in the posting, from 1. */
  number: number
  known: string
  named: boolean
  state: ApplicationState
  submittedAt: Date
  stateSince: Date
  replyBy: Date | null
  motivation: string
  proposal: string
  wishedFeeYen: number | null
  wishedHours: number | null
  /** Undefined when the talent has left. */
  profile: TalentProfileView | undefined
  /** Skills that the posting asks for: those the talent has, and those it does not name. */
  matched: string[]
  unmatched: string[]
  marks: ColleaguesMark[]
  /** 社内のメモ of colleagues: how many there are. */
  notes: number
}

export type Row = Omit<
  Applicant,
  'known' | 'named' | 'profile' | 'matched' | 'unmatched' | 'marks' | 'notes' | 'postingId'
>

export async function withPeople(tx: Tx, actor: Actor, postingId: string, rows: readonly Row[]): Promise<Applicant[]> {
  const talentIds = rows.map(({ talentId }) => talentId)
  const profiles = await profilesOf(tx, talentIds)
  const names = await namesOf(tx, talentIds)
  const marks = await marksOf(
    tx,
    actor,
    rows.map(({ id }) => id),
  )
  const notes = await countNotes(
    tx,
    rows.map(({ id }) => id),
  )
  const wanted = await skillsOf(tx, postingId)
  return rows.map((row) => {
    const profile = profiles.get(row.talentId)
    const has = new Set(profile?.skills.map(({ skill }) => skill))
    const name = names.get(row.talentId)
    return {
      ...row,
      postingId,
      known: name ?? `応募者${row.number}`,
      named: name !== undefined,
      profile,
      matched: wanted.filter(({ skill }) => has.has(skill)).map(({ skill }) => conceptName(skill)),
      unmatched: wanted.filter(({ skill }) => !has.has(skill)).map(({ skill }) => conceptName(skill)),
      marks: marks.get(row.id) ?? [],
      notes: notes.get(row.id) ?? 0,
    }
  })
}

/** Names of those who consented to give theirs to the asker's organization: row-level security hides all others. */
async function namesOf(tx: Tx, talentIds: readonly string[]): Promise<Map<string, string>> {
  if (talentIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('talent_contacts')
    .select(['talent_id', 'family_name', 'given_name'])
    .where('talent_id', 'in', [...talentIds])
    .execute()
  return new Map(rows.map((row) => [row.talent_id, `${row.family_name} ${row.given_name}`]))
}

async function marksOf(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, ColleaguesMark[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('application_marks as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['m.application_id', 'm.account_id', 'a.name', sql<Mark>`m.mark`.as('mark'), 'm.note', 'm.at'])
    .where('m.application_id', 'in', [...ids])
    .orderBy('m.at')
    .orderBy('m.account_id')
    .execute()
  const own = accountOf(actor)
  const marks = rows.map(({ application_id, account_id, name, ...mark }) => ({
    application_id,
    mark: { ...mark, by: name, own: account_id === own },
  }))
  return new Map(
    [...Map.groupBy(marks, (m) => m.application_id)].map(([id, group]) => [id, group.map(({ mark }) => mark)]),
  )
}
