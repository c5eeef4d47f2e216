import { z } from 'zod'
import { NotFound } from '../platform/errors.ts'
import { readFile } from '../platform/files/keep-file.ts'
import { acceptOf, type FileType } from '../platform/files/file-types.ts'
import { parseForm, type Problems, type Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { sentFile } from '../request/upload.ts'
import { ownProfile } from './own-profile.ts'
import { WorksPage } from './pages/works-page.tsx'
import { addWork } from './works/add-work.ts'
import { removeWork } from './works/remove-work.ts'
import { WorkFileForm, WorkLinkForm } from './works/work-form.ts'
import { changing, ownPage, profileCrumbs, talentOf } from './ways.ts'

const PATH = '/my/profile/edit/works'
const allowed: readonly FileType[] = ['pdf', 'png', 'jpeg', 'pptx', 'docx', 'xlsx']
const MAX_BYTES = 10_000_000
const changed = { ...changing, journal: 'talent.changed' } as const

/** 実績の見本: links and files, and the file as whoever may see it opens it. */
export const workRoutes: readonly Route[] = routesOf(
  { method: 'get', path: PATH, ...ownPage, handle: (visit) => drawWorks(visit) },
  { method: 'post', path: `${PATH}/links`, ...changed, handle: addLink },
  { method: 'post', path: `${PATH}/files`, ...changed, limit: MAX_BYTES + 100_000, handle: addFile },
  { method: 'post', path: `${PATH}/:work/removals`, ...changed, handle: remove },
  {
    method: 'get',
    path: '/works/:work',
    for: ['talent', 'company', 'municipality', 'operator'],
    pace: 'reading',
    journal: { access: 'work.seen' },
    handle: open,
  },
)

type Kind = 'link' | 'file'

async function drawWorks(
  visit: Visit,
  kind: Kind = 'link',
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const { profile } = await visit.read((tx) => ownProfile(tx, visit.actor))
  const props = { works: profile.works, kind, typed, problems, formKey: visit.formKey(), accept: acceptOf(allowed) }
  return visit.page({ title: '実績の見本', crumbs: profileCrumbs, problems }, <WorksPage {...props} path={PATH} />)
}

function addLink(visit: Visit): Promise<Response> {
  return submit(visit, WorkLinkForm, {
    act: async (tx, { title, shownTo, url }) => {
      await addWork(tx, visit.actor, talentOf(visit), { title, shownTo, content: { url } }, visit.now)
      return PATH
    },
    again: (typed, problems) => drawWorks(visit, 'link', typed, problems),
    options: { flash: 'リンクを追加しました' },
  })
}

async function addFile(visit: Visit): Promise<Response> {
  const sent = await sentFile(visit, { field: 'file', allowed, maxBytes: MAX_BYTES })
  const upload = 'upload' in sent ? sent.upload : null
  if (!upload) {
    const problem = 'problems' in sent ? sent.problems : { file: 'ファイルを選んでください' }
    const parsed = parseForm(WorkFileForm, visit.fields)
    return drawWorks(visit, 'file', parsed.typed, { ...('problems' in parsed ? parsed.problems : {}), ...problem })
  }
  return submit(visit, WorkFileForm, {
    act: async (tx, { title, shownTo }) => {
      await addWork(tx, visit.actor, talentOf(visit), { title, shownTo, content: { file: upload } }, visit.now)
      return PATH
    },
    again: (typed, problems) => drawWorks(visit, 'file', typed, problems),
    options: { flash: 'ファイルを追加しました' },
  })
}

function remove(visit: Visit): Promise<Response> {
  const id = visit.id('work')
  return submit(visit, z.strictObject({}), {
    act: async (tx) => (await removeWork(tx, visit.actor, talentOf(visit), id, visit.now), PATH),
    again: () => drawWorks(visit),
    options: { flash: '実績の見本を削除しました' },
  })
}

/** Row-level security knows who may see the work, and with it its file. */
async function open(visit: Visit): Promise<Response> {
  const id = visit.id('work')
  const file = await visit.read(async (tx) => {
    const work = await tx.selectFrom('talent_works').select('file_id').where('id', '=', id).executeTakeFirst()
    if (!work?.file_id) throw new NotFound()
    return readFile(tx, work.file_id)
  })
  return visit.file(new Uint8Array(file.bytes), file.mime, file.name)
}
