import { NOW } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { talentsOf } from '../world/talents.ts'
import { teamsOf } from '../world/teams.ts'
import type { Look } from '../matrix/looks.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

type Who = 'lead' | 'mate'

/** A deed on a team that is still gathering. */
const onTeam = (route: `/${string}`, who: Who, fields: Arranged['fields'] = {}, consented = false): Deed => ({
  route,
  arrange: async (s: Stage) => {
    const teams = teamsOf(s.db, s.owner)
    const { id, lead, mates } = await teams.gathering()
    const [mate] = mates
    if (!mate) throw new Error('a team without a teammate')
    if (consented) await teams.consent(id, mate, NOW)
    const place = (await teams.placesOf(id))[0]?.id ?? ''
    const path = route.replace(':teammate', place).replace(':team', id)
    return { actor: who === 'lead' ? lead : mate, path, fields, stranger: await talentsOf(s.owner).complete() }
  },
})

export const teamDeeds: readonly Deed[] = [
  {
    route: '/postings/:posting/teams',
    noStranger: '公開中の求人は、だれのものでもない',
    arrange: async (s) => {
      const { id } = await postingsOf(s.owner)('published')
      const fields = {
        motivation: '三人で、旅館の直販サイトと写真と広告を分けて担当できます。',
        'email-1': 'nakama@example.jp',
        'part-1': 'デザイン',
        consent: 'yes',
      }
      return { actor: await talentsOf(s.owner).complete(), path: `/postings/${id}/teams`, fields }
    },
  },
  onTeam('/my/teams/:team/consents', 'mate', { consent: 'yes' }),
  onTeam('/my/teams/:team/declines', 'mate'),
  onTeam('/my/teams/:team/leaves', 'mate', {}, true),
  onTeam('/my/teams/:team/withdrawals', 'lead'),
  onTeam('/my/teams/:team/teammates/:teammate/drops', 'lead'),
]

export const teamLooks: readonly Look[] = [
  {
    route: '/client/applications/:application/team',
    arrange: async (s) => {
      const { applicationId, client } = await teamsOf(s.db, s.owner).submitted()
      const { client: stranger } = await teamsOf(s.db, s.owner).gathering()
      return { actor: client, path: `/client/applications/${applicationId}/team`, stranger }
    },
  },
]
