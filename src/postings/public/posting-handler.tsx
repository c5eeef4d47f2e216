import { dayInJapan } from '../../law/japanese-date.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { stillReading } from '../../start/readiness.ts'
import type { Visit } from '../../route.ts'
import { correctionsOf } from '../corrections.ts'
import { isPublic } from '../posting.ts'
import { type ReadablePosting, readPosting } from '../read-posting.ts'
import { feeAndHours } from '../posting-words.ts'
import { daysUntil, doorwayOf, isOpen } from './doorway.ts'
import { jobPostingOf } from './job-posting.ts'
import { livePostings } from './live-postings.ts'
import { PostingPage, type PostingPageProps } from './pages/posting-page.tsx'
import { cardRows, cardWords } from './posting-cards.ts'
import { similarIds, surroundingsOf } from './surroundings.ts'
import { watchedBy } from '../saved/watched-posting.ts'

/** 求人: the page of one posting, for everybody. What was never published is not there, not even for its client. */
export async function showPosting(visit: Visit): Promise<Response> {
  const props = await visit.read((tx) => propsOf(tx, visit))
  const { posting, open } = props
  return visit.page(
    {
      title: posting.row.title,
      crumbs: [
        { href: '/postings', label: '求人を探す' },
        { href: `/postings?town=${props.around.townCode}`, label: `${posting.town.name}の求人` },
      ],
      indexable: open,
      description: descriptionOf(posting),
      ...(open ? { jsonLd: jobPostingOf(posting, `${visit.origin}${visit.path}`) } : {}),
    },
    <PostingPage {...props} />,
  )
}

async function propsOf(tx: Tx, visit: Visit): Promise<PostingPageProps> {
  const { actor, now } = visit
  const posting = await readPosting(tx, actor, visit.id('posting'))
  const { row } = posting
  if (!isPublic(row.state)) throw new NotFound()
  const around = await surroundingsOf(tx, actor, row)
  const likeness = { id: row.id, occupation: row.occupation, townCode: around.townCode }
  const similar = await similarRows(tx, visit, likeness)
  const hasTalentHat = visit.session?.hats.some(({ kind }) => kind === 'talent') ?? false
  return {
    posting,
    around,
    corrections: await correctionsOf(tx, row.id),
    doorway: doorwayOf(row, { actor, hasTalentHat, applicationId: around.applicationId }, now),
    open: isOpen(row, now),
    daysLeft: row.closes_on === null ? null : daysUntil(row.closes_on, now),
    watched: await watchedBy(tx, actor, row.id),
    formKey: actor.kind === 'talent' ? visit.formKey() : '',
    similar: similar.map((one) => ({ title: one.title, ...cardWords(one, now) })),
  }
}

/** None while the index is still being read: the posting itself need not wait for that. */
async function similarRows(tx: Tx, { db, now }: Visit, likeness: Parameters<typeof similarIds>[1]) {
  if (stillReading(db).includes('postings')) return []
  const live = await livePostings(db, tx, now)
  return cardRows(tx, similarIds(live, likeness, dayInJapan(now).toString()))
}

const DESCRIPTION_LENGTH = 110

/** 「湯けむり旅館(鳥取県湯けむり町)の副業求人。月額50,000円・月10時間ほど。…」 */
function descriptionOf({ row, client, place }: ReadablePosting): string {
  const text = row.background || row.duties
  const story = text.length > DESCRIPTION_LENGTH ? `${text.slice(0, DESCRIPTION_LENGTH).toWellFormed()}…` : text
  return `${client.name}(${place})の副業求人。${feeAndHours(row)}。${story.replaceAll(/\s+/g, ' ')}`
}
