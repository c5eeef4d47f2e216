import { as } from '../actor.ts'
import { judgingOf, scoreProposals } from '../events/judge-proposals.ts'
import { setJudging } from '../events/set-judging.ts'
import type { EventRow } from '../events/find-event.ts'
import { postProposal } from '../events/post-proposal.ts'
import { commentProposal, submitProposal } from '../events/submit-proposal.ts'
import { sheets } from './event-words.ts'
import { type Happening, officerOf, talentAt } from './event-people.ts'
import { type Act } from './road.ts'
import { known, type Stage } from './stage.ts'

/** 提案シート of a tour: handed in by two, commented on, judged at a presentation; the best becomes a posting of the town. */
export function ideas(stage: Stage, ago: (days: number) => Date, toured: Happening, shown: () => string): Act[] {
  const ids: string[] = []
  return [
    {
      at: ago(42),
      play: async () => {
        // The first came for the second time, the other for the first.
        for (const [nth, person] of [0, 5].entries()) {
          const registration = toured.registrations[nth === 0 ? 0 : 2] ?? ''
          const talent = talentAt(stage, person)
          const sheet = sheets[nth] ?? sheets[0]
          if (sheet)
            ids.push(await as(stage.db, talent, (tx) => submitProposal(tx, talent, registration, sheet, ago(42))))
        }
      },
    },
    {
      at: ago(41),
      play: async () => {
        const host = known(stage.members, 'pear')
        const words = '収穫は9月の2週間です。その時期に合わせられるとうれしいです。'
        await as(stage.db, host, (tx) => commentProposal(tx, host, ids[0] ?? '', words, ago(41)))
      },
    },
    { at: ago(17), play: () => judge(stage, shown(), ago(17)) },
    {
      at: ago(16),
      play: async () => {
        const officer = officerOf(stage)
        await as(stage.db, officer, (tx) => postProposal(tx, officer, ids[0] ?? '', officer.organizationId, ago(16)))
      },
    },
  ]
}

async function judge(stage: Stage, eventId: string, at: Date): Promise<void> {
  const officer = officerOf(stage)
  await as(stage.db, officer, async (tx) => {
    const names = { criteria: ['町らしさ', '実現できるか', '続けられるか'], judges: ['町長', '商工会 会長'] }
    await setJudging(tx, officer, eventId, names, at)
    const row = await tx.selectFrom('events').selectAll().where('id', '=', eventId).executeTakeFirstOrThrow()
    const { proposals } = await judgingOf(tx, row as EventRow)
    for (const judge of [1, 2]) {
      const sheet = proposals.flatMap(({ id: proposalId }, p) =>
        [1, 2, 3].map((criterion) => ({ proposalId, criterion, points: 5 - p - (judge === criterion ? 1 : 0) })),
      )
      await scoreProposals(tx, officer, eventId, judge, sheet, at)
    }
  })
}
