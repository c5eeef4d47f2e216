import { acceptOf } from '../platform/files/file-types.ts'
import { textInFile } from '../platform/files/text-in-file.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { sentFile } from '../request/upload.ts'
import { ownProfile } from './own-profile.ts'
import { ConfirmResumePage } from './pages/confirm-resume-page.tsx'
import { ResumePage } from './pages/resume-page.tsx'
import { adoptResume } from './resume/adopt-resume.ts'
import { LONGEST_RESUME, readResume } from './resume/read-resume.ts'
import { confirmationForm, confirmed, typedOfGuess } from './resume/resume-form.ts'
import { afterSaving, changing, nextStep, ownPage, profileCrumbs, talentOf, versionFor } from './ways.ts'

const PATH = '/my/profile/resume'
const crumbs = [...profileCrumbs, { href: PATH, label: '職務経歴書から作る' }]
const allowed = ['docx', 'text'] as const
const MAX_BYTES = 5_000_000

/** 職務経歴書から作る: paste or send it, look at what was read, confirm. Nothing is stored before that. */
export const resumeRoutes: readonly Route[] = routesOf(
  { method: 'get', path: PATH, ...ownPage, handle: (visit) => drawFirst(visit) },
  {
    method: 'post',
    path: `${PATH}/readings`,
    ...changing,
    journal: { none: '読み取った内容を画面に返すだけで、何も保存しない' },
    limit: MAX_BYTES + 200_000,
    handle: read,
  },
  { method: 'post', path: PATH, ...changing, journal: 'talent.changed', handle: adopt },
)

function drawFirst(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const props = { typed, problems, formKey: visit.formKey(), accept: acceptOf(allowed), longest: LONGEST_RESUME }
  return visit.page(
    { title: '職務経歴書から作る', crumbs: profileCrumbs, problems },
    <ResumePage {...props} action={nextStep(visit, `${PATH}/readings`)} />,
  )
}

async function read(visit: Visit): Promise<Response> {
  visit.requireFormKey()
  const pasted = (visit.fields.text?.[0] ?? '').trim()
  const typed = { text: pasted }
  const sent = await sentFile(visit, { field: 'file', allowed, maxBytes: MAX_BYTES })
  if ('problems' in sent) return drawFirst(visit, typed, sent.problems)
  const text = sent.upload ? textInFile(sent.upload) : pasted
  const problem = problemOf(text, sent.upload !== null)
  if (problem) return drawFirst(visit, typed, { [sent.upload ? 'file' : 'text']: problem })
  return drawConfirmation(visit, text)
}

function problemOf(text: string, fromFile: boolean): string | undefined {
  if (text.trim() === '')
    return fromFile
      ? 'ファイルから文字を読み取れませんでした。文章をコピーして、下の欄に貼り付けてください'
      : '職務経歴書の文章を貼り付けるか、ファイルを選んでください'
  return text.length > LONGEST_RESUME
    ? `${LONGEST_RESUME.toLocaleString('ja-JP')}文字までにしてください(いま${text.length.toLocaleString('ja-JP')}文字)`
    : undefined
}

async function drawConfirmation(visit: Visit, text: string, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const own = await visit.read((tx) => ownProfile(tx, visit.actor))
  const guess = readResume(text, visit.now)
  const props = {
    guess,
    own: own.profile,
    text,
    typed: typed ?? typedOfGuess(guess, own.profile),
    problems,
    formKey: visit.formKey(),
    version: versionFor(own.row.version, typed, problems),
  }
  return visit.page(
    { title: '読み取った内容を確かめる', crumbs, problems },
    <ConfirmResumePage {...props} action={nextStep(visit, PATH)} back={nextStep(visit, PATH)} />,
  )
}

function adopt(visit: Visit): Promise<Response> {
  const text = (visit.fields.text?.[0] ?? '').slice(0, LONGEST_RESUME)
  const guess = readResume(text, visit.now)
  const form = confirmationForm(guess, (name) => visit.fields[name] !== undefined)
  return submit(visit, form, {
    act: async (tx, value) => {
      await adoptResume(tx, visit.actor, talentOf(visit), confirmed(value, guess), visit.now)
      return afterSaving(visit)
    },
    again: (typed, problems) =>
      text.trim() === '' ? drawFirst(visit) : drawConfirmation(visit, text, typed, problems),
    options: { flash: '職務経歴書の内容を取り込みました' },
  })
}
