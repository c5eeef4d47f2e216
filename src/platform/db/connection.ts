import pg from 'pg'

/** Logins to one database: the owner's for the schema, the program's for everything else. */
export interface Logins {
  owner: pg.PoolConfig
  program: pg.PoolConfig
}

/**
 * Logins from addresses. With one address only, the program takes the role `app` on each connection, so that it owns
 * nothing even where a single login serves both.
 */
export function loginsFrom(url: string, ownerUrl: string | undefined): Logins {
  if (ownerUrl) return { owner: { connectionString: ownerUrl }, program: { connectionString: url } }
  return { owner: { connectionString: url }, program: { connectionString: url, options: '-c role=app' } }
}
