import { z } from 'zod'
import type { Tx } from '../platform/db/database.ts'
import { choice, record, text } from '../platform/web/fields.ts'
import { parseForm } from '../platform/web/parse.ts'
import { codesOf } from '../postings/words.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { sentFile } from '../request/upload.ts'
import { addMaterial, addable, MOST_BYTES, openMaterial } from './add-material.ts'
import { addPartner } from './add-partner.ts'
import { cancelEvent } from './cancel-event.ts'
import { partnerParts } from './event.ts'
import { CancelEventForm, EmptyForm } from './party-forms.ts'
import { closeEvent, holdEvent, openEvent } from './move-event.ts'
import { drawInside } from './organizer-handlers.tsx'
import { drawEdit } from './draft-handlers.tsx'

const here = (visit: Visit): string => `/town/events/${visit.id('event')}`

/** What one press of a button does to an event. */
function press(
  verb: (tx: Tx, actor: Visit['actor'], id: string, now: Date) => Promise<void>,
  flash: string,
  again: typeof drawInside = drawInside,
) {
  return (visit: Visit): Promise<Response> =>
    submit(visit, EmptyForm, {
      act: async (tx) => {
        await verb(tx, visit.actor, visit.id('event'), visit.now)
        return here(visit)
      },
      again: (_, problems) => again(visit, undefined, problems),
      options: { flash },
    })
}

// What is missing is mended where it is written.
export const open = press(openEvent, '公開しました。申込を受け付けています。', drawEdit)
export const close = press(closeEvent, '申込を締め切りました')
export const hold = press(holdEvent, '開催を記録しました。出欠を確かめてください。')

export function callOff(visit: Visit): Promise<Response> {
  return submit(visit, CancelEventForm, {
    act: async (tx, { because }) => {
      await cancelEvent(tx, visit.actor, visit.id('event'), because, visit.now)
      return here(visit)
    },
    again: (typed, problems) => drawInside(visit, typed, problems),
    options: { flash: '中止しました。申し込んだ方全員に知らせました。' },
  })
}

const PartnerForm = z.strictObject({ part: choice('役割', codesOf(partnerParts)), partner: record('組織') })

export function invite(visit: Visit): Promise<Response> {
  return submit(visit, PartnerForm, {
    act: async (tx, { part, partner }) => {
      await addPartner(tx, visit.actor, visit.id('event'), { organizationId: partner, part }, visit.now)
      return `${here(visit)}#partners`
    },
    again: (typed, problems) => drawInside(visit, typed, problems),
    options: { flash: '共催・受入先を加えました' },
  })
}

const MaterialForm = z.strictObject({ materialTitle: text('資料の名前', { max: 100 }) })

export async function keepMaterial(visit: Visit): Promise<Response> {
  const parsed = parseForm(MaterialForm, visit.fields)
  const sent = await sentFile(visit, { field: 'file', allowed: addable, maxBytes: MOST_BYTES })
  const missing = 'upload' in sent && !sent.upload ? { file: '加えるファイルを選んでください' } : {}
  const problems = {
    ...('problems' in parsed && parsed.problems),
    ...('problems' in sent && sent.problems),
    ...missing,
  }
  if ('problems' in parsed || 'problems' in sent || !sent.upload) return drawInside(visit, parsed.typed, problems)
  const { upload } = sent
  const given = { title: parsed.value.materialTitle, upload }
  return visit.act(
    async (tx) => {
      await addMaterial(tx, visit.actor, visit.id('event'), given, visit.now)
      return `${here(visit)}#materials`
    },
    { flash: '資料を加えました' },
  )
}

export async function sendMaterial(visit: Visit): Promise<Response> {
  const file = await visit.read((tx) => openMaterial(tx, visit.id('event'), visit.id('material')))
  return visit.file(file.bytes, file.mime, file.name)
}
