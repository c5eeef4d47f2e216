import { as, clock } from '../../src/actor.ts'
import { post } from '../../src/mail.ts'
import type { Look } from '../matrix/looks.ts'
import { NOW, next, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import type { Stage } from './deed.ts'

async function mailFor({ owner, db }: Stage): Promise<string> {
  const once = next('letter')
  const to = { accountId: null, address: 'hanako@yado.example' }
  await as(db, clock, (tx) =>
    post(tx, { once, topic: 'application', to, subject: '応募が届きました', body: '結をご覧ください。' }, NOW),
  )
  const { id } = await owner.selectFrom('mails').select('id').where('once', '=', once).executeTakeFirstOrThrow()
  return id
}

/** Pages for everybody, and those whose record is named by a word. Nobody is a stranger to them. */
export const publicLooks: readonly Look[] = [
  {
    route: '/assets/:name',
    arrange: async (s) => ({ actor: undefined, path: s.services.assets.href('site.css') }),
  },
  { route: '/towns/:municipality', arrange: async () => ({ actor: undefined, path: '/towns/313700' }) },
  {
    route: '/postings/:posting',
    arrange: async (s) => ({ actor: undefined, path: `/postings/${(await postingsOf(s.owner)('published')).id}` }),
  },
  {
    route: '/town/indicators/:indicator',
    noStranger: '指標の名であり、どの町も自分の数字を見る',
    arrange: async (s) => ({
      actor: await office(s.owner).member('municipality'),
      path: '/town/indicators/matches',
    }),
  },
  {
    route: '/town/indicators/:indicator/rows.csv',
    noStranger: '指標の名であり、どの町も自分の数字を見る',
    arrange: async (s) => ({
      actor: await office(s.owner).member('municipality'),
      path: '/town/indicators/mean-fee/rows.csv',
    }),
  },
  {
    route: '/desk/mails/:mail',
    arrange: async (s) => ({
      actor: await office(s.owner).member('operator'),
      path: `/desk/mails/${await mailFor(s)}`,
    }),
  },
]
