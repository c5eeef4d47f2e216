import { z } from 'zod'
import { mayWrite } from '../../actor.ts'
import { choice, text } from '../../platform/web/fields.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { taxonomy } from '../../talents/taxonomy.ts'
import { taughtWords } from '../../talents/taught-words.ts'
import { teachMapper } from '../../talents/text-mapper.ts'
import { VocabularyPage } from '../pages/vocabulary-page.tsx'
import { unknownWords } from './unknown-words.ts'
import { forgetWord, listVocabulary, teachWord } from './vocabulary.ts'

const PATH = '/desk/vocabulary'
const desk = { for: ['operator'] } as const
/** Chosen for a word that is to be passed over: said on purpose, never by leaving the box as it is. */
const MEANS_NOTHING = 'nothing'
const meanings = [MEANS_NOTHING, ...taxonomy.map(({ id }) => id)]

const TeachForm = z.strictObject({
  word: text('言葉', { max: 50 }),
  concept: choice('意味', meanings),
})
const ForgetForm = z.strictObject({ word: z.string().min(1).max(50) })

/** 語彙: words that the taxonomy does not know, and what operators taught. */
export const vocabularyRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: PATH,
    ...desk,
    pace: 'reading',
    journal: { none: '氏名のない集計' },
    handle: (visit) => draw(visit, { word: visit.query.get('word')?.slice(0, 50) ?? '' }),
  },
  { method: 'post', path: PATH, ...desk, pace: 'writing', journal: 'vocabulary.taught', handle: teach },
  {
    method: 'post',
    path: `${PATH}/removals`,
    ...desk,
    pace: 'writing',
    journal: 'vocabulary.forgotten',
    handle: forget,
  },
)

async function draw(
  visit: Visit,
  typed: { word?: string; concept?: string },
  problems: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { actor } = visit
  const seen = await visit.read(async (tx) => {
    // What was taught a moment ago is known on this page already.
    teachMapper(await taughtWords(tx))
    return { unknown: await unknownWords(tx, actor), taught: await listVocabulary(tx, actor) }
  })
  return visit.page(
    { title: '語彙', crumbs: [{ href: '/desk/recommendations', label: 'おすすめの状態' }], problems },
    <VocabularyPage {...seen} typed={typed} problems={problems} mayWrite={mayWrite(actor)} formKey={visit.formKey()} />,
  )
}

function teach(visit: Visit): Promise<Response> {
  return submit(visit, TeachForm, {
    act: async (tx, { word, concept }) => {
      await teachWord(
        tx,
        visit.actor,
        { written: word, concept: concept === MEANS_NOTHING ? null : concept },
        visit.now,
      )
      return PATH
    },
    again: (typed, problems) => draw(visit, { word: first(typed.word), concept: first(typed.concept) }, problems),
    options: { flash: '言葉を加えました' },
  })
}

function forget(visit: Visit): Promise<Response> {
  return submit(visit, ForgetForm, {
    act: async (tx, { word }) => (await forgetWord(tx, visit.actor, word, visit.now), PATH),
    again: (_, problems) => draw(visit, {}, problems),
    options: { flash: '取り消しました' },
  })
}

const first = (typed: string | readonly string[] | undefined): string => [typed ?? ''].flat()[0] ?? ''
