import { type Actor, mayWrite } from '../actor.ts'
import type { ArticleMove, ArticleState } from './article.ts'

export type ArticleAction = ArticleMove | 'read' | 'view' | 'viewJournal' | 'addImage' | 'recordConsent'

/** What a rule may look at. */
export interface ArticleFacts {
  state: ArticleState
}

/** Says yes only when a rule below says yes. Everybody reads what is published; the operator does the rest. */
export function mayArticle(actor: Actor, action: ArticleAction, { state }: ArticleFacts): boolean {
  switch (action) {
    case 'read':
      return state === 'published'
    case 'view':
    case 'viewJournal':
      return actor.kind === 'operator' || actor.kind === 'clock'
    case 'open':
      return actor.kind === 'clock'
    case 'change':
    case 'submit':
    case 'return':
    case 'publish':
    case 'schedule':
    case 'hold':
    case 'correct':
    case 'archive':
    case 'stop':
    case 'pull':
    case 'addImage':
    case 'recordConsent':
      return actor.kind === 'operator' && mayWrite(actor)
    default:
      return unknownAction(action)
  }
}

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
