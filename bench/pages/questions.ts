/** The searches that are asked, in turn: words, several words, filters, orders, a later page. */
export const questions: readonly string[] = [
  '/postings?q=EC',
  '/postings?q=%E8%A6%B3%E5%85%89',
  '/postings?q=%E5%96%B6%E6%A5%AD&prefecture=31',
  '/postings?q=%E5%BA%83%E5%A0%B1&remote=full',
  '/postings?q=%E6%97%85%E9%A4%A8&sort=fee',
  '/postings?q=%E6%8E%A1%E7%94%A8&fee=50000',
  '/postings?q=%E3%83%87%E3%82%B6%E3%82%A4%E3%83%B3&page=2',
  '/postings?q=%E5%95%86%E5%93%81+%E9%96%8B%E7%99%BA',
]

/** What the bare server is told to do for one question: the statements of ours, and its very bytes. */
export interface Recorded {
  path: string
  statements: { text: string; values: unknown[] }[]
  headers: [string, string][]
  body: string
}

/** What a server says when it is asked how much it has worked: milliseconds of processor time in this process. */
export interface Worked {
  cpu: number
}
