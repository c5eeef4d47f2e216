/**
 * 募集情報の的確表示に要る6情報 — フリーランス法12条, 厚生労働省の通達 (2024-12-18). A posting that lacks one is a misleading
 * display, so it cannot be published; a client cannot stay anonymous.
 */
export interface SixItems {
  clientName?: string | undefined
  /** With building, floor and room. */
  address?: string | undefined
  /** One of the three is enough. */
  contact?: { phone?: string | undefined; email?: string | undefined; formUrl?: string | undefined } | undefined
  work?: string | undefined
  place?: string | undefined
  /** As it is displayed: 月額50,000円（税抜）. */
  fee?: string | undefined
}

export const sixItems = [
  {
    id: 'clientName',
    label: '募集を行う者の氏名又は名称',
    remedy: '発注者の名称を入力してください。社名を伏せた募集はできません',
  },
  {
    id: 'address',
    label: '住所（所在地）',
    remedy: '発注者の所在地を、番地、建物名、階、部屋番号まで入力してください',
  },
  {
    id: 'contact',
    label: '連絡先',
    remedy: '電話番号、メールアドレス、問い合わせフォームのURLのいずれかを入力してください',
  },
  { id: 'work', label: '業務の内容', remedy: '業務の内容を入力してください' },
  {
    id: 'place',
    label: '業務に従事する場所',
    remedy: '業務に従事する場所を入力してください。訪問がない場合は「オンライン」と入力してください',
  },
  { id: 'fee', label: '報酬', remedy: '報酬を「月額50,000円」のように、金額または算定方法で入力してください' },
] as const

export type SixItemId = (typeof sixItems)[number]['id']

export interface MissingItem {
  item: SixItemId
  label: string
  remedy: string
}

/** Which of the six are missing, each with what to enter. None means that the posting may be published. */
export function missingItems(posting: SixItems): MissingItem[] {
  return sixItems
    .filter(({ id }) => !isShown(posting, id))
    .map(({ id, label, remedy }) => ({ item: id, label, remedy }))
}

/** Words that stand where an item should be and say nothing. */
const placeholder =
  /^[\s（(]*(社名|会社名)?(非公開|非開示|匿名|未定|応相談|要相談|相談|追って(ご)?連絡|別途(ご)?相談|なし|無し|不明|[-ー―・.。…]+)[\s)）]*$/

function isShown(posting: SixItems, id: SixItemId): boolean {
  if (id === 'contact') return Object.values(posting.contact ?? {}).some((way) => says(way))
  if (id === 'address') return says(posting.address) && /[\p{N}一二三四五六七八九十]|番地/u.test(posting.address ?? '')
  return says(posting[id])
}

function says(text: string | undefined): boolean {
  const typed = text?.normalize('NFKC').trim() ?? ''
  return typed !== '' && !placeholder.test(typed)
}
