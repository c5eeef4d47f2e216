import type { OrganizationKind } from '../../actor.ts'
import type { Typed } from '../../ui/fields/answers.ts'
import type { Problems } from '../../ui/problems.ts'

/** What the questions about an organization are told. */
export interface FieldsProps {
  kind: OrganizationKind
  typed: Typed
  problems: Problems
  /** Names of municipalities offered while typing. */
  towns: string[]
  /** 法人番号 that a municipality probably has, to be confirmed by a person. */
  candidateNumber?: string | undefined
  /** True where the place is what everything counts under, and stays: a municipality that is registered. */
  placeStays?: boolean | undefined
}
