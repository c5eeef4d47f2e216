/** What a letter about a registration says, before it is known how its reader is reached. */
export interface Words {
  /** The sentence "this letter is written once". */
  once: string
  subject: string
  body: string
  method?: 'REQUEST' | 'CANCEL'
  /** Whoever registered by telephone does not know it yet. */
  mustBeSaid?: boolean
}
