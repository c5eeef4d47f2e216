import type { Look } from '../matrix/looks.ts'
import { tour } from '../world/events.ts'
import { pdfFile } from '../world/files.ts'
import { NOW } from '../world/office.ts'
import { applied, made, otherTalent, otherTown, today } from './event-stages.ts'

/** A private page below one record, opened by whom it belongs to. */
const looking = (route: Look['route'], arrange: Look['arrange']): Look => ({ route, arrange })

export const eventLooks: readonly Look[] = [
  looking('/events/:event', async (s) => ({ actor: undefined, path: `/events/${(await made(s).opened()).id}` })),
  looking('/events/:event/calendar.ics', async (s) => ({
    actor: undefined,
    path: `/events/${(await made(s).opened()).id}/calendar.ics`,
  })),
  looking('/events/:event/materials/:material', async (s) => {
    const { id, officer } = await made(s).opened()
    const file = crypto.randomUUID()
    const bytes = pdfFile()
    const about = { type: 'pdf', name: 'shiryo.pdf', size: bytes.length, sha256: '0'.repeat(64), bytes, at: NOW }
    await s.owner
      .insertInto('files')
      .values({ id: file, owner_account: officer.accountId, ...about })
      .execute()
    const material = { id: file, event_id: id, municipality_id: officer.organizationId, file_id: file }
    await s.owner
      .insertInto('event_materials')
      .values({ ...material, title: '資料', at: NOW })
      .execute()
    return { actor: officer, path: `/events/${id}/materials/${file}`, stranger: await otherTown(s) }
  }),
  looking('/registrations/:registration', async (s) => {
    const { talent, registration } = await made(s).joined(tour)
    return { actor: talent, path: `/registrations/${registration}`, stranger: await otherTalent(s) }
  }),
  looking('/proposals/:proposal', async (s) => {
    const { talent, proposal } = await made(s).proposed()
    return { actor: talent, path: `/proposals/${proposal}`, stranger: await otherTalent(s) }
  }),
  looking('/town/events/:event', async (s) => {
    const { officer, id } = await made(s).joined()
    return { actor: officer, path: `/town/events/${id}`, stranger: await otherTown(s) }
  }),
  looking('/town/events/:event/code', async (s) => {
    const { officer, id } = await today(s)
    return { actor: officer, path: `/town/events/${id}/code`, stranger: await otherTown(s) }
  }),
  looking('/town/registrations/:registration', async (s) => {
    const { officer, registration } = await applied(s)
    return { actor: officer, path: `/town/registrations/${registration}`, stranger: await otherTown(s) }
  }),
]
