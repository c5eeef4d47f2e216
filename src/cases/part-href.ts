import type { Part } from './today.ts'

/** Where a part of the work is shown; every filter is named, so that what is kept does not come in between. */
export function hrefOfPart(part: Part, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    mine: part.mine ? 'yes' : 'no',
    ...(part.municipalityId ? { town: part.municipalityId } : {}),
    ...(part.programmeId ? { programme: part.programmeId } : {}),
    ...more,
  })
  return `/desk?${query.toString()}`
}
