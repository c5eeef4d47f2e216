/** One number per document, by slot; NaN where it has none. */
export interface NumberColumn {
  set: (slot: number, value: number | undefined) => void
  /** The array behind it, valid until the next `set`. */
  values: () => Float64Array
}

/** Any number of values per document, by slot, each value a small code. */
export interface FacetColumn {
  /** Slots must come in order, each once. */
  append: (slot: number, values: readonly string[]) => void
  /** The code of a value, −1 where no document ever had it. */
  codeOf: (value: string) => number
  valueOf: (code: number) => string
  size: () => number
  /** Codes of slot s are `codes[starts[s]]` to before `codes[starts[s + 1]]`; valid until the next `append`. */
  lists: () => { starts: Uint32Array; codes: Uint32Array }
}

export function createNumberColumn(): NumberColumn {
  let values = new Float64Array(1024).fill(NaN)
  return {
    set(slot, value) {
      if (slot >= values.length) {
        const wide = new Float64Array(values.length * 2).fill(NaN)
        wide.set(values)
        values = wide
      }
      values[slot] = value ?? NaN
    },
    values: () => values,
  }
}

export function createFacetColumn(): FacetColumn {
  const codeByValue = new Map<string, number>()
  const names: string[] = []
  let starts = new Uint32Array(1024)
  let codes = new Uint32Array(1024)
  let used = 0

  function code(value: string): number {
    const known = codeByValue.get(value)
    if (known !== undefined) return known
    codeByValue.set(value, names.length)
    return names.push(value) - 1
  }

  return {
    append(slot, values) {
      if (slot + 1 >= starts.length) starts = widened(starts)
      for (const value of new Set(values)) {
        if (used === codes.length) codes = widened(codes)
        codes[used++] = code(value)
      }
      starts[slot + 1] = used
    },
    codeOf: (value) => codeByValue.get(value) ?? -1,
    valueOf: (code) => names[code] ?? '',
    size: () => names.length,
    lists: () => ({ starts, codes }),
  }
}

function widened(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(old.length * 2)
  wide.set(old)
  return wide
}
