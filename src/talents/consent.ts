import { createHash } from 'node:crypto'

/** 同意 — provision of personal data to one recipient, per item (個人情報保護法27条; recorded per 29条). */
export type ConsentItem = 'name' | 'email' | 'phone' | 'address' | 'career' | 'profile' | 'proposal'

export const consentItems: readonly ConsentItem[] = [
  'name',
  'email',
  'phone',
  'address',
  'career',
  'profile',
  'proposal',
]

/** What each item is called wherever somebody is asked for it or looks it up. */
export const consentItemNames: Record<ConsentItem, string> = {
  name: '氏名(漢字・カナ)',
  email: 'メールアドレス',
  phone: '電話番号',
  address: '郵便番号・住所',
  career: '職歴(勤務先の名称を含む)',
  profile: 'プロフィール(スキル・経験・条件)',
  proposal: '応募の動機と提案',
}

export interface Provision {
  /** Name of the organization that gets the data. */
  recipient: string
  items: readonly ConsentItem[]
  purpose: string
}

/**
 * The sentence that a person agrees to. It is kept word for word, so the page must show this text and no other.
 */
export function wordingOf({ recipient, items, purpose }: Provision): string {
  const list = items.map((item) => consentItemNames[item]).join('、')
  return `${purpose}のため、${recipient}に、私の${list}を提供することに同意します。`
}

/** By which a wording is found again: SHA-256 in hex. */
export function wordingHash(wording: string): string {
  return createHash('sha256').update(wording).digest('hex')
}
