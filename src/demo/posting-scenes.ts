import { as, type Member } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { askConfirmation } from '../postings/ask-confirmation.ts'
import { changePosting } from '../postings/change-posting.ts'
import { contentFor, findClient } from '../postings/client-of-posting.ts'
import { confirmPosting } from '../postings/confirm-posting.ts'
import { contentOfRow } from '../postings/content-of-row.ts'
import type { PostingContent } from '../postings/content.ts'
import { correctPosting } from '../postings/correct-posting.ts'
import { type CorrectableField, correctableFields } from '../postings/correction.ts'
import { draftPosting } from '../postings/draft-posting.ts'
import { findPosting } from '../postings/find-posting.ts'
import { objectToPosting } from '../postings/object-to-posting.ts'
import { publishPosting } from '../postings/publish-posting.ts'
import { skillsOf } from '../postings/read-posting.ts'
import { submitPosting } from '../postings/submit-posting.ts'
import { planRound } from '../programmes/rounds.ts'
import { type Text, texts, usual } from './posting-texts.ts'
import type { Act } from './road.ts'
import { known, type Stage } from './stage.ts'

/** 求人づくりの途中: every state between a first word and a published posting, and a correction afterwards. */
export function writing(stage: Stage, ago: (days: number) => Date): Act[] {
  const operator = () => known(stage.members, 'operator')
  const member = (key: string) => known(stage.members, key)
  const act = (at: Date, play: () => Promise<unknown>): Act => ({ at, play })
  const ids = new Map<string, string>()
  const id = (key: string) => known(ids, key)
  const word = (key: keyof typeof texts, days: number) =>
    act(ago(days), async () =>
      ids.set(key, await write(stage, { by: operator(), client: member(key), text: texts[key] }, ago(days))),
    )
  const ask = (key: string, days: number, note: string) =>
    act(ago(days), () =>
      as(stage.db, operator(), (tx) => askConfirmation(tx, operator(), id(key), { version: 1, note }, ago(days))),
    )
  return [
    act(ago(2), () => halfWritten(stage, ago(2))),
    word('dairy', 3),
    ask('dairy', 2, '先日の訪問で伺った内容をまとめました。数字に間違いがないか見てください。'),
    word('bus', 6),
    ask('bus', 5, 'お電話の内容を文案にしました。'),
    act(ago(4), () =>
      as(stage.db, member('bus'), (tx) =>
        objectToPosting(
          tx,
          member('bus'),
          id('bus'),
          { version: 1, answer: '「若い人」と決めつけず、転職を考える人にも届く言い方にしてください。' },
          ago(4),
        ),
      ),
    ),
    word('care', 8),
    ask('care', 7, '前回の打合せの内容です。'),
    act(ago(6), () => inWinterRound(stage, id('care'), ago(6))),
    act(ago(2), () => corrected(stage, known(stage.postings, 'forest-use'), ago(2))),
  ]
}

interface Writing {
  by: Member
  client: Member
  text: Text
}

/** Somebody writes a posting for a client; it closes 45 days later. @returns its id */
function write(stage: Stage, { by, client, text }: Writing, at: Date): Promise<string> {
  return as(stage.db, by, async (tx) => {
    const start = contentFor(await findClient(tx, client.organizationId))
    const closesOn = dayInJapan(at).add({ days: 45 }).toString()
    const content = { ...start, ...usual, closesOn, ...text }
    return draftPosting(tx, by, { clientId: client.organizationId, content }, at)
  })
}

/** A family of four begins with one sentence, and with a fee that no box understands. */
async function halfWritten(stage: Stage, at: Date): Promise<void> {
  const client = known(stage.members, 'pear')
  await as(stage.db, client, async (tx) => {
    const start = contentFor(await findClient(tx, client.organizationId))
    const text = {
      title: 'ホームページを何とかしたい',
      background: '注文の電話が減りました。何から手を付けたらよいか分かりません。',
    }
    const id = await draftPosting(tx, client, { clientId: client.organizationId, content: { ...start, ...text } }, at)
    const content = { feeYen: null, unread: { feeYen: ['5万円くらい?'] } }
    await changePosting(tx, client, id, { version: 1, content }, at)
  })
}

/** Confirmed by the client, sent in, and to be published when the winter round opens. */
async function inWinterRound(stage: Stage, id: string, at: Date): Promise<void> {
  const town = known(stage.members, 'yukemuri')
  const client = known(stage.members, 'care')
  const operator = known(stage.members, 'operator')
  const today = dayInJapan(at)
  const days = { opensOn: today.add({ days: 30 }).toString(), closesOn: today.add({ days: 60 }).toString() }
  const roundId = await as(stage.db, town, (tx) =>
    planRound(tx, town, known(stage.programmes, 'yukemuri'), { name: '冬の募集', ...days }, at),
  )
  await as(stage.db, client, async (tx) => {
    await confirmPosting(tx, client, id, 1, at)
    await changePosting(tx, client, id, { version: 1, content: { roundId, closesOn: days.closesOn } }, at)
    await submitPosting(tx, client, id, at)
  })
  await as(stage.db, operator, (tx) => publishPosting(tx, operator, id, { version: 2, on: null, withRound: true }, at))
}

/** A sentence is added to what is public already. */
async function corrected(stage: Stage, id: string, at: Date): Promise<void> {
  const client = known(stage.members, 'forest')
  await as(stage.db, client, async (tx) => {
    const row = await findPosting(tx, client, id, 'correct')
    const content = contentOfRow(row, await skillsOf(tx, id))
    const own = Object.fromEntries(correctableFields.map((field) => [field, content[field]])) as Pick<
      PostingContent,
      CorrectableField
    >
    const background = `${content.background}\n\n追記: 使い道の相談は、村の木工所と一緒に受けています。`
    await correctPosting(tx, client, id, { version: row.version, content: { ...own, background } }, at)
  })
}
