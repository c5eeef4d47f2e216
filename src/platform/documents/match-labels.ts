import type { ColumnLabels, FoundColumn, FoundHeader } from './headers.ts'

/** Which label names which wanted column; each column takes the label that fits it best. */
export function matchLabels<Key extends string>(
  labels: readonly ColumnLabels[],
  wanted: readonly { key: Key; names: string[] }[],
): Pick<FoundHeader<Key>, 'columns' | 'twice'> {
  const columns: FoundColumn<Key>[] = []
  const twice: FoundHeader<Key>['twice'] = []
  for (const { key, names } of wanted) {
    const ranked = rankedColumns(labels, names).filter(({ index }) => columns.every((column) => column.index !== index))
    const [first, second] = ranked
    if (!first) continue
    const { rank, ...place } = first
    columns.push({ key, ...place })
    if (second?.rank === rank) twice.push({ key, first: { key, ...place }, second: { key, ...second } })
  }
  return { columns, twice }
}

// The label asked for first beats its synonyms, and a whole label beats one that matches only without its remark.
function rankedColumns(labels: readonly ColumnLabels[], names: readonly string[]) {
  return labels
    .map(({ written, names: own }, index) => ({ index, label: written, rank: bestRank(own, names) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
}

function bestRank(own: readonly string[], names: readonly string[]): number {
  const ranks = own.flatMap((name, sureness) => {
    const at = names.indexOf(name)
    return at < 0 ? [] : [at * 10 + sureness]
  })
  return Math.min(Number.POSITIVE_INFINITY, ...ranks)
}
