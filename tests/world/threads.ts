import { type Actor, as } from '../../src/actor.ts'
import { aboutRecord } from '../../src/messages/about-record.ts'
import { openThread } from '../../src/messages/open-thread.ts'
import { writeMessage } from '../../src/messages/write-message.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { applicationsOf, type MadeApplication } from './applications.ts'
import { NOW } from './office.ts'

export interface MadeThread extends MadeApplication {
  threadId: string
  /** Ids of the messages, in their order. */
  messages: string[]
}

/** Threads made through the verbs of the page: who wrote what, in this order. */
export function threadsOf(db: Database, owner: Database) {
  const applications = applicationsOf(owner)

  async function write(actor: Actor, threadId: string, body: string, now = NOW): Promise<string> {
    return as(db, actor, (tx) => writeMessage(tx, actor, threadId, { body, uploads: [] }, now))
  }

  /** A thread about an application in screening. 「人材: 」 or 「企業: 」 before the words says who wrote them. */
  async function about(application: MadeApplication, ...lines: string[]): Promise<MadeThread> {
    const { talent } = application
    const threadId = await as(db, talent, async (tx) =>
      openThread(tx, talent, await aboutRecord(tx, talent, `application:${application.id}`), NOW),
    )
    const messages: string[] = []
    for (const line of lines) {
      const [who = '', words = ''] = line.split(': ')
      messages.push(await write(who === '人材' ? talent : application.client, threadId, words))
    }
    return { ...application, threadId, messages }
  }

  const made = async (...lines: string[]): Promise<MadeThread> => about(await applications.screening(), ...lines)
  return { about, made, write }
}
