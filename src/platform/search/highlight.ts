import { foldWithPlaces } from './fold.ts'
import { placesOf, usualGuards, type Guards } from './guards.ts'
import type { Word } from './query.ts'

/** A stretch of a text as it was written; `hit` where it answers the query. Joined, the segments are the text. */
export interface Segment {
  text: string
  hit: boolean
}

/** Marks in a text what the words of a query found there. Returns segments, never HTML; one empty list for ''. */
export function highlight(text: string, words: readonly Word[], guards: Guards = usualGuards): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const [start, end] of hitsIn(text, words, guards)) {
    if (start > at) segments.push({ text: text.slice(at, start), hit: false })
    segments.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) segments.push({ text: text.slice(at), hit: false })
  return segments
}

/**
 * The part of a text of about `length` UTF-16 units around its first hit, marked like `highlight`, with … where it was cut.
 * The beginning of the text where nothing was hit.
 */
export function excerpt(text: string, words: readonly Word[], length: number, guards: Guards = usualGuards): Segment[] {
  const first = hitsIn(text, words, guards)[0]?.[0] ?? 0
  const start = wholeFrom(text, Math.max(0, Math.min(first - Math.floor(length / 4), text.length - length)))
  const end = wholeFrom(text, Math.min(text.length, start + length))
  const segments = highlight(text.slice(start, end), words, guards)
  if (start > 0) segments.unshift({ text: '…', hit: false })
  if (end < text.length) segments.push({ text: '…', hit: false })
  return segments
}

/** Never cuts between the halves of 𠮷. */
function wholeFrom(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000 && at > 0 ? at - 1 : at
}

/** Start and end of every hit in the written text, ascending, those that touch or overlap made one. */
function hitsIn(text: string, words: readonly Word[], guards: Guards): [number, number][] {
  const folded = foldWithPlaces(text)
  const hits: [number, number][] = []
  for (const form of new Set(words.flatMap((word) => word.forms))) {
    for (const at of placesOf(folded.text, form, guards)) {
      hits.push([folded.starts[at] ?? 0, folded.ends[at + form.length - 1] ?? text.length])
    }
  }
  return joined(hits.sort((a, b) => a[0] - b[0]))
}

function joined(hits: [number, number][]): [number, number][] {
  const whole: [number, number][] = []
  for (const [start, end] of hits) {
    const last = whole.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else whole.push([start, end])
  }
  return whole
}
