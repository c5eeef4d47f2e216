import { isClient } from '../actor.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import type { Tx } from '../platform/db/database.ts'
import { isUuid } from '../platform/web/form.ts'
import { parseForm, type Problems, type Typed } from '../platform/web/parse.ts'
import { type PostingRow, factsOfPosting, findPosting } from '../postings/find-posting.ts'
import { crumbsBelow, titleOf } from '../postings/paths.ts'
import { ownsPosting } from '../postings/policy.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { wordsOf } from '../templates.ts'
import { applicantsById } from './applicants.ts'
import type { Applicant } from './named-applicants.ts'
import { declineReasons, type DeclineReason } from './application.ts'
import {
  declineSeveral,
  messageFor,
  MOST_DECLINED_AT_ONCE,
  type OwnSentence,
  refuseWordsOfOthers,
} from './decline-several.ts'
import { declinesForm } from './forms.ts'
import { openIdsOf } from './open-applications.ts'
import { DeclinesPage } from './pages/declines-page.tsx'

export const PATH = '/client/postings/:posting'

/** Only the client's own house chooses: the operator looks at the clock, not at the people. */
export async function ownPosting(tx: Tx, visit: Visit): Promise<PostingRow> {
  const posting = await findPosting(tx, visit.actor, visit.id('posting'))
  if (!isClient(visit.actor) || !ownsPosting(visit.actor, factsOfPosting(posting))) throw new NotFound()
  return posting
}

export function crumbsToList(visit: Visit, row: PostingRow) {
  return [...crumbsBelow(visit.actor, row), { href: `/client/postings/${row.id}/applications`, label: '応募者' }]
}

/** What the pages of answering several are drawn from: who is open, and the words to start from. */
export async function readOpen(visit: Visit, usual: DeclineReason) {
  const asked = visit.query.get('reason')
  const reason = (Object.keys(declineReasons) as DeclineReason[]).find((each) => each === asked) ?? usual
  return visit.read(async (tx) => {
    const row = await ownPosting(tx, visit)
    const ids = await openIdsOf(tx, visit.actor, row.id, MOST_DECLINED_AT_ONCE)
    const { body } = await wordsOf(tx, `decline-${reason}`)
    return { row, applicants: await applicantsById(tx, visit.actor, row.id, ids), common: body }
  })
}

export async function drawDeclines(
  visit: Visit,
  typed?: Typed,
  problems: Problems = {},
  people: readonly OwnSentence[] = [],
): Promise<Response> {
  const { row, applicants, common } = await readOpen(visit, 'filled')
  const posting = { id: row.id, title: titleOf(row) }
  const words = typed ?? { common }
  const preview = previewOf(people, words, applicants)
  const props = { posting, applicants, preview, typed: words, problems, formKey: visit.formKey() }
  return visit.page(
    { title: 'まとめて見送る', crumbs: crumbsToList(visit, row), problems },
    <DeclinesPage {...props} />,
  )
}

/** Exactly what each of them would read. */
export function previewOf(people: readonly OwnSentence[], { common }: Typed, applicants: readonly Applicant[]) {
  const words = [common ?? ''].flat()[0] ?? ''
  return people.flatMap(({ id, sentence }) => {
    const applicant = applicants.find((one) => one.id === id)
    return applicant ? [{ id, known: applicant.known, message: messageFor(sentence, words) }] : []
  })
}

/** Whoever was answered since the page was drawn is still understood, so that the verb can say so. */
export async function idsOnPage(visit: Visit): Promise<string[]> {
  const posted = (visit.fields.chosen ?? []).filter(isUuid)
  const open = await visit.read(async (tx) => {
    const { id } = await ownPosting(tx, visit)
    return openIdsOf(tx, visit.actor, id, MOST_DECLINED_AT_ONCE)
  })
  const stood = Object.keys(visit.fields).flatMap((name) => /^sentence-(.*)$/.exec(name)?.[1] ?? [])
  return [...new Set([...open, ...posted, ...stood.filter(isUuid)])].slice(0, 2 * MOST_DECLINED_AT_ONCE)
}

export async function declineThem(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  const form = declinesForm(await idsOnPage(visit))
  if (visit.fields.step?.[0] === 'preview') {
    visit.requireFormKey()
    const parsed = parseForm(form, visit.fields)
    if ('problems' in parsed)
      return drawDeclines(visit, parsed.typed, withPeople(parsed, [parsed.typed.chosen ?? []].flat()))
    const { value, typed } = parsed
    const { people, problems } = checked(value, value.chosen, value.common)
    return drawDeclines(visit, typed, problems, people)
  }
  return submit(visit, form, {
    act: async (tx, value) => {
      const people = peopleOf(value, value.chosen)
      await declineSeveral(tx, visit.actor, id, { people, common: value.common }, visit.now)
      return `/client/postings/${id}/applications`
    },
    again: (typed, problems) => drawDeclines(visit, typed, problems),
    options: { flash: '見送りを伝えました' },
  })
}

type Posted = Readonly<Record<string, unknown>>

/** Whether everybody's words could go out as they stand; nothing is sent. */
export function checked(
  value: Posted,
  chosen: readonly string[],
  common: string,
): { people: OwnSentence[]; problems: Problems } {
  const people = chosen.map((id) => personOf(value, id))
  const problems = { ...told(() => refuseWordsOfOthers(people, common)), ...told(() => peopleOf(value, chosen)) }
  return Object.keys(problems).length > 0 ? { people: [], problems } : { people: peopleOf(value, chosen), problems }
}

/** What is wrong with everybody's words, beside what is wrong with the rest of the form. @param ids of the chosen */
export function withPeople(
  { typed, problems }: { typed: Typed; problems: Problems },
  ids: readonly string[],
): Problems {
  const common = [typed.common ?? ''].flat().join('')
  return { ...(ids.length > 0 ? checked(typed, ids, common).problems : {}), ...problems }
}

/** What it refuses; all of it is said in one go. */
function told(check: () => unknown): Problems {
  try {
    check()
    return {}
  } catch (error) {
    if (error instanceof Invalid) return error.problems
    throw error
  }
}

function personOf(value: Posted, id: string): { id: string; sentence: string } {
  const sentence = value[`sentence-${id}`]
  return { id, sentence: typeof sentence === 'string' ? sentence : '' }
}

/** @throws Invalid at `reason-<id>` where none was chosen */
export function peopleOf(value: Posted, chosen: readonly string[]): OwnSentence[] {
  const problems: Problems = {}
  const people = chosen.flatMap((id) => {
    const reason = value[`reason-${id}`] as DeclineReason | null
    if (!reason) problems[`reason-${id}`] = '見送りの理由を選んでください'
    return reason ? [{ ...personOf(value, id), reason }] : []
  })
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  return people
}
