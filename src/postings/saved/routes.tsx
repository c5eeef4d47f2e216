import { z } from 'zod'
import { clock } from '../../actor.ts'
import type { EntryName } from '../../journal.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { whenRead } from '../../start/readiness.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { saidConditions, titleOfSearch } from '../public/condition-words.ts'
import { livePostings } from '../public/live-postings.ts'
import { cardWords } from '../public/posting-cards.ts'
import { readSearch } from '../public/read-search.ts'
import { followTown, townOf, unfollowTown } from './follow-town.ts'
import { FollowPage } from './pages/follow-page.tsx'
import { NewSearchPage } from './pages/new-search-page.tsx'
import { SavedPage } from './pages/saved-page.tsx'
import { StopPage } from './pages/stop-page.tsx'
import { queryOf, removeSearch, saveSearch, switchSearchMail } from './saved-search.ts'
import { savedThings } from './saved-things.ts'
import { isStopToken } from './stop-token.ts'
import { unwatchPosting, type Watching, watchPosting } from './watched-posting.ts'

const own = { for: ['talent'], pace: 'reading', journal: { none: '自分の情報' } } as const
const changing = { for: ['talent'], pace: 'writing' } as const
const SAVED = '/my/saved'
const crumbs = [
  { href: '/my', label: 'マイページ' },
  { href: SAVED, label: 'お気に入り' },
]
const NothingForm = z.strictObject({})

/** お気に入り・気になる・まちのフォロー・保存した検索. */
export const savedRoutes: readonly Route[] = routesOf(
  { method: 'get', path: SAVED, ...own, handle: drawSaved },
  ...watching('saves', 'saved', ['posting.saved', 'posting.unsaved']),
  ...watching('interests', 'interested', ['posting.interested', 'posting.uninterested']),
  { method: 'get', path: '/my/towns/:municipality', ...own, handle: drawTown },
  {
    method: 'post',
    path: '/my/towns/:municipality/follows',
    ...changing,
    journal: 'town.followed',
    handle: following(followTown, 'フォローしました'),
  },
  {
    method: 'post',
    path: '/my/towns/:municipality/unfollows',
    ...changing,
    journal: 'town.unfollowed',
    handle: following(unfollowTown, 'フォローをやめました'),
  },
  { method: 'get', path: '/my/searches/new', ...own, handle: (visit) => drawNew(visit) },
  { method: 'post', path: '/my/searches', ...changing, journal: 'search.saved', handle: save },
  searchChange('stops', 'search.stopped', (tx, visit, id) => switchSearchMail(tx, visit.actor, id, false, visit.now)),
  searchChange('returns', 'search.resumed', (tx, visit, id) => switchSearchMail(tx, visit.actor, id, true, visit.now)),
  searchChange('removals', 'search.removed', (tx, visit, id) => removeSearch(tx, visit.actor, id, visit.now)),
  {
    method: 'get',
    path: '/mail-stops/:search/:token',
    for: ['anyone'],
    pace: 'secret',
    journal: { none: 'メールの署名つきリンク。個人の情報は表示しない' },
    handle: drawStop,
  },
  {
    method: 'post',
    path: '/mail-stops/:search/:token',
    for: ['anyone'],
    pace: 'secret',
    journal: 'search.stopped',
    handle: stop,
  },
)

function watching(noun: 'saves' | 'interests', how: Watching, [on, off]: [EntryName, EntryName]): readonly Route[] {
  const path = `/postings/:posting/${noun}` as const
  const doing = (verb: typeof watchPosting, flash: string) => (visit: Visit) => {
    const id = visit.id('posting')
    return submit(visit, NothingForm, {
      act: async (tx) => (await verb(tx, visit.actor, id, how, visit.now), `/postings/${id}`),
      again: () => drawSaved(visit),
      options: { flash },
    })
  }
  const words = how === 'saved' ? 'お気に入り' : '「気になる」'
  return routesOf(
    { method: 'post', path, ...changing, journal: on, handle: doing(watchPosting, `${words}に入れました`) },
    {
      method: 'post',
      path: `${path}/removals`,
      ...changing,
      journal: off,
      handle: doing(unwatchPosting, `${words}から外しました`),
    },
  )
}

