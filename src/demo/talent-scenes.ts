import { as } from '../actor.ts'
import { followTown } from '../postings/saved/follow-town.ts'
import { savedSearches, saveSearch, switchSearchMail } from '../postings/saved/saved-search.ts'
import { watchPosting } from '../postings/saved/watched-posting.ts'
import { addWork } from '../talents/works/add-work.ts'
import { castTalents } from './cast.ts'
import { type Act, after } from './road.ts'
import { known, type Stage, type TalentActor } from './stage.ts'
import { teamFor } from './team-scenes.ts'

/** The talent whom a visitor of the demo becomes. */
const VISITOR = 'talent9'

/** What talents keep an eye on, proof of work, and teams in every state that a visitor can meet. */
export function talentScenes(stage: Stage, ago: (days: number) => Date): Act[] {
  const visitor = () => known(stage.talents, VISITOR)
  const free = castTalents.slice(27, 36).map(({ key }) => key)
  return [
    { at: ago(8), play: () => keepsAnEyeOn(stage, visitor(), ago(8)) },
    { at: ago(7), play: () => interested(stage, free, ago(7)) },
    ...gathering(stage, ago(3), free),
    ...sentIn(stage, ago(6), free),
    ...givenUp(stage, ago(5), free),
  ]
}

async function keepsAnEyeOn(stage: Stage, actor: TalentActor, now: Date): Promise<void> {
  await as(stage.db, actor, async (tx) => {
    await saveSearch(tx, actor, 'prefecture=31', now)
    await saveSearch(tx, actor, 'occupation=ec-operation', now)
    const [, older] = await savedSearches(tx, actor)
    if (older) await switchSearchMail(tx, actor, older.id, false, now)
    await watchPosting(tx, actor, known(stage.postings, 'forest-use'), 'saved', now)
    const site = { title: '直販サイトのリニューアル', shownTo: 'companies' as const }
    await addWork(tx, actor, actor.talentId, { ...site, content: { url: 'https://example.jp/works/shop' } }, now)
    await followTown(tx, actor, await codeOfTown(stage, actor), now)
  })
}

/** The town of the posting that the visitor keeps an eye on. */
function codeOfTown(stage: Stage, actor: TalentActor): Promise<string> {
  return as(stage.db, actor, async (tx) => {
    const town = await tx
      .selectFrom('postings as p')
      .innerJoin('organizations as o', 'o.id', 'p.municipality_id')
      .select('o.place_code')
      .where('p.id', '=', known(stage.postings, 'forest-use'))
      .executeTakeFirstOrThrow()
    return town.place_code ?? ''
  })
}

async function interested(stage: Stage, keys: readonly string[], now: Date): Promise<void> {
  for (const key of keys.slice(0, 3)) {
    const actor = known(stage.talents, key)
    await as(stage.db, actor, (tx) => watchPosting(tx, actor, known(stage.postings, 'forest-use'), 'interested', now))
  }
}

/** One has consented, the visitor of the demo has still to answer. */
function gathering(stage: Stage, at: Date, free: readonly string[]): Act[] {
  const team = teamFor(stage, 'forest-use', [free[0] ?? '', free[1] ?? '', VISITOR])
  return [team.forms(at), team.answers(after(at, 1), 1, 'consents')]
}

/** Gone in with one, after another had declined; later one left. */
function sentIn(stage: Stage, at: Date, free: readonly string[]): Act[] {
  const team = teamFor(stage, 'port-cost', [free[2] ?? '', free[3] ?? '', free[4] ?? '', free[5] ?? ''])
  return [
    team.forms(at),
    team.answers(after(at, 0, 2), 1, 'consents'),
    team.answers(after(at, 0, 3), 2, 'declines'),
    team.answers(after(at, 0, 4), 3, 'consents'),
    team.isSent(after(at, 0, 5)),
    team.answers(after(at, 2), 3, 'leaves'),
  ]
}

function givenUp(stage: Stage, at: Date, free: readonly string[]): Act[] {
  const team = teamFor(stage, 'forest-use', [free[6] ?? '', free[7] ?? ''])
  return [team.forms(at), team.isWithdrawn(after(at, 1))]
}
