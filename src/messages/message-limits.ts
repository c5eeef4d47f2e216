import { limitOf, limitRules } from '../limits.ts'
import type { Tx } from '../platform/db/database.ts'

const MEGABYTE = 1024 * 1024

/** What one message may hold, as an operator has set it. */
export interface MessageLimits {
  letters: number
  files: number
  /** Of all files of a message together. */
  bytes: number
}

export async function messageLimits(tx: Tx): Promise<MessageLimits> {
  return {
    letters: await limitOf(tx, 'messageLetters'),
    files: await limitOf(tx, 'messageFiles'),
    bytes: (await limitOf(tx, 'messageMegabytes')) * MEGABYTE,
  }
}

/** The most an operator can allow: what the program takes at all. */
export const MOST_LETTERS = limitRules.messageLetters.max
/** Of a request with a message: its files, its words, and what a form puts around them. */
export const MOST_SENT = limitRules.messageMegabytes.max * MEGABYTE + 64 * 1024
