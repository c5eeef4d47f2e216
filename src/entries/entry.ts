/** Deeds that move something from one state to another. */
export type Moved<Name extends string, Detail = object> = {
  name: Name
  subject: string
  from: string | null
  to: string
  reason?: string
  detail?: Detail
}
/** Deeds that change no state. */
export type Done<Name extends string, Detail = object> = {
  name: Name
  subject: string
  reason?: string
  detail?: Detail
}

/** A coordinator did it in the client's place: the 記録 says so. */
export interface OnBehalf {
  onBehalf?: true
}
