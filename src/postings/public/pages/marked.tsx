import type { Segment } from '../../../platform/search/index.ts'

/** A text with the words of a search marked in it. */
export function Marked({ segments }: { segments: readonly Segment[] }) {
  return <>{segments.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</>
}
