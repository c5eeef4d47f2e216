import type { Look } from '../matrix/looks.ts'
import { as } from '../../src/actor.ts'
import { askConfirmation } from '../../src/postings/ask-confirmation.ts'
import type { PostingState } from '../../src/postings/posting.ts'
import { NOW, office } from '../world/office.ts'
import { filledForm, firstStep } from '../world/posting-forms.ts'
import { postingsOf } from '../world/postings.ts'
import type { Arranged, Deed, Stage } from './deed.ts'
import { companyInTown } from './towns.ts'

/** The client acts on its own posting; another company does not find it. */
async function ofClient(
  s: Stage,
  state: PostingState,
  change: string,
  fields: Arranged['fields'] = {},
): Promise<Arranged> {
  const client = await companyInTown(s)
  const { id } = await postingsOf(s.owner)(state, { client_id: client.organizationId })
  const stranger = await office(s.owner).member('company')
  return { actor: client, path: `/client/postings/${id}/${change}`, fields, stranger }
}

/** An operator reviews every posting, so nobody is a stranger there. */
async function ofDesk(
  s: Stage,
  state: PostingState,
  change: string,
  fields: Arranged['fields'] = {},
): Promise<Arranged> {
  const { id } = await postingsOf(s.owner)(state)
  return { actor: await office(s.owner).member('operator'), path: `/desk/postings/${id}/${change}`, fields }
}

const client = (state: PostingState, change: string, fields?: Arranged['fields']): Deed => ({
  route: `/client/postings/:posting/${change}`,
  arrange: (s) => ofClient(s, state, change, fields),
})
const desk = (state: PostingState, change: string, fields?: Arranged['fields']): Deed => ({
  route: `/desk/postings/:posting/${change}`,
  arrange: (s) => ofDesk(s, state, change, fields),
})

/** A text that an operator wrote for the client, who has been asked about it where `asked`. */
async function worded(s: Stage, asked: boolean) {
  const client = await companyInTown(s)
  const operator = await office(s.owner).member('operator')
  const { id } = await postingsOf(s.owner)('draft', { client_id: client.organizationId, agreed_version: 0 })
  if (asked)
    await as(s.db, operator, (tx) =>
      askConfirmation(tx, operator, id, { version: 1, note: '電話で伺った内容です。' }, NOW),
    )
  return { client, operator, id, stranger: await office(s.owner).member('company') }
}

/** 求人, by the client and at the operator's desk. */
export const postingDeeds: readonly Deed[] = [
  {
    route: '/client/postings',
    arrange: async (s) => ({ actor: await companyInTown(s), path: '/client/postings', fields: firstStep() }),
  },
  {
    route: '/client/postings/:posting/steps/:step',
    arrange: (s) => ofClient(s, 'draft', 'steps/all', filledForm({ version: '1', title: '予約サイトの立て直し' })),
  },
  client('draft', 'reviews'),
  {
    route: '/client/postings/:posting/confirmations',
    arrange: async (s) => {
      const { client: actor, id, stranger } = await worded(s, true)
      return { actor, path: `/client/postings/${id}/confirmations`, fields: { version: '1' }, stranger }
    },
  },
  {
    route: '/client/postings/:posting/objections',
    arrange: async (s) => {
      const { client: actor, id, stranger } = await worded(s, true)
      const fields = { version: '1', answer: '件名を「自社予約」にしてください。' }
      return { actor, path: `/client/postings/${id}/objections`, fields, stranger }
    },
  },
  {
    route: '/desk/postings/:posting/confirmation-requests',
    arrange: async (s) => {
      const { operator: actor, id } = await worded(s, false)
      return { actor, path: `/desk/postings/${id}/confirmation-requests`, fields: { version: '1', note: '' } }
    },
  },
  client('published', 'corrections', {
    title: '温泉旅館のECサイト立て直し',
    background: '直販の売上が3年で半分になりました。写真が古いためと考えています。',
    tried: '',
    goal: '',
    duties: 'ECサイトの課題を整理し、毎月1つ改善を一緒に進めてください。',
    deliverables: '',
    wanted: '',
    partner: '',
    meetingRhythm: '',
    workPlace: 'オンライン(月1回まで現地)',
    visitNote: '',
    tools: '',
    recruiterAddress: '鳥取県湯けむり町大字湯1-2-3',
    recruiterContact: '0858-00-0000',
    'closesOn-year': '2025',
    'closesOn-month': '12',
    'closesOn-day': '26',
    version: '1',
  }),
  client('published', 'closings'),
  client('closed', 'give-ups', { reason: 'no_fit' }),
  client('published', 'withdrawals', { reason: 'solved' }),
  client('unfilled', 'copies'),
  {
    route: '/desk/postings',
    arrange: async (s) => ({
      actor: await office(s.owner).member('operator'),
      path: '/desk/postings',
      fields: firstStep({ client: (await companyInTown(s)).organizationId }),
    }),
  },
  desk('review', 'returns', { remark_duties: '最初の3か月に絞ってください。', remark_title: '' }),
  desk('review', 'publications', { version: '1', when: 'now' }),
  desk('published', 'closings'),
]

/** The town reads postings of its companies, not those of the next town. */
const inTown = (below: string): Look => ({
  route: `/town/postings/:posting${below}`,
  arrange: async (s) => {
    const { member } = office(s.owner)
    const officer = await member('municipality')
    const { id } = await postingsOf(s.owner)('review', { municipality_id: officer.organizationId })
    return { actor: officer, path: `/town/postings/${id}${below}`, stranger: await member('municipality') }
  },
})

/** Only what is public is corrected. */
const correction: Look = {
  route: '/client/postings/:posting/correction',
  arrange: (s) => ofClient(s, 'published', 'correction'),
}

export const postingLooks: readonly Look[] = [inTown(''), inTown('/journal'), correction]
