/** The first letter of a name in Hepburn, by its first kana (the rows of the 五十音). */
const rows: readonly [string, string][] = [
  ['A', 'アァ'],
  ['I', 'イィヰ'],
  ['U', 'ウゥ'],
  ['E', 'エェヱ'],
  ['O', 'オォヲ'],
  ['K', 'カキクケコ'],
  ['G', 'ガギグゲゴ'],
  ['S', 'サシスセソ'],
  ['Z', 'ザズゼゾ'],
  ['J', 'ジヂ'],
  ['T', 'タツテトッ'],
  ['C', 'チ'],
  ['D', 'ダデド'],
  ['Z', 'ヅ'],
  ['N', 'ナニヌネノン'],
  ['H', 'ハヒヘホ'],
  ['F', 'フ'],
  ['B', 'バビブベボ'],
  ['P', 'パピプペポ'],
  ['M', 'マミムメモ'],
  ['Y', 'ヤユヨャュョ'],
  ['R', 'ラリルレロ'],
  ['W', 'ワ'],
  ['V', 'ヴ'],
]

/** 「Y.H.」 from ヤマダ ハナコ: family name first, as in Japan. A kana that is none gives 「＊」. */
export function initialsOf(familyKana: string, givenKana: string): string {
  return `${initial(familyKana)}.${initial(givenKana)}.`
}

function initial(kana: string): string {
  const first = kana.normalize('NFKC').slice(0, 1)
  return rows.find(([, letters]) => first !== '' && letters.includes(first))?.[0] ?? '＊'
}
