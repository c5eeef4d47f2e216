import { join } from 'node:path'
import type { Config } from './config.ts'
import { demoWorld } from '../demo/world.ts'
import { markInstallation } from './installation.ts'
import { jobNames } from '../later.ts'
import { buildOnce } from '../platform/db/build-once.ts'
import { type Logins, loginsFrom } from '../platform/db/connection.ts'
import { openDatabase } from '../platform/db/database.ts'
import { type EmbeddedServer, embeddedConnection, startEmbedded } from '../platform/db/launcher.ts'
import { prepareDatabase } from '../platform/db/prepare.ts'

const NAME = 'yui'

export interface FoundDatabase {
  logins: Logins
  /** Our own server, where no other is named. */
  server: EmbeddedServer | undefined
  /** True when it was made as a demo. */
  demo: boolean
}

/** Finds the database (or makes it, whole or not at all), brings it to the newest schema, and says whether it is a demo. */
export async function findDatabase(config: Config, now: Date): Promise<FoundDatabase> {
  if (config.databaseUrl) {
    const logins = loginsFrom(config.databaseUrl, config.databaseOwnerUrl)
    return { logins, server: undefined, demo: await make(logins, config.demo ?? false, config.secret, now) }
  }
  const server = await startEmbedded(join(config.folder), { binaries: config.binaries })
  if (server.attached)
    console.log(`${config.folder} のデータベースはすでに動いています。同じデータベースを一緒に使います。`)
  // A first start without a word of settings is somebody who wants to look around.
  const wanted = config.demo ?? true
  let demo: boolean | undefined
  await buildOnce(server.host, NAME, async (name) => {
    demo = await make(embeddedLogins(server.host, name), wanted, config.secret, now)
  })
  const logins = embeddedLogins(server.host, NAME)
  // What was built just now is of the newest schema already; what was there may be older than the program.
  return { logins, server, demo: demo ?? (await make(logins, wanted, config.secret, now)) }
}

function embeddedLogins(host: string, name: string): Logins {
  return { owner: embeddedConnection(host, 'postgres', name), program: embeddedConnection(host, 'app', name) }
}

/** Schema, mark, and the demo world where it is one; harmless when all of it is there. */
async function make(logins: Logins, wanted: boolean, secret: string, now: Date): Promise<boolean> {
  await prepareDatabase(logins.owner, jobNames)
  const db = openDatabase({ ...logins.program, max: 2 })
  try {
    const demo = await markInstallation(db, wanted, now)
    if (demo) await demoWorld(db, now, { secret })
    return demo
  } finally {
    await db.destroy()
  }
}
