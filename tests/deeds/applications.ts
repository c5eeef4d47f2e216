import { as } from '../../src/actor.ts'
import { writeNote } from '../../src/applications/notes.ts'
import type { Look } from '../matrix/looks.ts'
import type { ApplicationState } from '../../src/applications/application.ts'
import { applicationsOf } from '../world/applications.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { talentsOf } from '../world/talents.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

/** The talent acts on the own application. */
const own = (state: ApplicationState, change: string, fields: Arranged['fields']): Deed => ({
  route: `/my/applications/:application/${change}`,
  arrange: async (s) => {
    const { id, talent } = await applicationsOf(s.owner).made(state)
    const stranger = await talentsOf(s.owner).complete()
    return { actor: talent, path: `/my/applications/${id}/${change}`, fields, stranger }
  },
})

/** The client answers one who applied. */
const client = (state: ApplicationState, change: string, fields: Arranged['fields'] = {}): Deed => ({
  route: `/client/applications/:application/${change}`,
  arrange: async (s) => {
    const made = await applicationsOf(s.owner).made(state)
    const stranger = await office(s.owner).member('company')
    return { actor: made.client, path: `/client/applications/${made.id}/${change}`, fields, stranger }
  },
})

const offer = {
  duties: 'ECサイトの改善を毎月1つ一緒に進める。',
  feeKind: 'monthly',
  feeYen: '５０，０００円',
  hoursPerMonth: '10時間',
  'startsOn-year': '2026',
  'startsOn-month': '1',
  'startsOn-day': '1',
  'endsOn-year': '2026',
  'endsOn-month': '6',
  'endsOn-day': '30',
  workPlace: 'オンライン',
  paymentRule: 'next-month-end',
  travelPaidBy: 'client',
  message: 'ぜひご一緒できればと思います。',
  step: 'offer',
}

/** Two who applied are declined together, each with words of their own. */
async function several(s: Stage): Promise<Arranged> {
  const applications = applicationsOf(s.owner)
  const { id, postingId, client: member } = await applications.submitted()
  const town = await s.owner
    .selectFrom('postings')
    .select('municipality_id as municipalityId')
    .where('id', '=', postingId)
    .executeTakeFirstOrThrow()
  const posting = { id: postingId, clientId: member.organizationId, ...town }
  const second = await applications.screening({ posting, client: member })
  const fields = {
    chosen: [id, second.id],
    common: 'ご応募ありがとうございました。またの機会をお待ちしております。',
    [`reason-${id}`]: 'skill',
    [`sentence-${id}`]: '旅館での経験をていねいに書いてくださり、うれしく読みました。',
    [`reason-${second.id}`]: 'timing',
    [`sentence-${second.id}`]: 'ご提案の広告の案は、とても参考になりました。',
  }
  const stranger = await office(s.owner).member('company')
  return { actor: member, path: `/client/postings/${postingId}/declines`, fields, stranger }
}

/** Both who are open are answered, and the posting is withdrawn in the same act. */
async function ending(s: Stage): Promise<Arranged> {
  const { path, fields, ...rest } = await several(s)
  const { chosen: _all, ...words } = fields
  return { ...rest, path: path.replace('/declines', '/endings'), fields: { ...words, ending: 'withdraw:budget' } }
}

/** Somebody takes away the note they wrote. */
async function unnoting(s: Stage): Promise<Arranged> {
  const { id, client: member } = await applicationsOf(s.owner).screening()
  await as(s.db, member, (tx) => writeNote(tx, member, id, '面談で、週末の稼働について聞く。', NOW))
  const note = await s.owner
    .selectFrom('application_notes')
    .select('id')
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()
  const stranger = await office(s.owner).member('company')
  return { actor: member, path: `/client/notes/${note.id}/removals`, fields: {}, stranger }
}

/** 応募. */
export const applicationDeeds: readonly Deed[] = [
  {
    route: '/postings/:posting/application',
    noStranger: '公開中の求人には、どの副業人材も応募できる',
    arrange: async (s) => ({
      actor: await talentsOf(s.owner).complete(),
      path: `/postings/${(await postingsOf(s.owner)('published')).id}/application`,
      fields: {
        motivation: '温泉街で育ちました。地元の宿の力になりたいと思い、応募します。',
        proposal: '最初の1か月で予約までの道筋を調べます。',
        wishedFeeYen: '50,000',
        wishedHours: '10',
        naming: 'now',
        consent: 'yes',
      },
    }),
  },
  {
    route: '/postings/:posting/application/preparation',
    noStranger: '公開中の求人には、どのアカウントも応募を準備できる',
    arrange: async (s) => ({
      actor: { kind: 'account', accountId: await office(s.owner).account() },
      path: `/postings/${(await postingsOf(s.owner)('published')).id}/application/preparation`,
      fields: {
        familyName: '鈴木',
        givenName: '一郎',
        familyKana: 'すずき',
        givenKana: 'イチロウ',
        email: 'ichiro@example.jp',
        headline: '港町の広報',
        introduction: '港町で広報を8年。',
        skill: ['instagram'],
        hoursPerMonth: '20',
        wishedFeeYen: '50,000',
      },
    }),
  },
  own('offered', 'acceptances', { consent: 'yes' }),
  own('screening', 'withdrawals', { reason: 'schedule', note: '繁忙期と重なりました。' }),
  { route: '/client/postings/:posting/declines', arrange: several },
  { route: '/client/postings/:posting/endings', arrange: ending },
  client('submitted', 'screenings'),
  client('screening', 'interviews'),
  client('screening', 'notes', { words: '面談で、週末の稼働について聞く。' }),
  { route: '/client/notes/:note/removals', arrange: unnoting },
  client('interview', 'marks', { mark: 'yes', note: '経験が近い' }),
  client('interview', 'declines', { reason: 'conditions', message: 'ご応募ありがとうございました。' }),
  client('interview', 'offers', offer),
]

/** The operator watches the answers to every application. */
const watched = (below: string): Look => ({
  route: `/desk/applications/:application${below}`,
  arrange: async (s) => {
    const { id } = await applicationsOf(s.owner).screening()
    return { actor: await office(s.owner).member('operator'), path: `/desk/applications/${id}${below}` }
  },
})

export const applicationLooks: readonly Look[] = [watched(''), watched('/journal')]
