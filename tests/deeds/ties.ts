import { sql } from 'kysely'
import { type Actor, as } from '../../src/actor.ts'
import { showInLedger } from '../../src/ties/ledger-consent.ts'
import { showGreeting } from '../../src/ties/show-greeting.ts'
import type { Look } from '../matrix/looks.ts'
import { NOW, office } from '../world/office.ts'
import { talentsOf } from '../world/talents.ts'
import { tiesOf } from '../world/ties.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

const visit = {
  'visitedOn-year': '2025',
  'visitedOn-month': '6',
  'visitedOn-day': '１０',
  what: '店舗の下見と打合せ',
}
const ofAnyTown = 'どの人材も、どの町とも縁を結べる'

const otherTalent = (s: Stage): Promise<Actor> => talentsOf(s.owner).complete()
const otherCompany = (s: Stage): Promise<Actor> => office(s.owner).member('company')
const otherTown = (s: Stage): Promise<Actor> => office(s.owner).member('municipality')

/** A deed of a talent with a town, below /my/ties/:municipality. */
function withTown(noun: string, fields: (s: Stage) => Promise<Pick<Arranged, 'fields'> & WithTown>): Deed {
  return {
    route: `/my/ties/:municipality/${noun}` as Deed['route'],
    noStranger: ofAnyTown,
    arrange: async (s) => {
      const { talent, municipalityId, fields: typed } = await fields(s)
      return { actor: talent, path: `/my/ties/${municipalityId}/${noun}`, fields: typed }
    },
  }
}

interface WithTown {
  talent: Actor
  municipalityId: string
}

/** The other side of a contract says something about a visit. */
function answering(base: '/my' | '/client', noun: 'confirmations' | 'denials'): Deed {
  return {
    route: `${base}/onsite-visits/:onsiteVisit/${noun}` as Deed['route'],
    arrange: async (s) => {
      const made = await tiesOf(s).recordedVisit(base === '/my' ? 'client' : 'talent')
      return {
        actor: base === '/my' ? made.talent : made.client,
        path: `${base}/onsite-visits/${made.visitId}/${noun}`,
        fields: {},
        stranger: await (base === '/my' ? otherTalent : otherCompany)(s),
      }
    },
  }
}

function recording(base: '/my' | '/client'): Deed {
  return {
    route: `${base}/contracts/:contract/visits` as Deed['route'],
    arrange: async (s) => {
      const made = await tiesOf(s).worked()
      return {
        actor: base === '/my' ? made.talent : made.client,
        path: `${base}/contracts/${made.id}/visits`,
        fields: visit,
        stranger: await (base === '/my' ? otherTalent : otherCompany)(s),
      }
    },
  }
}

function judging(noun: 'approvals' | 'refusals', fields: Arranged['fields']): Deed {
  return {
    route: `/town/activities/:activity/${noun}` as Deed['route'],
    arrange: async (s) => {
      const made = await tiesOf(s).asked()
      const path = `/town/activities/${made.activityId}/${noun}`
      return { actor: made.town, path, fields, stranger: await otherTown(s) }
    },
  }
}

const greeting = { called: 'initials', words: 'again' } as const
const greetingTakenBack: Deed = {
  route: '/my/greetings/:greeting/withdrawals',
  arrange: async (s) => {
    const { talent, municipalityId } = await tiesOf(s).worked()
    const id = await as(s.db, talent, (tx) => showGreeting(tx, talent, municipalityId, greeting, NOW))
    return { actor: talent, path: `/my/greetings/${id}/withdrawals`, fields: {}, stranger: await otherTalent(s) }
  },
}

