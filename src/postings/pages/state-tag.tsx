import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import { type PostingState, postingStateNames } from '../posting.ts'

const tones: Record<PostingState, TagTone> = {
  draft: 'quiet',
  review: 'waiting',
  returned: 'care',
  published: 'active',
  closed: 'quiet',
  filled: 'good',
  unfilled: 'bad',
  withdrawn: 'quiet',
}

/** Where a posting is, in words with a shape. */
export function PostingStateTag({ state }: { state: PostingState }) {
  return <StatusTag tone={tones[state]}>{postingStateNames[state]}</StatusTag>
}
