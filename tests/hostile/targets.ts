import { accountOf, type Actor, as, door, organizationOf } from '../../src/actor.ts'
import { hashOf } from '../../src/accounts/session.ts'
import { openSession } from '../../src/accounts/open-session.ts'
import { newFormKey } from '../../src/platform/web/form.ts'
import type { Route } from '../../src/route.ts'
import { routes } from '../../src/routes.ts'
import { deeds } from '../deeds/all.ts'
import type { Arranged, Stage } from '../deeds/deed.ts'
import { lookFor } from '../matrix/looks.ts'
import { NOW } from '../world/office.ts'

/** Somebody with a session, and the form keys that a page would draw for them. */
export interface Keyring {
  cookie: string
  formKey(): string
  actor: Actor | undefined
}

/** A form as it would be filled in rightly, at a record that is there, by whoever may. */
export interface Target {
  route: Route
  path: string
  who: Keyring
  fields: readonly (readonly [string, string])[]
  /** What the form sends as files. */
  files: Arranged['files']
}

export async function keyring({ db, services }: Stage, actor: Actor | undefined): Promise<Keyring> {
  const accountId = actor ? accountOf(actor) : null
  const { secret } = services.config
  if (!actor || !accountId)
    return { cookie: 'yui-visitor=somebody', formKey: () => newFormKey(secret, 'somebody'), actor: undefined }
  return as(db, door, async (tx) => {
    const token = await openSession(tx, accountId, { device: 'hostile', provedSecond: true, now: NOW })
    const hat = { hat_kind: actor.kind === 'account' ? 'none' : actor.kind, hat_organization: organizationOf(actor) }
    const { id } = await tx
      .updateTable('sessions')
      .set(hat)
      .where('token_hash', '=', hashOf(token))
      .returning('id')
      .executeTakeFirstOrThrow()
    return { cookie: `yui=${token}`, formKey: () => newFormKey(secret, id), actor }
  })
}

/** Every deed and every page with a record, arranged once: real records of many people. */
export async function targetsOf(stage: Stage): Promise<Target[]> {
  const targets: Target[] = []
  for (const deed of deeds) {
    const route = routes.find(({ method, path }) => method === 'post' && path === deed.route)
    if (route) targets.push(await target(stage, route, await deed.arrange(stage)))
  }
  for (const route of routes.filter(({ method, path }) => method === 'get' && path.includes('/:'))) {
    const look = lookFor(route.path)
    if (look) targets.push(await target(stage, route, { fields: {}, ...(await look.arrange(stage)) }))
  }
  return targets
}

async function target(stage: Stage, route: Route, { actor, path, fields, files }: Arranged): Promise<Target> {
  const pairs = Object.entries(fields).flatMap(([name, values]) => [values].flat().map((v) => [name, v] as const))
  return { route, path, who: await keyring(stage, actor), fields: pairs, files }
}

/** The names of the fields on these pages, as a browser would send them. */
export function fieldNamesOf(pages: readonly string[]): string[] {
  const names = pages.flatMap((page) => [
    ...page.matchAll(/<(?:input|select|textarea|button)\b[^>]*?\sname="([^"]+)"/g),
  ])
  return [...new Set(names.map(([, name]) => name ?? ''))]
}

/** Ids, codes and words in the paths of real records. */
export function idsOf(targets: readonly Target[]): string[] {
  const found = targets.flatMap(({ route, path }) => {
    const segments = path.split('/')
    return route.path.split('/').flatMap((name, at) => (name.startsWith(':') ? [segments[at] ?? ''] : []))
  })
  return [...new Set(found)]
}
