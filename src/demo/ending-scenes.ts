import { as, clock } from '../actor.ts'
import { confirmKickoff } from '../engagements/confirm-kickoff.ts'
import type { KickoffWords } from '../engagements/kickoff.ts'
import { recordOutcome, type ToldOutcome } from '../engagements/outcomes/record-outcome.ts'
import { proposeKickoff } from '../engagements/propose-kickoff.ts'
import { answerRetrospective, type RetrospectiveWords } from '../engagements/retrospectives/answer-retrospective.ts'
import { askRetrospective } from '../engagements/retrospectives/ask-retrospective.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import * as words from './ending-words.ts'
import { begunFor } from './office-scenes.ts'
import { type Act, posting } from './road.ts'
import { known, type Stage } from './stage.ts'

type Moment = (days: number) => Date

/** What was said at the end of last year's contracts; whoever is not named has not answered yet. */
const said: Readonly<Record<string, { client: RetrospectiveWords; talent?: RetrospectiveWords }>> = {
  'inn-ec': { client: words.delighted, talent: words.again },
  'brewery-export': { client: words.pleased, talent: words.busy },
  'crab-furusato': { client: words.undecided },
  'town-dx': { client: words.townHall, talent: words.honest },
}

/**
 * 振返りと成果: last year's four contracts had goals in three cases, were looked back on by all four clients and three
 * professionals, and brought a customer abroad, a site and a product.
 */
export function endingScenes(stage: Stage, inLastYear: Moment, ago: Moment): Act[] {
  return [
    { at: inLastYear(90), play: () => agree(stage, 'inn-ec', words.inn, inLastYear(90)) },
    { at: inLastYear(156), play: () => agree(stage, 'brewery-export', words.brewery, inLastYear(156)) },
    { at: inLastYear(183), play: () => agree(stage, 'town-dx', words.desk, inLastYear(183)) },
    { at: inLastYear(226), play: () => bring(stage, 'brewery-export', words.abroad, inLastYear(226)) },
    ...Object.keys(said).map((key) => ({ at: ago(40), play: () => lookBack(stage, key, ago(40)) })),
    { at: ago(39), play: () => bring(stage, 'inn-ec', words.site, ago(39)) },
    { at: ago(38), play: () => bring(stage, 'crab-furusato', words.set, ago(38)) },
  ]
}

async function partiesOf(stage: Stage, key: string) {
  const client = known(stage.members, posting(key).client)
  const { contract, talent } = await begunFor(stage, client, key)
  return { id: contract.id, client, talent }
}

async function agree(stage: Stage, key: string, goals: KickoffWords, at: Date): Promise<void> {
  const { id, client, talent } = await partiesOf(stage, key)
  await as(stage.db, client, (tx) => proposeKickoff(tx, client, id, { ...goals, shown: 0 }, at))
  await as(stage.db, talent, (tx) => confirmKickoff(tx, talent, id, { number: 1 }, at))
}

/** On some days of the year the contract still runs, and nobody is asked. */
async function lookBack(stage: Stage, key: string, at: Date): Promise<void> {
  const { id, client, talent } = await partiesOf(stage, key)
  const asked = await as(stage.db, clock, (tx) => askRetrospective(tx, clock, id, at))
  const answers = said[key]
  if (!asked || !answers) return
  await as(stage.db, client, (tx) => answerRetrospective(tx, client, id, answers.client, at))
  const theirs = answers.talent
  if (theirs) await as(stage.db, talent, (tx) => answerRetrospective(tx, talent, id, theirs, at))
}

async function bring(stage: Stage, key: string, told: Omit<ToldOutcome, 'cameOn'>, at: Date): Promise<void> {
  const { id, client } = await partiesOf(stage, key)
  const cameOn = dayInJapan(at).toString()
  await as(stage.db, client, (tx) => recordOutcome(tx, client, id, { ...told, cameOn }, at))
}
