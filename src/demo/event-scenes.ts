import { acting } from './event-acts.ts'
import { briefing, presentation, seminar, tour } from './event-words.ts'
import { ideas } from './idea-scenes.ts'
import { type Act, after } from './road.ts'
import type { Stage } from './stage.ts'

/** Events in every state: held with a survey, coming, full, closed, called off, two tours, and a presentation. */
export function eventScenes(stage: Stage, ago: (days: number) => Date, inLastYear: (days: number) => Date): Act[] {
  const first = acting(stage, tour('湯けむり町の返礼品を考える2日間', inLastYear(170)))
  const again = acting(stage, tour('梨と酒の町を歩く2日間', ago(45)))
  const evening = acting(stage, seminar('副業人材と進める、小さな会社の困りごと', after(ago(30), 0, 8)))
  const coming = acting(stage, seminar('ECと予約サイト、最初の3か月', after(ago(-12), 0, 8)))
  const packed = acting(stage, briefing('副業人材の活用 個別説明会', ago(-6)))
  const shut = acting(stage, seminar('採用のことばを見直す夜', after(ago(-2), 0, 8)))
  const off = acting(stage, briefing('雪の日の説明会', ago(8)))
  const sketch = acting(stage, tour('潮騒の港をめぐる2日間(案)', ago(-60)))
  const show = acting(stage, presentation('提案の成果発表会', ago(18)), () => again.happening.id)
  return [
    first.announced(inLastYear(120)),
    first.joined(inLastYear(125), [0, 1, 2, 3, 4]),
    first.held(inLastYear(171), 5),
    again.announced(ago(80), true),
    again.joined(ago(75), [0, 1, 5, 6, 12]),
    again.held(ago(44), 5),
    ...ideas(stage, ago, again.happening, () => show.happening.id),
    evening.announced(ago(60)),
    evening.companies(ago(50), ['inn', 'brewery', 'dairy', 'builder']),
    evening.held(after(ago(30), 0, 9), 3),
    evening.surveyed(ago(29)),
    coming.announced(ago(9)),
    coming.companies(ago(5), ['pear', 'care']),
    coming.called(ago(4)),
    packed.announced(ago(9)),
    packed.companies(ago(4), ['pear', 'crab', 'kiln']),
    shut.announced(ago(20)),
    shut.closed(ago(1)),
    off.announced(ago(25)),
    off.joined(ago(20), [8]),
    off.calledOff(ago(9)),
    sketch.drafted(ago(3)),
    show.announced(ago(40)),
    show.joined(ago(35), [18, 0, 5]),
    show.held(after(ago(18), 0, 3), 2),
  ]
}
