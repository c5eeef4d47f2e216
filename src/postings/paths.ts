import type { Actor } from '../actor.ts'
import type { WritingStep } from './steps.ts'

interface Crumb {
  href: string
  label: string
}

/** The list in which this actor found the posting: a client's own, or the operator's desk. */
export function listOf(actor: Actor): Crumb {
  return { href: actor.kind === 'operator' ? '/desk/postings' : '/client/postings', label: '求人' }
}

/** Where a client, or an operator on its behalf, sees what became of a change. */
export function pathOfPosting(id: string): string {
  return `/client/postings/${id}`
}

/** The page of one step of writing. */
export function pathOfStep(id: string, step: WritingStep): string {
  return `${pathOfPosting(id)}/steps/${step}`
}

/** 件名, or what stands for it while there is none. */
export function titleOf({ title }: { title: string }): string {
  return title || '(件名のない下書き)'
}

/** The way up from a page below a posting. */
export function crumbsBelow(actor: Actor, posting: { id: string; title: string }): Crumb[] {
  return [listOf(actor), { href: pathOfPosting(posting.id), label: titleOf(posting) }]
}