/** 縁. */
export const tieDeeds: readonly Deed[] = [
  withTown('greetings', async (s) => ({ ...(await tiesOf(s).worked()), fields: greeting })),
  greetingTakenBack,
  withTown('consents', async (s) => ({ ...(await tiesOf(s).worked()), fields: {} })),
  withTown('consent-withdrawals', async (s) => {
    const made = await tiesOf(s).worked()
    await as(s.db, made.talent, (tx) => showInLedger(tx, made.talent, made.municipalityId, NOW))
    return { ...made, fields: {} }
  }),
  withTown('residence-declarations', async (s) => ({
    ...(await tiesOf(s).worked()),
    fields: { kind: 'two_places', 'since-year': '2025', 'since-month': '10', 'since-day': '1' },
  })),
  {
    route: '/my/residence-declarations/:residenceDeclaration/withdrawals',
    arrange: async (s) => {
      const made = await tiesOf(s).declared()
      const path = `/my/residence-declarations/${made.declarationId}/withdrawals`
      return { actor: made.talent, path, fields: {}, stranger: await otherTalent(s) }
    },
  },
  withTown('activities', async (s) => {
    const made = await tiesOf(s).worked()
    const day = { 'doneOn-year': '2025', 'doneOn-month': '6', 'doneOn-day': '10' }
    return { ...made, fields: { basis: `work:${made.id}`, ...day, what: '改善会議' } }
  }),
  withTown('certificates', async (s) => ({
    ...(await tiesOf(s).approved([6])),
    fields: { year: '2025', shown: 'initials' },
  })),
  {
    route: '/my/certificates/:certificate/revocations',
    arrange: async (s) => {
      const made = await tiesOf(s).certified()
      const path = `/my/certificates/${made.certificateId}/revocations`
      return { actor: made.talent, path, fields: {}, stranger: await otherTalent(s) }
    },
  },
  recording('/my'),
  recording('/client'),
  answering('/my', 'confirmations'),
  answering('/my', 'denials'),
  answering('/client', 'confirmations'),
  answering('/client', 'denials'),
  judging('approvals', {}),
  judging('refusals', { refusal: '対象の事業ではありません。' }),
  {
    route: '/town/certificates/:certificate/revocations',
    arrange: async (s) => {
      const made = await tiesOf(s).certified()
      const path = `/town/certificates/${made.certificateId}/revocations`
      return { actor: made.town, path, fields: { reason: 'error' }, stranger: await otherTown(s) }
    },
  },
]

/** The name under which a town's ledger keeps a person. */
async function tieOf(
  { owner }: Stage,
  { municipalityId, talent }: { municipalityId: string; talent: { talentId: string } },
) {
  const { rows } = await sql<{ tie: string }>`
    select md5(${municipalityId}::text || ${talent.talentId}::text)::uuid as tie`.execute(owner)
  return rows[0]?.tie ?? ''
}

export const tieLooks: readonly Look[] = [
  {
    route: '/my/ties/:municipality',
    noStranger: ofAnyTown,
    arrange: async (s) => {
      const made = await tiesOf(s).worked()
      return { actor: made.talent, path: `/my/ties/${made.municipalityId}` }
    },
  },
  {
    route: '/town/ties/people/:tie',
    arrange: async (s) => {
      const made = await tiesOf(s).worked()
      return { actor: made.town, path: `/town/ties/people/${await tieOf(s, made)}`, stranger: await otherTown(s) }
    },
  },
  ...['', '/ledger.csv', '/ledger.xlsx'].map(
    (file): Look => ({
      route: `/desk/ties/:municipality${file}`,
      arrange: async (s) => {
        const made = await tiesOf(s).worked()
        return { actor: await office(s.owner).member('operator'), path: `/desk/ties/${made.municipalityId}${file}` }
      },
    }),
  ),
  {
    route: '/desk/ties/:municipality/people/:tie',
    arrange: async (s) => {
      const made = await tiesOf(s).worked()
      const path = `/desk/ties/${made.municipalityId}/people/${await tieOf(s, made)}`
      return { actor: await office(s.owner).member('operator'), path }
    },
  },
  {
    route: '/certificates/:code',
    arrange: async (s) => ({ actor: undefined, path: `/certificates/${(await tiesOf(s).certified()).code}` }),
  },
]
