import { fold } from './fold.ts'

/** Words that mean the same, group by group, as they are written. */
export type Synonyms = readonly (readonly string[])[]

/** A small list to begin with; whoever builds an index hands in a longer one. */
export const usualSynonyms: Synonyms = [
  ['副業', '複業', '兼業'],
  ['リモート', 'テレワーク', '在宅勤務', 'リモートワーク'],
  ['EC', 'ネット通販', 'オンラインショップ', 'ネットショップ'],
  ['SNS', 'ソーシャルメディア'],
  ['広報', 'PR'],
  ['DX', 'デジタルトランスフォーメーション'],
  ['IT', '情報技術'],
  ['HP', 'ホームページ', 'ウェブサイト', 'Webサイト'],
  ['Web', 'ウェブ'],
  ['クラウドファンディング', 'クラファン'],
  ['インバウンド', '訪日外国人'],
  ['マーケティング', 'マーケ'],
]

/** Finds the group of a word, whatever its width, case or kanji. */
export type SynonymTable = (word: string) => readonly string[]

/** Prepares a list for look-up: a word in no group stands alone; a word in several has all their members. */
export function synonymTable(groups: Synonyms): SynonymTable {
  const members = new Map<string, string[]>()
  for (const group of groups) {
    for (const word of group) {
      const key = fold(word)
      members.set(key, [...(members.get(key) ?? []), ...group])
    }
  }
  return (word) => [...new Set([word, ...(members.get(fold(word)) ?? [])])]
}
