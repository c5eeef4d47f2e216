import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import { type ArticleState, articleStateNames } from '../article.ts'

const tones: Record<ArticleState, TagTone> = {
  draft: 'quiet',
  review: 'waiting',
  scheduled: 'active',
  published: 'good',
  archived: 'quiet',
}

export function ArticleStateTag({ state }: { state: ArticleState }) {
  return <StatusTag tone={tones[state]}>{articleStateNames[state]}</StatusTag>
}
