import { z } from 'zod'
import type { EntryName } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import type { FileType } from '../platform/files/file-types.ts'
import { parseForm } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { sentFile } from '../request/upload.ts'
import { addImage } from './add-image.ts'
import { recordConsent, withdrawConsent } from './consent-to-article.ts'
import { drawArticle, ONE, pathOf } from './desk-handlers.tsx'
import { archiveArticle } from './end-article.ts'
import { ArchiveForm, ConsentForm, ImageForm, ReturnForm, ScheduleForm } from './forms.ts'
import { holdArticle, publishArticle, returnArticle, scheduleArticle, submitArticle } from './review-article.ts'

const MAX_BYTES = 5_000_000
const allowed: readonly FileType[] = ['png', 'jpeg']
const Nothing = z.strictObject({})

/** Everything that is done to an article from its own page. */
export const articleWork: readonly Route[] = routesOf(
  move('submissions', 'article.submitted', '審査に出しました', Nothing, (tx, visit, id) =>
    submitArticle(tx, visit.actor, id, visit.now),
  ),
  move('returns', 'article.returned', '下書きに戻しました', ReturnForm, (tx, visit, id, { words }) =>
    returnArticle(tx, visit.actor, id, words, visit.now),
  ),
  move('publications', 'article.published', '公開しました', Nothing, (tx, visit, id) =>
    publishArticle(tx, visit.actor, id, visit.now),
  ),
  move('schedules', 'article.scheduled', '公開を予約しました', ScheduleForm, (tx, visit, id, value) =>
    scheduleArticle(tx, visit.actor, id, hourInJapan(value.publishOn, value.publishAt), visit.now),
  ),
  move('holds', 'article.held', '公開予約を取りやめました', Nothing, (tx, visit, id) =>
    holdArticle(tx, visit.actor, id, visit.now),
  ),
  move('archives', 'article.archived', '公開を終えました', ArchiveForm, (tx, visit, id, { reason }) =>
    archiveArticle(tx, visit.actor, id, reason, visit.now),
  ),
  move('consents', 'article.consented', '同意を記録しました', ConsentForm, (tx, visit, id, consent) =>
    recordConsent(tx, visit.actor, id, consent, visit.now),
  ),
  move('consents/:consent/withdrawals', 'article.consent_withdrawn', '取下げを記録しました', Nothing, (tx, visit, id) =>
    withdrawConsent(tx, visit.actor, id, visit.id('consent'), visit.now),
  ),
  {
    method: 'post',
    path: `${ONE}/images`,
    for: ['operator'],
    pace: 'writing',
    journal: 'article.image_added',
    limit: MAX_BYTES + 100_000,
    handle: picture,
  },
)

type Verb<Shape extends Record<string, z.ZodType>> = (
  tx: Tx,
  visit: Visit,
  id: string,
  value: z.output<z.ZodObject<Shape>>,
) => Promise<void>

/** One verb below an article's own address, which leads back to it. */
function move<Shape extends Record<string, z.ZodType>>(
  change: string,
  journal: EntryName,
  flash: string,
  form: z.ZodObject<Shape>,
  verb: Verb<Shape>,
): Route {
  const handle = (visit: Visit) =>
    submit(visit, form, {
      act: async (tx, value) => {
        await verb(tx, visit, visit.id('article'), value)
        return pathOf(visit)
      },
      again: (typed, problems) => drawArticle(visit, typed, problems),
      options: { flash },
    })
  return { method: 'post', path: `${ONE}/${change}`, for: ['operator'], pace: 'writing', journal, handle }
}

function hourInJapan(day: string, hour: string): Date {
  return new Date(`${day}T${hour}:00+09:00`)
}

async function picture(visit: Visit): Promise<Response> {
  const sent = await sentFile(visit, { field: 'file', allowed, maxBytes: MAX_BYTES })
  const upload = 'upload' in sent ? sent.upload : null
  if (!upload) {
    const problem = 'problems' in sent ? sent.problems : { file: '画像を選んでください' }
    const parsed = parseForm(ImageForm, visit.fields)
    return drawArticle(visit, parsed.typed, { ...('problems' in parsed ? parsed.problems : {}), ...problem })
  }
  return submit(visit, ImageForm, {
    act: async (tx, { alt }) => {
      await addImage(tx, visit.actor, visit.id('article'), { alt, upload }, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawArticle(visit, typed, problems),
    options: { flash: '画像を追加しました。本文に [画像1] のように書くと表示されます。' },
  })
}
