import { type ConsentItem, type Provision, wordingOf } from '../talents/consent.ts'

/** 氏名をいつ伝えるか: with the application, or when the terms are agreed on. */
export type Naming = 'now' | 'later'
export const namings: readonly [Naming, Naming] = ['now', 'later']

/** What every application gives, and what it gives besides when the talent is named at once. */
const always: readonly ConsentItem[] = ['profile', 'proposal']
const named: readonly ConsentItem[] = ['name', 'email', 'career', ...always]
/** Who agrees to terms must be known to the other side (フリーランス法3条: 当事者の名称). */
const agreed: readonly ConsentItem[] = ['name', 'email']

/** What the talent's data is given to the client for. */
const CHOOSING = '応募の選考と契約の準備'
const CONTRACTING = '業務委託契約の準備と履行'

/** What goes to which client for which purpose when somebody applies. */
export function provisionOfApplication(recipient: string, naming: Naming): Provision {
  return { recipient, items: naming === 'now' ? named : always, purpose: CHOOSING }
}

/** What goes to the client when somebody who was not named so far agrees to the terms. */
export function provisionOfAcceptance(recipient: string): Provision {
  return { recipient, items: agreed, purpose: CONTRACTING }
}

/** A provision as it was shown and agreed to, ready to be recorded. */
export interface Agreed {
  items: ConsentItem[]
  purpose: string
  wording: string
}

export function agreedTo(provision: Provision): Agreed {
  return { items: [...provision.items], purpose: provision.purpose, wording: wordingOf(provision) }
}
