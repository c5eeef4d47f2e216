import { randomUUID } from 'node:crypto'
import { as } from '../../src/actor.ts'
import { addWork } from '../../src/talents/works/add-work.ts'
import type { Look } from '../matrix/looks.ts'
import { pdfFile } from '../world/files.ts'
import { NOW, office } from '../world/office.ts'
import { chronological } from '../world/resumes.ts'
import { type TalentActor, talentsOf } from '../world/talents.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

const EDIT = '/my/profile/edit'
const names = {
  familyName: '鈴木',
  givenName: '一郎',
  familyKana: 'すずき',
  givenKana: 'イチロウ',
  email: 'ichiro@example.jp',
  phone: '',
}
const career = { company: '都市商事', role: '課長', fromMonth: '2020年4月', toMonth: '', did: '' }

/** A deed of a talent on the own profile; there is no record in its path that could be another's. */
const own = (
  route: `/${string}`,
  fields: Arranged['fields'],
  who: 'complete' | 'draft' | 'resting' = 'complete',
): Deed => ({
  route,
  arrange: async (s) => ({ actor: await talentsOf(s.owner)[who](), path: route, fields }),
})

async function ofCareer(s: Stage, change: string, fields: Arranged['fields']): Promise<Arranged> {
  const talents = talentsOf(s.owner)
  const actor = await talents.complete()
  const { id } = await s.owner
    .selectFrom('talent_careers')
    .select('id')
    .where('talent_id', '=', actor.talentId)
    .executeTakeFirstOrThrow()
  return { actor, path: `${EDIT}/careers/${id}${change}`, fields, stranger: await talents.complete() }
}

async function consented(s: Stage): Promise<{ actor: TalentActor; consentId: string }> {
  const talents = talentsOf(s.owner)
  const actor = await talents.complete()
  await talents.consented(s.db, actor, await office(s.owner).organization('company'), ['name', 'email'], randomUUID())
  const { id } = await s.owner
    .selectFrom('consents')
    .select('id')
    .where('talent_id', '=', actor.talentId)
    .executeTakeFirstOrThrow()
  return { actor, consentId: id }
}

/** A file that the talent shows to those who know the name. */
const ofWork = (s: Stage, actor: TalentActor): Promise<string> =>
  as(s.db, actor, (tx) => {
    const content = { file: { type: 'pdf' as const, name: '資料.pdf', bytes: pdfFile() } }
    return addWork(tx, actor, actor.talentId, { title: '資料', shownTo: 'named', content }, NOW)
  })

export const talentDeeds: readonly Deed[] = [
  {
    route: '/my/profile/new',
    arrange: async (s) => ({
      actor: { kind: 'account', accountId: await office(s.owner).account() },
      path: '/my/profile/new',
      fields: { ...names, headline: '港町の広報' },
    }),
  },
  own('/my/profile/confirmations', {}, 'draft'),
  own('/my/profile/rests', {}),
  own('/my/profile/returns', {}, 'resting'),
  own(`${EDIT}/contact`, { ...names, version: '1', postcode: '682-0715', address: '' }),
  own(`${EDIT}/introduction`, { version: '1', headline: '港町の広報' }),
  own(`${EDIT}/conditions`, { version: '1', hoursPerMonth: '10', wishedFeeYen: '30,000', way: 'remote' }),
  own(`${EDIT}/employer`, { version: '1', employerRule: 'allowed' }),
  own(`${EDIT}/legal`, {
    version: '1',
    legalForm: 'individual',
    usesEmployees: 'no',
    otherOfficers: 'no',
    declared: 'yes',
  }),
  own(`${EDIT}/visibility`, { version: '1', openToScouts: 'yes' }),
  own(`${EDIT}/skills/levels`, { version: '1', skill: ['seo'], 'level-seo': 'working', 'years-seo': '3' }),
  own(`${EDIT}/places`, { place: '312011', relation: ['wish'] }),
  own(`${EDIT}/places/removals`, { place: '313700' }),
  own(`${EDIT}/careers`, career),
  { route: `${EDIT}/careers/:career`, arrange: (s) => ofCareer(s, '', career) },
  { route: `${EDIT}/careers/:career/removals`, arrange: (s) => ofCareer(s, '/removals', {}) },
  {
    ...own('/my/profile/resume/readings', { text: chronological }),
    noAct: 'shows what was read and keeps nothing',
  },
  own('/my/profile/resume', { version: '1', text: 'よろしく', headline: '港町の広報' }),
  own(`${EDIT}/works/links`, { title: 'サイト', url: 'https://example.jp/works', shownTo: 'companies' }),
  {
    route: `${EDIT}/works/files`,
    arrange: async (s) => ({
      actor: await talentsOf(s.owner).complete(),
      path: `${EDIT}/works/files`,
      fields: { title: '資料', shownTo: 'named' },
      files: { file: { name: '資料.pdf', bytes: pdfFile() } },
    }),
  },
  {
    route: `${EDIT}/works/:work/removals`,
    arrange: async (s) => {
      const actor = await talentsOf(s.owner).complete()
      const work = await ofWork(s, actor)
      const stranger = await talentsOf(s.owner).complete()
      return { actor, path: `${EDIT}/works/${work}/removals`, fields: {}, stranger }
    },
  },
  {
    route: '/my/consents/:consent/withdrawals',
    arrange: async (s) => {
      const { actor, consentId } = await consented(s)
      const stranger = await talentsOf(s.owner).complete()
      return { actor, path: `/my/consents/${consentId}/withdrawals`, fields: { item: ['email'] }, stranger }
    },
  },
]

/** The operator sees every talent, so nobody is a stranger there. */
const asOperator = (route: `/${string}`): Look => ({
  route,
  arrange: async (s) => {
    const { talentId } = await talentsOf(s.owner).complete()
    return { actor: await office(s.owner).member('operator'), path: route.replace(':talent', talentId) }
  },
})

export const talentLooks: readonly Look[] = [
  {
    route: '/works/:work',
    arrange: async (s) => {
      const actor = await talentsOf(s.owner).complete()
      const stranger = await talentsOf(s.owner).complete()
      return { actor, path: `/works/${await ofWork(s, actor)}`, stranger }
    },
  },
  asOperator('/desk/talents/:talent'),
  asOperator('/desk/talents/:talent/journal'),
]
