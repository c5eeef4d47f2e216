import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Logger } from 'pino'
import type { Config } from '../start/config.ts'
import type { Database } from '../platform/db/database.ts'
import type { Assets } from '../platform/web/assets.ts'

/** What the program has at hand; made once at the start, handed down, never global. */
export interface Services {
  config: Config
  db: Database
  /** True when this database was made as a demo. */
  demo: boolean
  log: Logger
  assets: Assets
  /** The only clock there is. */
  now: () => Date
  /** The address a request came from; forwarded headers count only where the proxy is trusted. */
  addressOf(c: Context): string
  /** Becomes true when the program is about to stop: /readyz then says no. */
  stopping(): boolean
}

/** Where links lead and which forms are ours. */
export function originOf(services: Services, c: Context): string {
  if (services.config.origin) return services.config.origin
  return new URL(c.req.url).origin
}

interface CookieKind {
  read(c: Context, services: Services): string | undefined
  /** Value of a Set-Cookie header. */
  set(services: Services, value: string, maxAgeSeconds: number): string
}

/** With https the `__Host-` prefix keeps subdomains from planting one. */
function cookie(name: string): CookieKind {
  const nameFor = (services: Services) => (services.config.origin?.startsWith('https:') ? `__Host-${name}` : name)
  return {
    read: (c, services) => getCookie(c, nameFor(services)),
    set: (services, value, maxAge) => {
      const secure = services.config.origin?.startsWith('https:') ? '; Secure' : ''
      return `${nameFor(services)}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`
    },
  }
}

export const sessionCookie = cookie('yui')
/** Ties the forms of somebody who is not signed in to their browser. */
export const visitorCookie = cookie('yui-visitor')
/** One sentence carried over a redirect. */
export const flashCookie = cookie('yui-flash')
