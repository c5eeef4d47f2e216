import { as } from '../actor.ts'
import { returnPosting } from '../postings/return-posting.ts'
import { withdrawPosting } from '../postings/withdraw-posting.ts'
import * as scene from './scenes.ts'
import { known, type Stage } from './stage.ts'
import { type Act, posting } from './road.ts'

/** Drafts, reviews, returns and withdrawals of the last weeks. */
export function unfinished(stage: Stage, ago: (days: number) => Date): Act[] {
  const operator = () => known(stage.members, 'operator')
  const remarks = [
    {
      field: 'title' as const,
      remark: '「全般的に」では応募する人が判断できません。いちばん困っている画面を1つ挙げてください。',
    },
    { field: 'tried' as const, remark: 'これまでに試したことを、少しでも書いてください。' },
  ]
  const draft = (key: string, days: number) => ({
    at: ago(days),
    play: () => scene.draft(stage, posting(key), 60, ago(days)),
  })
  const submit = (key: string, days: number) => ({
    at: ago(days),
    play: () => scene.submit(stage, posting(key), ago(days)),
  })
  const id = (key: string) => known(stage.postings, key)
  return [
    draft('brewery-tour', 3),
    submit('brewery-tour', 2),
    draft('builder-site', 6),
    submit('builder-site', 5),
    {
      at: ago(4),
      play: () => as(stage.db, operator(), (tx) => returnPosting(tx, operator(), id('builder-site'), remarks, ago(4))),
    },
    draft('pear-label', 1),
    draft('kiln-video', 16),
    {
      at: ago(15),
      play: () =>
        as(stage.db, known(stage.members, 'kiln'), (tx) =>
          withdrawPosting(tx, known(stage.members, 'kiln'), id('kiln-video'), 'other', ago(15)),
        ),
    },
  ]
}
