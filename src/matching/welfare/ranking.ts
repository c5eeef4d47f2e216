/** Lists as rows of ids, best first. Ties go to the lower id, so lists can be compared byte for byte. */

/** Every row of the scores as a list of column ids, highest score first: rows × columns. */
export function rankedRows(scores: Float64Array, columns: number): Int32Array {
  const lists = new Int32Array(scores.length)
  for (let start = 0; start < scores.length; start += columns) {
    lists.set(ranked(scores.subarray(start, start + columns)), start)
  }
  return lists
}

/** Ids by falling score. */
export function ranked(scores: Float64Array): Int32Array {
  const ids = Int32Array.from(scores, (_, id) => id)
  return ids.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}

/** By rows, how much each id is examined: `value[rank]` of the place where the list shows it. */
export function exposure(lists: Int32Array, columns: number, value: Float64Array): Float64Array {
  const shown = new Float64Array(lists.length)
  for (let at = 0; at < lists.length; at++) {
    const rank = at % columns
    shown[at - rank + (lists[at] ?? 0)] = value[rank] ?? 0
  }
  return shown
}
