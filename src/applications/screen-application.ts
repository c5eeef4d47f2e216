import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { lockApplication } from './find-application.ts'
import { moveApplication, requireMove } from './move-application.ts'
import { tellTalent } from './letters.ts'

/** 選考を始める: the talent hears that somebody is reading. */
export async function screenApplication(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const application = await lockApplication(tx, actor, id, 'screen')
  requireMove(application, 'screen')
  const moved = await moveApplication(tx, application, 'screen', now)
  await record(tx, actor, { name: 'application.screened', subject: id, ...moved }, now)
  await tellTalent(tx, application, 'screened', now)
}

/** 面談に進む. Dates are agreed on in the interviews desk. */
export async function inviteToInterview(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const application = await lockApplication(tx, actor, id, 'interview')
  requireMove(application, 'interview')
  const moved = await moveApplication(tx, application, 'interview', now)
  await record(tx, actor, { name: 'application.interviewed', subject: id, ...moved }, now)
  await tellTalent(tx, application, 'interviewed', now)
}
