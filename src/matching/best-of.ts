/**
 * The best `capacity` of what is offered, kept in a bounded heap whose root is the worst one kept.
 * Higher scores are better; of equal scores the lower id, so that the answer never depends on the order of offering.
 */
export interface BestOf {
  capacity: number
  size: number
  score: Float64Array
  /** Breaks ties; a posting or a talent. */
  id: Int32Array
  /** What the caller wants back, an edge for instance. */
  item: Int32Array
}

export function bestOf(capacity: number): BestOf {
  return {
    capacity,
    size: 0,
    score: new Float64Array(capacity),
    id: new Int32Array(capacity),
    item: new Int32Array(capacity),
  }
}

/** Takes the offer in when there is room or when it beats the worst one kept. O(log capacity). */
export function offer(best: BestOf, score: number, id: number, item: number): void {
  if (best.size < best.capacity) {
    siftUp(best, score, id, item)
    best.size++
  } else if (best.capacity > 0) {
    const worst = best.score[0] ?? 0
    if (score > worst || (score === worst && id < (best.id[0] ?? 0))) siftDown(best, best.size, score, id, item)
  }
}

/** Writes the items kept into `out` from `start` on, best first, and empties the heap. Returns how many. */
export function drain(best: BestOf, out: Int32Array, start: number): number {
  const count = best.size
  for (let place = count - 1; place >= 0; place--) {
    out[start + place] = best.item[0] ?? 0
    siftDown(best, place, best.score[place] ?? 0, best.id[place] ?? 0, best.item[place] ?? 0)
  }
  best.size = 0
  return count
}

function siftUp(best: BestOf, score: number, id: number, item: number): void {
  let place = best.size
  while (place > 0) {
    const parent = (place - 1) >> 1
    if (!isWorse(score, id, best.score[parent] ?? 0, best.id[parent] ?? 0)) break
    move(best, parent, place)
    place = parent
  }
  put(best, place, score, id, item)
}

/** Lets the newcomer sink from the root of a heap of `size`. */
function siftDown(best: BestOf, size: number, score: number, id: number, item: number): void {
  const { score: scores, id: ids } = best
  let place = 0
  for (;;) {
    let child = 2 * place + 1
    if (child >= size) break
    const right = child + 1
    if (right < size && isWorse(scores[right] ?? 0, ids[right] ?? 0, scores[child] ?? 0, ids[child] ?? 0)) child = right
    if (!isWorse(scores[child] ?? 0, ids[child] ?? 0, score, id)) break
    move(best, child, place)
    place = child
  }
  put(best, place, score, id, item)
}

function isWorse(score: number, id: number, thanScore: number, thanId: number): boolean {
  return score < thanScore || (score === thanScore && id > thanId)
}

function move(best: BestOf, from: number, to: number): void {
  put(best, to, best.score[from] ?? 0, best.id[from] ?? 0, best.item[from] ?? 0)
}

function put(best: BestOf, place: number, score: number, id: number, item: number): void {
  best.score[place] = score
  best.id[place] = id
  best.item[place] = item
}
