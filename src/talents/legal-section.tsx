import type { z } from 'zod'
import type { ComponentChildren } from 'preact'
import { parseRegistrationNumber } from '../law/invoice-registration-number.ts'
import { Invalid } from '../platform/errors.ts'
import type { Typed } from '../ui/fields/answers.ts'
import type { Problems } from '../ui/problems.ts'
import type { TalentColumns } from './change-talent.ts'
import type { TalentRow } from './find-talent.ts'
import { LegalForm } from './forms.ts'
import { LegalFields } from './pages/legal-fields.tsx'

/** A part of the profile with a small page of its own: what may be typed, how it is kept, how it is shown again. */
export interface Section<Shape extends Record<string, z.ZodType>> {
  path: 'introduction' | 'conditions' | 'employer' | 'legal' | 'visibility'
  title: string
  lead: string
  form: z.ZodObject<Shape>
  /** @throws Invalid when two fields do not go together */
  read(value: z.output<z.ZodObject<Shape>>, now: Date): { version: number; columns: TalentColumns }
  typedOf(row: TalentRow): Typed
  Fields: (props: { typed: Typed; problems: Problems }) => ComponentChildren
}

export const legal: Section<typeof LegalForm.shape> = {
  path: 'legal',
  title: 'フリーランス法の申告とインボイス',
  lead: '取引条件の明示や支払期日など、法律で守られる範囲を決めるための申告です。会社員の副業も対象になります。',
  form: LegalForm,
  read: ({ version, legalForm, usesEmployees, otherOfficers, invoiceNumber }, now) => ({
    version,
    columns: {
      legal_form: legalForm,
      uses_employees: usesEmployees === 'yes',
      other_officers: legalForm === 'corporation' && otherOfficers === 'yes',
      declared_at: now,
      invoice_number: registrationNumber(invoiceNumber, legalForm),
    },
  }),
  typedOf: (row) => ({
    ...(row.declared_at && {
      legalForm: row.legal_form,
      usesEmployees: row.uses_employees ? 'yes' : 'no',
      otherOfficers: row.other_officers ? 'yes' : 'no',
    }),
    invoiceNumber: row.invoice_number ?? '',
  }),
  Fields: LegalFields,
}

function registrationNumber(typed: string, holder: 'individual' | 'corporation'): string | null {
  if (typed === '') return null
  const parsed = parseRegistrationNumber(typed, holder)
  if (parsed.ok) return parsed.value
  throw new Invalid({ invoiceNumber: parsed.problem })
}
