import { z } from 'zod'
import { choice, text } from '../../platform/web/fields.ts'
import { whole } from '../../platform/web/number-fields.ts'
import { LONGEST_SCOUT, SHORTEST_SCOUT } from './send-scout.ts'

export const ScoutForm = z.strictObject({
  message: text('この方へのひとこと', { min: SHORTEST_SCOUT, max: LONGEST_SCOUT, lines: true }),
})

/** スカウトを受け取るかどうか; `version` is the profile's. */
export const SwitchForm = z.strictObject({
  version: whole('版', { min: 1, max: 1_000_000, unit: '' }),
  wanted: choice('スカウトを受け取るか', ['yes', 'no']),
})
