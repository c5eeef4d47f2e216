import type { z } from 'zod'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { parseForm, type Problems, type Typed } from '../platform/web/parse.ts'
import type { ActOptions, Visit } from '../route.ts'

interface Submission<Value> {
  /** One verb. @returns the path where the result can be seen */
  act(tx: Tx, value: Value): Promise<string>
  /** Draws the form again with what was typed and what to mend (422). */
  again(typed: Typed, problems: Problems): Promise<Response>
  options?: ActOptions
}

/**
 * A form's whole way: read → refuse with sentences, or act once in one transaction → 303.
 * What the verb finds out while doing (`Invalid`) is shown at the field as well.
 */
export async function submit<Shape extends Record<string, z.ZodType>>(
  visit: Visit,
  form: z.ZodObject<Shape>,
  submission: Submission<z.output<z.ZodObject<Shape>>>,
): Promise<Response> {
  const parsed = parseForm(form, visit.fields)
  if ('problems' in parsed) return submission.again(parsed.typed, parsed.problems)
  try {
    return await visit.act((tx) => submission.act(tx, parsed.value), submission.options)
  } catch (error) {
    if (error instanceof Invalid) return submission.again(parsed.typed, error.problems)
    throw error
  }
}
