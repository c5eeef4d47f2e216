import { checkEach, refuse } from './boundary.ts'

/**
 * Which concepts serve where another is asked for, and how well: the same 1, a child for its parent 0.8 (each step up
 * again 0.8), a sibling 0.4. Row c lists what a talent who has c can serve (CSR by concept), siblings from siblings[c] on.
 */
export interface Kinship {
  concepts: number
  ptr: Int32Array
  siblings: Int32Array
  serves: Int32Array
  level: Float32Array
}

export const childLevel = 0.8
export const siblingLevel = 0.4

/** @param parents the parent of each concept, −1 at the top. @throws RangeError on an unknown parent or a circle */
export function kinshipOf(parents: ArrayLike<number>): Kinship {
  const concepts = parents.length
  checkEach('parents', parents, -1, concepts - 1)
  const children = childrenOf(parents)
  const ptr = new Int32Array(concepts + 1)
  const siblings = new Int32Array(concepts)
  const rows: [number, number][] = []
  for (let concept = 0; concept < concepts; concept++) {
    rows.push(...upwards(concept, parents))
    siblings[concept] = rows.length
    rows.push(...besides(concept, children[parents[concept] ?? -1] ?? []))
    ptr[concept + 1] = rows.length
  }
  const serves = Int32Array.from(rows, ([asked]) => asked)
  return { concepts, ptr, siblings, serves, level: Float32Array.from(rows, ([, level]) => level) }
}

function childrenOf(parents: ArrayLike<number>): number[][] {
  const children: number[][] = Array.from({ length: parents.length }, () => [])
  for (let concept = 0; concept < parents.length; concept++) children[parents[concept] ?? -1]?.push(concept)
  return children
}

function upwards(concept: number, parents: ArrayLike<number>): [number, number][] {
  const served: [number, number][] = [[concept, 1]]
  let closeness = childLevel
  for (let above = parents[concept] ?? -1; above >= 0; above = parents[above] ?? -1) {
    if (served.length > parents.length) refuse(`parents[${concept}]`, 'is part of a circle')
    served.push([above, closeness])
    closeness *= childLevel
  }
  return served
}

function besides(concept: number, children: readonly number[]): [number, number][] {
  return children.filter((child) => child !== concept).map((sibling) => [sibling, siblingLevel])
}
