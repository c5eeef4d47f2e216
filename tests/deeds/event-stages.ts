import { as, type Actor } from '../../src/actor.ts'
import { setJudging } from '../../src/events/set-judging.ts'
import { eventsOf } from '../world/events.ts'
import { NOW, office } from '../world/office.ts'
import { talentsOf } from '../world/talents.ts'
import type { Stage } from './deed.ts'

export const made = (s: Stage) => eventsOf(s.db, s.owner)
export const otherTown = (s: Stage) => office(s.owner).member('municipality')
export const otherTalent = (s: Stage) => talentsOf(s.owner).complete()

export type Made = { id: string; officer: Actor }

export interface Joined {
  registration: string
  talent: Actor
}

export async function today(s: Stage): Promise<Joined & Made> {
  const one = await made(s).joined()
  await made(s).today(one)
  return one
}

export async function presenting(s: Stage): Promise<Made & { proposal: string }> {
  const toured = await made(s).proposed()
  const event = await made(s).opened({ kind: 'presentation' }, { of: toured, presentsId: toured.id })
  return { ...event, proposal: toured.proposal }
}

export async function judged(s: Stage): Promise<Made & { proposal: string }> {
  const event = await presenting(s)
  const { officer, id } = event
  const names = { criteria: ['実現できるか'], judges: ['町長'] }
  await as(s.db, officer, (tx) => setJudging(tx, officer, id, names, NOW))
  return event
}

export async function applied(s: Stage) {
  const event = await made(s).opened({ kind: 'tour' })
  return { ...event, registration: await made(s).join(await otherTalent(s), event.id) }
}

export async function attended(s: Stage) {
  const one = await made(s).joined()
  await made(s).asked(one)
  await made(s).today(one)
  await s.owner.updateTable('registrations').set({ state: 'attended' }).where('id', '=', one.registration).execute()
  return one
}
