import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { parseForm, type Problems, type Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../submit.ts'
import { ChangedMeanwhile, changePosting } from './change-posting.ts'
import { checklistOf } from './checklist.ts'
import type { PostingContent } from './content.ts'
import { contentOfRow, contentOfVersion } from './content-of-row.ts'
import { differencesBetween } from './content-in-words.ts'
import { pathAfterSaving } from './draft-handlers.tsx'
import { ChangedPostingForm, contentOfForm } from './form.ts'
import { findOwnPosting, openRemarks } from './own-posting.ts'
import { ConflictPage, WritePage } from './pages/edit-page.tsx'
import { crumbsBelow, pathOfPosting } from './paths.ts'
import { isEditable } from './posting.ts'
import { readPosting } from './read-posting.ts'
import { roundChoicesOf, roundNames } from './rounds.ts'
import { typedOf } from './typed.ts'

interface Again {
  typed?: Typed
  problems: Problems
}

export function showEdit(visit: Visit): Promise<Response> {
  return drawEdit(visit, { problems: {} })
}

export async function change(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  try {
    return await submit(visit, ChangedPostingForm, {
      act: async (tx, input) => {
        const content = contentOfForm(input)
        await changePosting(tx, visit.actor, id, { version: input.version, content }, visit.now)
        return pathAfterSaving(id, input.next)
      },
      again: (typed, problems) => drawEdit(visit, { typed, problems }),
      options: { flash: '保存しました' },
    })
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return drawConflict(visit, error.version)
    throw error
  }
}

/** The form as it is stored, or as it was typed; `problems` stand at their fields. */
export async function drawEdit(visit: Visit, { typed, problems }: Again): Promise<Response> {
  const stored = await storedFor(visit)
  const { row, content } = stored
  // Without what was typed, the form follows what is stored; with it, the writer still has the version they opened.
  const version = [typed?.version ?? row.version].flat()[0]
  return visit.page(
    { title: '求人を書く', crumbs: crumbsBelow(visit.actor, row), problems },
    <WritePage
      title="求人を書く"
      client={stored.clientName}
      action={`${pathOfPosting(row.id)}/edit`}
      hidden={{ version: String(version) }}
      formKey={visit.formKey()}
      rounds={stored.choices}
      checklist={checklistOf(content, visit.now)}
      remarks={stored.remarks}
      typed={typed ?? typedOf(content)}
      problems={problems}
    />,
  )
}

async function drawConflict(visit: Visit, version: number): Promise<Response> {
  const stored = await storedFor(visit)
  const { row, content, names } = stored
  const parsed = parseForm(ChangedPostingForm, visit.fields)
  // It was understood a moment ago, or the verb would not have run.
  const typed = 'value' in parsed ? contentOfForm(parsed.value) : content
  const opened = 'value' in parsed ? parsed.value.version : version
  const before = await visit.read((tx) => savedContent(tx, row.id, opened))
  return visit.page(
    { title: 'ほかの人が先に保存しました', crumbs: crumbsBelow(visit.actor, row), status: 409 },
    <ConflictPage
      client={stored.clientName}
      theirs={differencesBetween(before ?? content, content, names)}
      mine={differencesBetween(content, typed, names)}
      action={`${pathOfPosting(row.id)}/edit`}
      hidden={{ version: String(version) }}
      formKey={visit.formKey()}
      rounds={stored.choices}
      remarks={stored.remarks}
      typed={parsed.typed}
      problems={{}}
    />,
  )
}

/** @throws Stale when the posting cannot be edited now, so that nobody writes for nothing */
function storedFor(visit: Visit) {
  const id = visit.id('posting')
  return visit.read(async (tx) => {
    const own = await findOwnPosting(tx, visit.actor, id)
    if (!isEditable(own.state))
      throw new Stale('この求人は審査中か公開後のため、書き換えられません。最新の状態を確認してください。')
    const { row, client, skills } = await readPosting(tx, visit.actor, id, 'edit')
    return {
      row,
      clientName: client.name,
      content: contentOfRow(row, skills),
      choices: await roundChoicesOf(tx, row.municipality_id),
      names: await roundNames(tx, row.municipality_id),
      remarks: await openRemarks(tx, id),
    }
  })
}

async function savedContent(tx: Tx, postingId: string, version: number): Promise<PostingContent | undefined> {
  const row = await tx
    .selectFrom('posting_versions')
    .select('content')
    .where('posting_id', '=', postingId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && contentOfVersion(row.content)
}
