import { as } from '../../src/actor.ts'
import { addDebriefingMaterial } from '../../src/contracts/debriefings/materials.ts'
import { recordDebriefing, type ToldDebriefing } from '../../src/contracts/debriefings/record-debriefing.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { MadeContract } from './contracts.ts'
import { pdfFile } from './files.ts'
import { NOW } from './office.ts'
import { workdaysOf } from './workdays.ts'

export const usualDebriefing: ToldDebriefing = {
  kind: 'interim',
  heldOn: '2025-11-28',
  way: 'both',
  place: '役場2階 第1会議室',
  present: '町長、総務課3名、副業人材',
  reported: '広報紙の制作にかかる時間が、1号あたり40時間から28時間に減りました。',
  decisions: '12月号から、新しい手順で作る。',
  questions: '写真の使い方についての質問に、町の規程を示して答えた。',
}

/** The same as its form posts it. */
export const debriefingFields = {
  kind: 'interim',
  'heldOn-year': '2025',
  'heldOn-month': '11',
  'heldOn-day': '28',
  way: 'both',
  place: usualDebriefing.place,
  present: usualDebriefing.present,
  reported: usualDebriefing.reported,
  decisions: usualDebriefing.decisions,
  questions: usualDebriefing.questions,
}

export interface MadeDebriefing extends MadeContract {
  debriefing: string
}

/** 報告会 of a town hall's contract that runs from 1 November 2025, made through the verbs. */
export function debriefingsOf(s: { db: Database; owner: Database }) {
  const begun = () => workdaysOf(s).begun('municipality')
  const add = (made: MadeContract, told: Partial<ToldDebriefing> = {}): Promise<string> =>
    as(s.db, made.client, (tx) => recordDebriefing(tx, made.client, made.id, { ...usualDebriefing, ...told }, NOW))
  async function held(told: Partial<ToldDebriefing> = {}): Promise<MadeDebriefing> {
    const made = await begun()
    return { ...made, debriefing: await add(made, told) }
  }
  const upload = { name: '報告.pdf', type: 'pdf', bytes: pdfFile() } as const
  async function withMaterial(): Promise<MadeDebriefing & { material: string }> {
    const made = await held()
    const ids = { contract: made.id, debriefing: made.debriefing }
    await as(s.db, made.client, (tx) =>
      addDebriefingMaterial(tx, made.client, ids, { title: '報告の資料', upload }, NOW),
    )
    const { id } = await s.owner
      .selectFrom('debriefing_materials')
      .select('id')
      .where('debriefing_id', '=', made.debriefing)
      .executeTakeFirstOrThrow()
    return { ...made, material: id }
  }
  return { begun, add, held, withMaterial }
}
