import { type Actor, as } from '../../src/actor.ts'
import { bookInterview } from '../../src/interviews/book-interview.ts'
import { cancelInterview } from '../../src/interviews/cancel-interview.ts'
import type { Statement } from '../../src/interviews/interview.ts'
import { type Proposal, proposeInterview } from '../../src/interviews/propose-interview.ts'
import { reproposeInterview } from '../../src/interviews/repropose-interview.ts'
import { slotAt } from '../../src/interviews/slots.ts'
import { stateInterview } from '../../src/interviews/state-interview.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { AFTER, goodProposal } from './interviews.ts'
import { NOW } from './office.ts'

/** 水曜日の夜: another date that a talent would propose. */
export const evening = slotAt('2025-12-10', '18:00', 60)

/** The deeds of an interview in few words, and what they leave behind. */
export function interviewDeeds(db: Database, owner: Database) {
  return {
    propose: (actor: Actor, applicationId: string, proposal: Partial<Proposal> = {}) =>
      as(db, actor, (tx) => proposeInterview(tx, actor, applicationId, { ...goodProposal, ...proposal }, NOW)),
    book: (actor: Actor, id: string, proposal = 1, number = 1, now = NOW) =>
      as(db, actor, (tx) => bookInterview(tx, actor, id, { proposal, number }, now)),
    repropose: (actor: Actor, id: string, slots = [evening]) =>
      as(db, actor, (tx) =>
        reproposeInterview(tx, actor, id, { message: '夜でもよいでしょうか。', beside: false, slots }, NOW),
      ),
    cancel: (actor: Actor, id: string) =>
      as(db, actor, (tx) => cancelInterview(tx, actor, id, { reason: 'schedule', message: '繁忙期のためです。' }, NOW)),
    state: (actor: Actor, id: string, said: Statement, now = AFTER) =>
      as(db, actor, (tx) => stateInterview(tx, actor, id, said, now)),
    /** In order, as the journal has them. */
    journalOf: async (id: string): Promise<string[]> => {
      const rows = await owner.selectFrom('journal').selectAll().where('subject', '=', id).orderBy('seq').execute()
      return rows.map((r) => `${r.name} ${r.actor_kind}${r.to_state ? ` ${r.from_state ?? '—'}→${r.to_state}` : ''}`)
    },
    /** Letters about an interview by reader, with what they carry for the calendar. */
    lettersOf: async (id: string): Promise<string[]> => {
      const rows = await owner.selectFrom('mails').selectAll().where('once', 'like', `%${id}%`).execute()
      return rows.map(inOneLine).toSorted()
    },
  }
}

function inOneLine({
  path,
  subject,
  attachment,
}: {
  path: string | null
  subject: string
  attachment: unknown
}): string {
  const { text = '' } = (attachment ?? {}) as { text?: string }
  const [, method = '—'] = /METHOD:(\w+)/.exec(text) ?? []
  const [, sequence = '—'] = /SEQUENCE:(\d+)/.exec(text) ?? []
  return `${path?.split('/')[1]} ${subject.split(' ')[0]} ${method} ${sequence}`
}
