import { z } from 'zod'
import { choice, optionalText, text, ticked } from '../../platform/web/fields.ts'
import { optionalWhole, whole } from '../../platform/web/number-fields.ts'
import type { Typed } from '../../platform/web/parse.ts'
import type { CareerContent } from '../add-career.ts'
import { CareerForm } from '../career-form.ts'
import { longest } from '../forms.ts'
import type { OwnSkill } from '../profile-parts.ts'
import { skillLevels } from '../talent.ts'
import { inWords } from './periods.ts'
import { LONGEST_RESUME, type ResumeGuess } from './read-resume.ts'

/** The parts of one employment in the form; each stands there with the number of the guess behind it. */
const careerFields = ['company', 'role', 'fromMonth', 'toMonth', 'did'] as const

/**
 * The form that confirms a guess. The text goes along, so that each guess can be shown with its source again; what is not
 * ticked is not taken, however it is filled.
 */
export function confirmationForm(guess: ResumeGuess, ticks: (name: string) => boolean) {
  const careers = guess.careers.flatMap((_, at): [string, z.ZodType][] => [
    [`use-${at}`, ticked()],
    ...careerFields.map((field): [string, z.ZodType] => [
      `${field}-${at}`,
      ticks(`use-${at}`) ? CareerForm.shape[field] : z.string().max(2000).optional(),
    ]),
  ])
  const skills = guess.skills.flatMap(({ skill, name }): [string, z.ZodType][] => [
    [`skill-${skill}`, ticked()],
    [`level-${skill}`, choice(`「${name}」の段階`, skillLevels)],
    [`years-${skill}`, optionalWhole(`「${name}」の年数`, { min: 0, max: 60, unit: '年' })],
  ])
  const shape: Record<string, z.ZodType> = {
    version: whole('画面の版', { min: 1, max: 2_000_000_000, unit: '' }),
    text: text('職務経歴書', { max: LONGEST_RESUME }),
    headline: text('見出し', { max: longest.headline }),
    introduction: optionalText('自己紹介', { max: longest.introduction, lines: true }),
    achievements: optionalText('実績', { max: longest.achievements, lines: true }),
    ...Object.fromEntries([...careers, ...skills]),
  }
  return z.strictObject(shape)
}

/** What is taken over once the person has confirmed it. */
export interface ConfirmedResume {
  version: number
  headline: string
  introduction: string
  achievements: string
  /** `at`: its number in the form. */
  careers: (CareerContent & { at: number })[]
  skills: Pick<OwnSkill, 'skill' | 'level' | 'years'>[]
}

export function confirmed(value: Record<string, unknown>, guess: ResumeGuess): ConfirmedResume {
  return {
    version: Number(value.version),
    headline: String(value.headline),
    introduction: String(value.introduction),
    achievements: String(value.achievements),
    careers: guess.careers.flatMap((_, at) => (value[`use-${at}`] ? [careerAt(value, at)] : [])),
    skills: guess.skills.flatMap(({ skill }) =>
      value[`skill-${skill}`]
        ? [
            {
              skill,
              level: value[`level-${skill}`] as OwnSkill['level'],
              years: value[`years-${skill}`] as number | null,
            },
          ]
        : [],
    ),
  }
}

function careerAt(value: Record<string, unknown>, at: number): CareerContent & { at: number } {
  const of = (field: (typeof careerFields)[number]) => value[`${field}-${at}`]
  const toMonth = of('toMonth')
  return {
    at,
    company: String(of('company')),
    role: String(of('role')),
    fromMonth: String(of('fromMonth')),
    toMonth: typeof toMonth === 'string' ? toMonth : null,
    did: String(of('did')),
  }
}

/** The form as it stands first: the guess, but what the person has written already goes before. */
export function typedOfGuess(
  guess: ResumeGuess,
  own: { headline: string; introduction: string; achievements: string },
): Typed {
  const careers = guess.careers.map(({ company, role, from, to, did }, at) => [
    [`use-${at}`, 'yes'],
    [`company-${at}`, company.slice(0, 100)],
    [`role-${at}`, role.slice(0, 100)],
    [`fromMonth-${at}`, inWords(from)],
    [`toMonth-${at}`, inWords(to)],
    [`did-${at}`, did.join('\n').slice(0, 1000)],
  ])
  const skills = guess.skills.map(({ skill, level, years }) => [
    [`skill-${skill}`, 'yes'],
    [`level-${skill}`, level],
    [`years-${skill}`, years?.toString() ?? ''],
  ])
  return {
    headline: own.headline || guess.headline.value,
    introduction: own.introduction || guess.introduction.value,
    achievements: own.achievements || guess.achievements.value,
    ...(Object.fromEntries([...careers, ...skills].flat()) as Typed),
  }
}