async function drawSaved(visit: Visit): Promise<Response> {
  await whenRead(visit.db, 'postings')
  const { things, live } = await visit.read(async (tx) => ({
    things: await savedThings(tx, visit.actor),
    live: await livePostings(visit.db, tx, visit.now),
  }))
  const searches = things.searches.map((saved) => {
    const { search } = readSearch(new URLSearchParams(saved.query), live.places)
    return {
      ...saved,
      title: titleOfSearch(search, live),
      conditions: saidConditions(search, live).map((c) => c.label),
    }
  })
  const cards = (rows: typeof things.saved) =>
    rows.map((row) => ({ id: row.id, title: row.title, ...cardWords(row, visit.now) }))
  const props = { ...things, searches, saved: cards(things.saved), interested: cards(things.interested) }
  return visit.page(
    { title: 'お気に入り', crumbs: crumbs.slice(0, 1) },
    <SavedPage {...props} formKey={visit.formKey()} />,
  )
}

async function drawTown(visit: Visit): Promise<Response> {
  const code = visit.param('municipality')
  const { town, followed } = await visit.read(async (tx) => ({
    town: await townOf(tx, code),
    followed: (await savedThings(tx, visit.actor)).towns.some((one) => one.code === code),
  }))
  const title = `${town.name}のフォロー`
  return visit.page({ title, crumbs }, <FollowPage town={town} followed={followed} formKey={visit.formKey()} />)
}

function following(verb: typeof followTown, flash: string) {
  return (visit: Visit): Promise<Response> => {
    const code = visit.param('municipality')
    return submit(visit, NothingForm, {
      act: async (tx) => (await verb(tx, visit.actor, code, visit.now), `/my/towns/${code}`),
      again: () => drawTown(visit),
      options: { flash },
    })
  }
}

async function drawNew(visit: Visit, query = visit.query, problems: Record<string, string> = {}): Promise<Response> {
  await whenRead(visit.db, 'postings')
  const live = await visit.read((tx) => livePostings(visit.db, tx, visit.now))
  const { search } = readSearch(query, live.places)
  const conditions = saidConditions(search, live).map(({ label }) => label)
  const props = { conditions, query: queryOf(search), problems, formKey: visit.formKey() }
  return visit.page({ title: '検索の条件を保存する', crumbs, problems }, <NewSearchPage {...props} />)
}

const SearchForm = z.strictObject({ query: z.string().max(1000).optional() })

async function save(visit: Visit): Promise<Response> {
  await whenRead(visit.db, 'postings')
  const typed = new URLSearchParams((visit.fields.query?.[0] ?? '').slice(0, 1000))
  return submit(visit, SearchForm, {
    act: async (tx) => {
      // Read anew, so that only conditions that the search knows are kept, in its own order.
      const live = await livePostings(visit.db, tx, visit.now)
      const query = queryOf(readSearch(typed, live.places).search)
      if (query.length > 1000) throw new Invalid({ form: '条件が長すぎます。条件を減らしてください' })
      await saveSearch(tx, visit.actor, query, visit.now)
      return SAVED
    },
    again: (_, problems) => drawNew(visit, typed, problems),
    options: { flash: '条件を保存しました。新しい求人があれば、朝にまとめてお知らせします' },
  })
}

function searchChange(
  noun: 'stops' | 'returns' | 'removals',
  journal: EntryName,
  verb: (tx: Parameters<typeof saveSearch>[0], visit: Visit, id: string) => Promise<void>,
): Route {
  const flash = {
    stops: 'お知らせを止めました',
    returns: 'お知らせを再開しました',
    removals: '保存した検索を消しました',
  }
  return {
    method: 'post',
    path: `/my/searches/:search/${noun}`,
    ...changing,
    journal,
    handle: (visit) => {
      const id = visit.id('search')
      return submit(visit, NothingForm, {
        act: async (tx) => (await verb(tx, visit, id), SAVED),
        again: () => drawSaved(visit),
        options: { flash: flash[noun] },
      })
    },
  }
}

/** The link of a mail proves itself; nobody has to sign in. A page comes first, because mail programs open links. */
function drawStop(visit: Visit): Promise<Response> {
  provenSearch(visit)
  const done = visit.query.has('done')
  return visit.page({ title: 'お知らせを止める' }, <StopPage done={done} formKey={visit.formKey()} />)
}

function stop(visit: Visit): Promise<Response> {
  const id = provenSearch(visit)
  return submit(visit, NothingForm, {
    act: async (tx) => (await switchSearchMail(tx, visit.actor, id, false, visit.now), `${visit.path}?done=yes`),
    again: () => drawStop(visit),
    options: { as: clock },
  })
}

function provenSearch(visit: Visit): string {
  const id = visit.id('search')
  if (!isStopToken(visit.services.config.secret, id, visit.param('token'))) throw new NotFound()
  return id
}
