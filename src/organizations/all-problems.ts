import type { OrganizationKind } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { parseForm, type Problems } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { detailsOf } from './details-of-row.ts'
import { inconsistencies } from './details.ts'
import { OrganizationForm } from './forms.ts'
import { doublesOf } from './refuse-doubles.ts'

/**
 * Everything that is to be corrected, told at once: what single fields refuse, what does not fit together, and what is
 * there already. A field that is refused is left out of the rest, so that no sentence rests on what was not understood.
 */
export async function allProblems(
  tx: Tx,
  kind: OrganizationKind,
  fields: Visit['fields'],
  { contact }: { contact: 'needed' | 'later' },
  found: Problems,
): Promise<Problems> {
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !(name in found)))
  const parsed = parseForm(OrganizationForm, { ...stand, ...rest })
  if ('problems' in parsed) return found
  const details = detailsOf(parsed.value)
  const together = {
    ...inconsistencies(kind, details, { contact }),
    ...(await doublesOf(tx, kind, details.corporateNumber)),
  }
  return { ...together, ...found }
}

/** Where a field that must be there was refused, so that the others can be looked at; none of it is ever kept. */
const stand = { name: ['名称'], address: ['住所'], place: ['313700'] }
