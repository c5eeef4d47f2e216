/** Numbers for pairs and single units of text, given out in order of appearance. */
export interface Grams {
  /** The number of a gram, a new one where it was not seen before. */
  add: (gram: number) => number
  /** The number of a gram, −1 where it was never seen. */
  find: (gram: number) => number
  bytes: () => number
}

/** Two neighbouring UTF-16 units as one number; a single unit is its own number. Never 0 for text. */
export function pairOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0
}

/** The grams that a text must have to hold the folded form, shortest cover: its pairs, and units that stand alone. */
export function gramsOf(form: string): number[] {
  const grams = new Set<number>()
  for (const part of form.split(/[ \n]/)) {
    if (part.length === 1) grams.add(part.charCodeAt(0))
    for (let at = 0; at + 1 < part.length; at++) grams.add(pairOf(part.charCodeAt(at), part.charCodeAt(at + 1)))
  }
  return [...grams]
}

/** A hash table in two typed arrays: 8 bytes a gram at half load, where a Map would take some 40. */
export function createGrams(): Grams {
  let keys = new Uint32Array(1 << 12)
  let numbers = new Uint32Array(1 << 12)
  let size = 0

  function place(gram: number): number {
    const mask = keys.length - 1
    let at = (Math.imul(gram, 0x9e3779b1) >>> 8) & mask
    while (keys[at] !== 0 && keys[at] !== gram) at = (at + 1) & mask
    return at
  }

  function widen(): void {
    const [oldKeys, oldNumbers] = [keys, numbers]
    keys = new Uint32Array(oldKeys.length * 2)
    numbers = new Uint32Array(oldKeys.length * 2)
    oldKeys.forEach((key, at) => {
      if (key === 0) return
      const to = place(key)
      keys[to] = key
      numbers[to] = oldNumbers[at] ?? 0
    })
  }

  return {
    add(gram) {
      const at = place(gram)
      if (keys[at] === gram) return numbers[at] ?? 0
      keys[at] = gram
      numbers[at] = size++
      if (size * 3 > keys.length * 2) widen()
      return size - 1
    },
    find(gram) {
      const at = place(gram)
      return keys[at] === gram ? (numbers[at] ?? -1) : -1
    },
    bytes: () => keys.byteLength + numbers.byteLength,
  }
}
