/** What a UTF-16 unit of folded text belongs to. A word ends where the kind changes. */
export const kind = { none: 0, kanji: 1, katakana: 2, hiragana: 3, latin: 4, other: 5 } as const

const kinds = new Uint8Array(65536)
fill(0x30, 0x39, kind.latin)
fill(0x61, 0x7a, kind.latin)
// Signs survive folding only inside c++ and c#.
for (const sign of '+#') kinds[sign.charCodeAt(0)] = kind.latin
fill(0xc0, 0x24f, kind.latin)
fill(0x250, 0xffff, kind.other)
fill(0x2000, 0x2bff, kind.none)
fill(0x3000, 0x3004, kind.none)
for (const sign of '々〆〇') kinds[sign.charCodeAt(0)] = kind.kanji
fill(0x3041, 0x309f, kind.hiragana)
fill(0x30a1, 0x30ff, kind.katakana)
fill(0x3400, 0x9fff, kind.kanji)
// Both halves of a pair count as kanji: all but a few letters beyond the first plane are.
fill(0xd800, 0xdfff, kind.kanji)
fill(0xf900, 0xfaff, kind.kanji)

/** The kind of one UTF-16 unit. */
export function kindOf(unit: number): number {
  return kinds[unit] ?? kind.none
}

/** A stretch of one kind in a folded text, in UTF-16 units, end excluded. */
export interface Run {
  start: number
  end: number
  kind: number
}

/** Cuts a folded text into stretches of kanji, katakana, hiragana, latin …; what is between them is left out. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let start = 0
  let current: number = kind.none
  for (let at = 0; at <= text.length; at++) {
    const next = at < text.length ? kindOf(text.charCodeAt(at)) : kind.none
    if (next === current) continue
    if (current !== kind.none) runs.push({ start, end: at, kind: current })
    start = at
    current = next
  }
  return runs
}

/**
 * The words of a folded text that may stand in the vocabulary: kanji and katakana of two to twelve, latin of one to thirty.
 * Hiragana is grammar more often than it is a word, and a bare number is no word.
 */
export function wordRunsOf(text: string): Run[] {
  return runsOf(text).filter((run) => isWord(text, run))
}

function isWord(text: string, run: Run): boolean {
  const length = run.end - run.start
  if (run.kind === kind.latin) return length <= 30 && /[a-zà-ɏ]/.test(text.slice(run.start, run.end))
  return (run.kind === kind.kanji || run.kind === kind.katakana) && length >= 2 && length <= 12
}

function fill(from: number, to: number, value: number): void {
  kinds.fill(value, from, to + 1)
}
