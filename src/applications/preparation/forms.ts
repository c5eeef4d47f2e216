import { z } from 'zod'
import { choices, optionalText } from '../../platform/web/fields.ts'
import { optionalWhole, whole } from '../../platform/web/number-fields.ts'
import { ConditionsForm, IntroductionForm, longest, RegisterTalentForm } from '../../talents/forms.ts'
import { skillIds } from '../../talents/skill-catalogue.ts'
import { MOST_SKILLS } from '../../talents/skills-form.ts'

/** What choosing needs to know of everybody; whether an introduction and skills are still missing, the verb says. */
const essentials = {
  headline: IntroductionForm.shape.headline,
  introduction: optionalText('自己紹介', { max: longest.introduction, lines: true }),
  skill: choices('スキル', skillIds, { max: MOST_SKILLS }),
  hoursPerMonth: whole('稼働できる時間', { min: 1, max: 200, unit: '時間' }),
  wishedFeeYen: optionalWhole('希望の謝礼', { min: 0, max: 10_000_000, unit: '円' }),
}

/** Of a talent whose profile lacks something. */
export const EssentialsForm = z.strictObject({ ...essentials, version: ConditionsForm.shape.version })

const { familyName, givenName, familyKana, givenKana, email } = RegisterTalentForm.shape

/** Of somebody who has no profile yet. */
export const NewcomerForm = z.strictObject({ ...essentials, familyName, givenName, familyKana, givenKana, email })

export type Essentials = Pick<z.output<typeof EssentialsForm>, keyof typeof essentials>
