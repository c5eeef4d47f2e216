import type { z } from 'zod'
import type { Tx } from '../platform/db/database.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'

export const read = { method: 'get', for: ['talent'], pace: 'reading', journal: { none: '自分の縁' } } as const
export const write = { method: 'post', for: ['talent'], pace: 'writing' } as const
export const MINE = '/my/ties'
export const ONE = '/my/ties/:municipality'

export const townPath = (visit: Visit): string => `${MINE}/${visit.id('municipality')}`
export const crumbs = [{ href: MINE, label: 'わたしの縁' }]

/** The page that a form stands on: how it is drawn again, and where one comes back to. */
interface OwnPage {
  draw: (visit: Visit, typed: Typed, problems: Problems) => Promise<Response>
  path: string
}

/** A form on a page of one's own with a town: one deed, and back to the page. */
export function ownDeed<Shape extends Record<string, z.ZodType>>(
  visit: Visit,
  form: z.ZodObject<Shape>,
  { draw, path }: OwnPage,
  flash: string,
  act: (tx: Tx, value: z.output<z.ZodObject<Shape>>) => Promise<unknown>,
): Promise<Response> {
  return submit(visit, form, {
    act: async (tx, value) => {
      await act(tx, value)
      return path
    },
    again: (typed, problems) => draw(visit, typed, problems),
    options: { flash },
  })
}
