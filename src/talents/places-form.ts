import { z } from 'zod'
import { choices, text } from '../platform/web/fields.ts'
import { placeRelations } from './talent.ts'

const place = text('地域', { max: 6 }).refine((code) => /^[0-9]{6}$/.test(code), { error: '地域を選び直してください' })

export const PlaceForm = z.strictObject({
  place,
  relation: choices('この地域との関わり', placeRelations, { min: 1 }),
})

export const RemovePlaceForm = z.strictObject({ place })
