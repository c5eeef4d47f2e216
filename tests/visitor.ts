import { pino } from 'pino'
import { type Actor, accountOf, as, door, organizationOf } from '../src/actor.ts'
import { hashOf } from '../src/accounts/session.ts'
import { openSession } from '../src/accounts/open-session.ts'
import { createApp } from '../src/app.ts'
import { loadAssets } from '../src/request/assets.ts'
import { readConfig } from '../src/start/config.ts'
import type { Database } from '../src/platform/db/database.ts'
import { FORM_KEY, newFormKey } from '../src/platform/web/form.ts'
import { routes } from '../src/routes.ts'
import type { Services } from '../src/request/services.ts'
import { NOW } from './world/office.ts'

const SECRET = 'a secret of the tests, long enough to be one'
const ORIGIN = 'http://yui.test'

/** Services on a test database; time stands still unless `now` says otherwise. */
export function testServices(db: Database, { now = () => NOW, demo = true } = {}): Services {
  const config = readConfig({ SECRET, ORIGIN, YUI_VAR: '/nonexistent', LOG_LEVEL: 'silent' })
  return {
    config,
    db,
    demo,
    now,
    log: pino({ level: 'silent' }),
    assets: loadAssets(),
    addressOf: () => '192.0.2.1',
    stopping: () => false,
  }
}

export interface Visitor {
  get(path: string): Promise<Answer>
  /** Posts a form with a fresh key, as if drawn by the page before. */
  post(
    path: string,
    fields?: Record<string, string | readonly string[]>,
    options?: { formKey?: string; files?: Record<string, { name: string; bytes: Uint8Array }> },
  ): Promise<Answer>
  /** A key as a page would have drawn it. */
  formKey(): string
}

export interface Answer {
  status: number
  text: string
  location: string | null
  headers: Headers
}

/** The whole application without a socket, as somebody sees it. */
export function house(db: Database, options: { now?: () => Date; demo?: boolean } = {}) {
  const services = testServices(db, options)
  // Nobody is in a hurry in tests, except where the pace itself is tested.
  const app = createApp(services, routes, { take: () => 0 })
  async function visitor(actor?: Actor): Promise<Visitor> {
    const session = actor && accountOf(actor) ? await signIn(db, actor, services.now()) : undefined
    const visitorId = session?.id ?? 'somebody'
    const cookie = session ? `yui=${session.token}` : 'yui-visitor=somebody'
    const send = async (
      path: string,
      init: { method?: string; headers?: Record<string, string>; body?: BodyInit },
    ): Promise<Answer> => {
      const response = await app.request(`${ORIGIN}${path}`, { ...init, headers: { cookie, ...init.headers } })
      return {
        status: response.status,
        text: await response.text(),
        location: response.headers.get('location'),
        headers: response.headers,
      }
    }
    const formKey = () => newFormKey(SECRET, visitorId)
    return {
      formKey,
      get: (path) => send(path, {}),
      post: (path, fields = {}, { formKey: key = formKey(), files } = {}) => {
        const form = files ? new FormData() : new URLSearchParams()
        for (const [name, value] of Object.entries({ ...fields, [FORM_KEY]: key }))
          for (const one of [value].flat()) form.append(name, one)
        if (form instanceof FormData)
          for (const [name, file] of Object.entries(files ?? {}))
            form.append(name, new File([file.bytes as BlobPart], file.name))
        return send(path, { method: 'POST', headers: { origin: ORIGIN }, body: form })
      },
    }
  }
  return { app, services, visitor }
}

/** A session that wears the actor's hat, as if they had come through the door. @returns the token for the cookie */
export async function signIn(db: Database, actor: Actor, now: Date): Promise<{ token: string; id: string }> {
  const accountId = accountOf(actor) ?? ''
  return as(db, door, async (tx) => {
    const token = await openSession(tx, accountId, { device: 'test', provedSecond: true, now })
    const mine = hashOf(token)
    const session = await tx
      .selectFrom('sessions')
      .select('id')
      .where('token_hash', '=', mine)
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('sessions')
      .set({ hat_kind: actor.kind === 'account' ? 'none' : actor.kind, hat_organization: organizationOf(actor) })
      .where('token_hash', '=', mine)
      .execute()
    return { token, id: session.id }
  })
}
