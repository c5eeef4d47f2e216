/** What leads out of the house before a contract: dealings that nobody here sees, and nobody is protected in. */
export const contactKinds = {
  phone: '電話番号',
  email: 'メールアドレス',
  messenger: 'ほかの連絡手段のID・アドレス',
} as const
export type ContactKind = keyof typeof contactKinds

export interface FoundContact {
  kind: ContactKind
  /** As it stands in the text, with full-width letters and signs made narrow. */
  words: string
}

const KANJI = '〇零一二三四五六七八九'
// A number of a phone begins with 0 and another digit; prices, days, postal codes and 法人番号 do not look like that.
const phones = [
  // 090-1234-5678, (0858)35-0000, 090 1234 5678, 09012345678
  /(?<![\d.,-])\(?0[1-9]\d{0,3}[\s.()-]{0,2}\d{1,4}[\s.()-]{0,2}\d{3,4}(?![\d,]|-\d)/g,
  // 0 9 0 - 1 2 3 4 …
  /(?<!\d)0(?:[\s.-]+\d){9,10}(?![\s.-]*\d)/g,
  /\+\s?81[\s-]?\(?0?\)?[1-9](?:[\s-]?\d){8,9}(?!\d)/g,
  new RegExp(`[〇零](?:[ \\-のー・]?[${KANJI}]){9,10}(?![${KANJI}])`, 'g'),
]
const emails = [
  /(?<![\w.+-])[\w.+-]{1,64}\s{0,3}(?:@|\(at\)|\[at\]|<at>|アットマーク|あっとまーく)\s{0,3}[a-z0-9-]{1,63}(?:\s{0,3}(?:\.|\(dot\)|\[dot\]|ドット)\s{0,3}[a-z0-9-]{1,63})+/gi,
]
// 「オンライン」「ガイドライン」「LINE公式アカウントの運用」 are work, not a way out.
const LINE = '(?<![ァ-ヶーa-z])(?:L\\s?I\\s?N\\s?E|ライン)'
const OTHERS = '(?:カカオ(?:トーク)?|kakao|skype|スカイプ|discord|ディスコード|telegram|テレグラム|whatsapp|wechat)'
const messengers = [
  new RegExp(`${LINE}\\s{0,3}の?\\s{0,3}(?:ID|アイディー)[^\\s、。]{0,30}`, 'gi'),
  new RegExp(`${LINE}\\s{0,3}[をでにのも]?\\s{0,3}(?:交換|追加|教え|やりとり|やり取り|連絡|つなが|繋が|直接)`, 'gi'),
  new RegExp(`${OTHERS}\\s{0,3}の?\\s{0,3}(?:ID|アイディー)[^\\s、。]{0,30}`, 'gi'),
  /(?:https?:\/\/)?(?:line\s{0,3}\.\s{0,3}me|lin\s{0,3}\.\s{0,3}ee|discord\.gg|discord\.com\/invite|t\.me|wa\.me|m\.me|open\.kakao\.com|(?:www\.)?chatwork\.com|join\.slack\.com|(?<![\w-])[\w-]{1,60}\.slack\.com)\/?[^\s、。]*/gi,
]

const rules: readonly { kind: ContactKind; patterns: readonly RegExp[] }[] = [
  { kind: 'phone', patterns: phones },
  { kind: 'email', patterns: emails },
  { kind: 'messenger', patterns: messengers },
]

/**
 * 結の外の連絡先らしい言葉を探す. A warning, never a lock: who means something else confirms and sends.
 * @returns each once, at most ten
 */
export function findContacts(text: string): FoundContact[] {
  const narrow = narrowed(text)
  const found = rules.flatMap(({ kind, patterns }) =>
    patterns.flatMap((pattern) =>
      [...narrow.matchAll(pattern)]
        .map(([words]) => ({ kind, words: words.trim() }))
        .filter(({ words }) => kind !== 'phone' || isPhone(words)),
    ),
  )
  const seen = new Set<string>()
  return found.filter(({ words }) => !seen.has(words) && seen.add(words)).slice(0, 10)
}

/** Full width becomes narrow, every kind of dash the plain one. A long vowel counts as a dash between digits only. */
function narrowed(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll(/(?<=\d\s?)[ー~](?=\s?\d)/g, '-')
}

/** Ten or eleven digits, as numbers of Japan have (with +81 one less, and no leading 0). */
function isPhone(words: string): boolean {
  const digits = words.replaceAll(/[^\d〇零一二三四五六七八九]/g, '')
  if (words.startsWith('+')) return digits.length >= 11 && digits.length <= 13
  return digits.length === 10 || (digits.length === 11 && /^[0〇零].[0〇零]/.test(digits))
}
