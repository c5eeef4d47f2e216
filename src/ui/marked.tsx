/** A piece of a text; `hit` where a word of a search stands. */
export interface MarkedSegment {
  text: string
  hit: boolean
}

/** A text with the words of a search marked in it. */
export function Marked({ segments }: { segments: readonly MarkedSegment[] }) {
  return <>{segments.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</>
}
