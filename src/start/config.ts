import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Everything that the surroundings decide, parsed once at the start. */
export interface Config {
  port: number
  host: string
  /** Undefined: links and the form check follow the Host header (only on the embedded database). */
  origin: string | undefined
  databaseUrl: string | undefined
  /** Owner's login for migrations; the program's own login when left out. */
  databaseOwnerUrl: string | undefined
  /** Folder of the embedded database, files and secrets. */
  folder: string
  binaries: string | undefined
  /** Undefined: a first start with the embedded database makes a demo. */
  demo: boolean | undefined
  secret: string
  smtpUrl: string | undefined
  /** A virus scanner (clamd) that looks at every file sent: `tcp://host:port` or `unix:///path`. */
  clamd: string | undefined
  mailFrom: string
  trustProxy: boolean
  metricsToken: string | undefined
  web: boolean
  worker: boolean
  logLevel: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws Error with a Japanese sentence that says which setting to mend */
export function readConfig(env: Environment): Config {
  const folder = resolve(env.YUI_VAR ?? 'var')
  const databaseUrl = urlOf(env, 'DATABASE_URL', ['postgres:', 'postgresql:'])
  const origin = urlOf(env, 'ORIGIN', ['http:', 'https:'])
  if (databaseUrl && !origin)
    throw new Error(
      'DATABASE_URL を使うときは、公開するアドレスを ORIGIN に設定してください(例 https://yui.example.jp)',
    )
  if (databaseUrl && !env.SECRET)
    throw new Error('DATABASE_URL を使うときは、32文字以上の SECRET を設定してください(openssl rand -hex 32)')
  if (databaseUrl && !env.MAIL_FROM && env.SMTP_URL)
    throw new Error('SMTP_URL を使うときは、差出人を MAIL_FROM に設定してください')
  return {
    port: portOf(env.PORT ?? '3000'),
    host: env.HOST ?? (databaseUrl ? '0.0.0.0' : '127.0.0.1'),
    origin: origin && new URL(origin).origin,
    databaseUrl,
    databaseOwnerUrl: urlOf(env, 'DATABASE_OWNER_URL', ['postgres:', 'postgresql:']),
    folder,
    binaries: env.YUI_POSTGRES,
    demo: switchOf(env, 'DEMO'),
    secret: env.SECRET ? longEnough(env.SECRET) : keptSecret(folder),
    smtpUrl: urlOf(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    clamd: urlOf(env, 'CLAMD', ['tcp:', 'unix:']),
    mailFrom: env.MAIL_FROM ?? '結 <no-reply@localhost>',
    trustProxy: switchOf(env, 'TRUST_PROXY') ?? false,
    metricsToken: env.METRICS_TOKEN,
    web: switchOf(env, 'WEB') ?? true,
    worker: switchOf(env, 'WORKER') ?? true,
    logLevel: env.LOG_LEVEL ?? 'info',
  }
}

function urlOf(env: Environment, name: string, protocols: string[]): string | undefined {
  const text = env[name]
  if (!text) return undefined
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    throw new Error(`${name} は ${protocols.join(' か ')}// で始まるアドレスにしてください`)
  return text
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('PORT は 0 から 65535 の数字にしてください')
  return port
}

function switchOf(env: Environment, name: string): boolean | undefined {
  const text = env[name]
  if (text === undefined || text === '') return undefined
  if (['on', '1', 'true'].includes(text)) return true
  if (['off', '0', 'false'].includes(text)) return false
  throw new Error(`${name} は on か off にしてください`)
}

function longEnough(secret: string): string {
  if (secret.length < 32) throw new Error('SECRET は32文字以上にしてください(openssl rand -hex 32)')
  return secret
}

/** Made once, readable by its owner only. */
function keptSecret(folder: string): string {
  const file = join(folder, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(folder, { recursive: true })
  const secret = randomBytes(32).toString('hex')
  writeFileSync(file, secret, { mode: 0o600, flag: 'wx' })
  return secret
}
