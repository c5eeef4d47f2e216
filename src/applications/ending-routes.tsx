import { titleOf } from '../postings/paths.ts'
import { parseForm, type Problems, type Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { checked, crumbsToList, idsOnPage, PATH, peopleOf, previewOf, readOpen, withPeople } from './decline-many.tsx'
import type { OwnSentence } from './decline-several.ts'
import { endingsFrom, endWithAnswers } from './end-with-answers.ts'
import { endingForm } from './forms.ts'
import { EndingPage } from './pages/ending-page.tsx'

const houses = { for: ['company', 'municipality'] } as const

/** 募集を終える: everybody who is open gets an answer first. */
export const endingRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: `${PATH}/endings`,
    ...houses,
    pace: 'reading',
    journal: { access: 'application.seen' },
    handle: (visit) => draw(visit),
  },
  {
    method: 'post',
    path: `${PATH}/endings`,
    ...houses,
    pace: 'writing',
    journal: 'application.declined',
    handle: end,
  },
)

async function draw(
  visit: Visit,
  typed?: Typed,
  problems: Problems = {},
  people: readonly OwnSentence[] = [],
): Promise<Response> {
  const { row, applicants, common } = await readOpen(visit, 'closed')
  const posting = { id: row.id, title: titleOf(row) }
  const words = typed ?? { common }
  const preview = previewOf(people, words, applicants)
  const props = { posting, applicants, endings: endingsFrom(row.state), preview, typed: words, problems }
  return visit.page(
    { title: '返事をして募集を終える', crumbs: crumbsToList(visit, row), problems },
    <EndingPage {...props} formKey={visit.formKey()} />,
  )
}

async function end(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  const ids = await idsOnPage(visit)
  const form = endingForm(ids)
  if (visit.fields.step?.[0] === 'preview') {
    visit.requireFormKey()
    const parsed = parseForm(form, visit.fields)
    if ('problems' in parsed) return draw(visit, parsed.typed, withPeople(parsed, ids))
    const { people, problems } = checked(parsed.value, ids, parsed.value.common)
    return draw(visit, parsed.typed, problems, people)
  }
  return submit(visit, form, {
    act: async (tx, value) => {
      const { common, ending } = value
      await endWithAnswers(tx, visit.actor, id, { people: peopleOf(value, ids), common, ending }, visit.now)
      return `/client/postings/${id}`
    },
    again: (typed, problems) => draw(visit, typed, problems),
    options: { flash: '全員に返事をして、募集を終えました' },
  })
}
