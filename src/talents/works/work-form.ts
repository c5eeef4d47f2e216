import { z } from 'zod'
import { choice, text } from '../../platform/web/fields.ts'
import { workAudiences } from './work.ts'

const howTo = '「https://」で始まる公開ページのアドレスを入力してください'

/**
 * The address of a public page: https, a name with a dot (no number, no port, no password in it). It is never fetched, so
 * nothing inside the office's network can be reached through it.
 */
const link = text('リンク', { max: 500 }).transform((typed, context) => {
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (url && isPublicPage(url)) return url.href.slice(0, 500)
  context.addIssue({ code: 'custom', message: howTo })
  return z.NEVER
})

function isPublicPage({ protocol, username, password, port, hostname }: URL): boolean {
  const isName = /^(?=.{4,253}$)([a-z0-9-]+\.)+[a-z]{2,}$/.test(hostname) || /\.xn--[a-z0-9-]+$/.test(hostname)
  return protocol === 'https:' && username === '' && password === '' && port === '' && isName && !isInside(hostname)
}

const isInside = (hostname: string): boolean => /\.(local|localhost|internal|lan|home|corp|test)$/.test(hostname)

const shared = { title: text('題名', { max: 100 }), shownTo: choice('見せる相手', workAudiences) }

export const WorkLinkForm = z.strictObject({ ...shared, url: link })
export const WorkFileForm = z.strictObject(shared)
