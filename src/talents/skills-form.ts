import { z } from 'zod'
import { choice, choices } from '../platform/web/fields.ts'
import { optionalWhole, whole } from '../platform/web/number-fields.ts'
import type { OwnSkill } from './profile-parts.ts'
import { isSkill, nameOf, skillIds } from './skill-catalogue.ts'
import { skillLevels } from './talent.ts'

/** More than these say nothing any more; fifteen count for matching. */
export const MOST_SKILLS = 30

/** Ids of skills among what came in a URL or a form, each once. */
export function knownSkills(ids: readonly string[]): string[] {
  return [...new Set(ids)].filter(isSkill)
}

/** The form of one choice of skills: a level and perhaps years for each, and nothing else. */
export function skillsForm(chosen: readonly string[]) {
  const boxes = chosen.flatMap((id): [string, z.ZodType][] => [
    [`level-${id}`, choice(`「${nameOf(id)}」の段階`, skillLevels)],
    [`years-${id}`, optionalWhole(`「${nameOf(id)}」の年数`, { min: 0, max: 60, unit: '年' })],
  ])
  const shape: Record<string, z.ZodType> = {
    version: whole('画面の版', { min: 1, max: 2_000_000_000, unit: '' }),
    skill: choices('スキル', skillIds, { max: MOST_SKILLS }),
    ...Object.fromEntries(boxes),
  }
  return z.strictObject(shape)
}

/** What the form of `chosen` skills says, once it is understood. */
export function chosenSkills(
  value: Record<string, unknown>,
  chosen: readonly string[],
): Pick<OwnSkill, 'skill' | 'level' | 'years'>[] {
  return chosen.map((skill) => ({
    skill,
    level: value[`level-${skill}`] as OwnSkill['level'],
    years: value[`years-${skill}`] as number | null,
  }))
}
