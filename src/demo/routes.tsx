import { z } from 'zod'
import { as, door } from '../actor.ts'
import { homeOf } from '../accounts/homes.ts'
import { hatsOf } from '../accounts/session.ts'
import { NotFound } from '../platform/errors.ts'
import { record } from '../platform/web/fields.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { sessionCookie } from '../request/services.ts'
import { submit } from '../request/submit.ts'
import { DemoPage } from './demo-page.tsx'
import { demoPeople } from './people.ts'
import { signInAs } from './sign-in-as.ts'

const SignInAsForm = z.strictObject({ account: record('人物') })

export const demoRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: '/demo',
    for: ['anyone'],
    pace: 'reading',
    journal: { none: 'デモの入口' },
    handle: (visit) => drawDemo(visit),
  },
  {
    method: 'post',
    path: '/demo/sessions',
    for: ['anyone'],
    pace: 'writing',
    journal: 'account.signed_in',
    handle: enter,
  },
)

async function drawDemo(visit: Visit, problems: Record<string, string> = {}): Promise<Response> {
  if (!visit.demo) throw new NotFound()
  const people = await as(visit.db, door, demoPeople)
  return visit.page({ title: 'デモを試す', problems }, <DemoPage people={people} formKey={visit.formKey()} />)
}

async function enter(visit: Visit): Promise<Response> {
  if (!visit.demo) throw new NotFound()
  let token = ''
  return submit(visit, SignInAsForm, {
    act: async (tx, { account }) => {
      token = await signInAs(tx, account, visit.header('user-agent') ?? '', visit.now)
      return homeOf((await hatsOf(tx, account))[0])
    },
    again: (_, problems) => drawDemo(visit, problems),
    options: { as: door, after: (response) => withSession(visit, response, token) },
  })
}

/** A form sent twice signs in once; the second answer has no token to set and leaves the first cookie alone. */
function withSession(visit: Visit, response: Response, token: string): Response {
  if (token) response.headers.append('set-cookie', sessionCookie.set(visit.services, token, 60 * 86_400))
  return response
}
