import * as fc from '../properties.ts'
import { routes } from '../../src/routes.ts'
import { bodyKind, fieldName, nasty } from './nasty.ts'
import type { Keyring, Target } from './targets.ts'

/** Somebody sends something to some URL. */
export interface Attack {
  target: Pick<Target, 'route' | 'path' | 'files'>
  who: Keyring
  fields: readonly (readonly [string, string])[]
  body: string
}

/** What the attacks know of the house. */
export interface Known {
  targets: readonly Target[]
  doors: readonly Keyring[]
  /** Ids, codes and words in the paths of real records. */
  ids: readonly string[]
  /** Fields that stand on some page. */
  names: readonly string[]
}

const pair = (names: readonly string[]) => fc.tuple(fieldName(names), nasty)

/** Three in four are nearly right. */
export const attacks = (known: Known): fc.Arbitrary<Attack> =>
  fc.oneof({ weight: 3, arbitrary: nearlyRight(known) }, { weight: 1, arbitrary: anything(known) })

/** A form filled in rightly, but for a few answers: so bad input gets past the form and into the verbs. */
const nearlyRight = ({ targets, doors, ids, names }: Known): fc.Arbitrary<Attack> =>
  fc
    .record({
      target: fc.constantFrom(...targets),
      other: fc.constantFrom(...doors),
      isOther: fc.nat(3),
      spoilt: fc.array(fc.tuple(fc.nat(), fc.oneof(nasty, fc.constantFrom(...ids))), { maxLength: 3 }),
      more: fc.array(pair(names), { maxLength: 1 }),
      body: bodyKind,
    })
    .map(({ target, other, isOther, spoilt, more, body }) => ({
      target,
      who: isOther === 0 ? other : target.who,
      fields: [...spoil(target.fields, spoilt), ...more],
      body: target.files && body === 'form' ? 'multipart' : body,
    }))

function spoil(fields: Target['fields'], spoilt: readonly (readonly [number, string])[]): Target['fields'] {
  const given = [...fields]
  for (const [at, value] of spoilt) {
    const place = at % Math.max(1, given.length)
    const name = given[place]?.[0]
    if (name !== undefined) given[place] = [name, value]
  }
  return given
}

/** Anything, anywhere: any URL with a record of anybody's or with rubbish, and fields of any page. */
const anything = ({ targets, doors, ids, names }: Known): fc.Arbitrary<Attack> =>
  fc
    .record({
      route: fc.constantFrom(...routes),
      who: fc.constantFrom(...doors, ...targets.map((target) => target.who)),
      ids: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: nasty }), {
        minLength: 4,
        maxLength: 4,
      }),
      fields: fc.array(pair(names), { maxLength: 12 }),
      body: bodyKind,
    })
    .map(({ route, ids: words, ...rest }) => {
      let n = 0
      const path = route.path.replace(/:\w+/g, () =>
        encodeURIComponent((words[n++] ?? '').toWellFormed().slice(0, 500)),
      )
      return { ...rest, target: { route, path, files: undefined } }
    })

function bodyOf({ target, fields, who, body }: Attack): { body?: BodyInit; type?: string } {
  const all = [
    ...fields.map(([name, value]) => [name, value.toWellFormed()] as [string, string]),
    ['formKey', who.formKey()] as [string, string],
  ]
  if (body === 'form') return { body: new URLSearchParams(all).toString(), type: 'application/x-www-form-urlencoded' }
  if (body === 'broken multipart')
    return {
      body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\ncut off',
      type: 'multipart/form-data; boundary=x',
    }
  if (body === 'json') return { body: '{"state":', type: 'application/json' }
  if (body === 'bytes')
    return { body: new Uint8Array([0, 255, 254, 128, 13, 10]), type: 'application/x-www-form-urlencoded' }
  if (body === 'nothing') return {}
  const form = new FormData()
  for (const [name, value] of all) form.append(name, value)
  const bytes = target.files?.file?.bytes ?? new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])
  form.append('file', new File([bytes as BlobPart], '名簿.xlsx'))
  return { body: form }
}

/** As it goes over the wire. */
export function request(origin: string, a: Attack): [string, RequestInit] {
  const url = `${origin}${a.target.path}`
  const headers: Record<string, string> = { cookie: a.who.cookie, origin }
  if (a.target.route.method === 'get')
    return [
      `${url}?${new URLSearchParams(a.fields.map(([n, v]) => [n, v.toWellFormed()])).toString().slice(0, 8000)}`,
      { headers },
    ]
  const { body, type } = bodyOf(a)
  return [
    url,
    {
      method: 'POST',
      headers: type ? { ...headers, 'content-type': type } : headers,
      ...(body === undefined ? {} : { body }),
    },
  ]
}
