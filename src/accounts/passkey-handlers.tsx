import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { as, door } from '../actor.ts'
import { Invalid } from '../platform/errors.ts'
import type { Visit } from '../route.ts'
import { sessionCookie } from '../request/services.ts'
import { submit } from '../request/submit.ts'
import { deviceInWords } from './account-queries.ts'
import { countAttempt } from './attempts.ts'
import { safeNext } from './forms.ts'
import { homeOf } from './homes.ts'
import { addPasskey, passkeyCreation, passkeyRequest, removePasskey } from './passkeys.ts'
import { provePasskey } from './prove-passkey.ts'
import { hatsOf } from './session.ts'
import { open } from './sign-in.ts'

const AnswerForm = z.strictObject({ answer: z.string().max(20_000), next: z.string().max(300).optional() })

const siteOf = (visit: Visit) => ({ origin: visit.origin, now: visit.now })

/** What the browser asks the device for, to make a passkey. */
export async function creationOptions(visit: Visit): Promise<Response> {
  visit.requireFormKey()
  return Response.json(await visit.read((tx) => passkeyCreation(tx, visit.actor, siteOf(visit))))
}

/** What the browser asks the device for, to prove one. */
export async function requestOptions(visit: Visit): Promise<Response> {
  visit.requireFormKey()
  return Response.json(await as(visit.db, door, (tx) => passkeyRequest(tx, siteOf(visit))))
}

/** @throws Invalid for anything that is not a browser's answer */
function parseAnswer(text: string): unknown {
  const shape = z.looseObject({
    id: z.string().min(1).max(2000),
    rawId: z.string(),
    type: z.literal('public-key'),
    response: z.looseObject({ clientDataJSON: z.string() }),
  })
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw new Invalid({ passkey: 'パスキーを確かめられませんでした。もう一度お試しください' })
  }
}

/** パスキーを登録する。 */
export function keepPasskey(visit: Visit): Promise<Response> {
  const label = deviceInWords(visit.header('user-agent') ?? '')
  return submit(visit, AnswerForm, {
    act: async (tx, { answer }) => (
      await addPasskey(tx, visit.actor, parseAnswer(answer) as RegistrationResponseJSON, label, siteOf(visit)),
      '/account'
    ),
    again: (_, problems) => Promise.reject(new Invalid(problems)),
    options: { flash: 'パスキーを追加しました' },
  })
}

/** パスキーを消す。 */
export function dropPasskey(visit: Visit): Promise<Response> {
  const id = visit.param('passkey')
  return visit.act(async (tx) => (await removePasskey(tx, visit.actor, id, visit.now), '/account'), {
    flash: 'パスキーを外しました',
  })
}

/** パスキーでログインする。 The device has proved two factors at once, so none is asked for. */
export async function withPasskey(visit: Visit): Promise<Response> {
  let token = ''
  await countAttempt(visit.db, `passkey ${visit.address}`, visit.now, 100)
  return submit(visit, AnswerForm, {
    act: async (tx, { answer, next }) => {
      const accountId = await provePasskey(tx, parseAnswer(answer) as AuthenticationResponseJSON, siteOf(visit))
      token = (await open(tx, accountId, 'passkey', true, { device: visit.header('user-agent') ?? '', now: visit.now }))
        .token
      return safeNext(next ?? '', homeOf((await hatsOf(tx, accountId))[0]))
    },
    again: (_, problems) => Promise.reject(new Invalid(problems)),
    options: {
      as: door,
      after: (response) => (
        token && response.headers.append('set-cookie', sessionCookie.set(visit.services, token, 60 * 86_400)), response
      ),
    },
  })
}
