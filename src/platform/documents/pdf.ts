import type { PdfOrder } from './pdf-child.ts'
import { type Press, startPress } from './pdf-press.ts'

export interface PdfMaker {
  /**
   * A tagged PDF/UA-1 from Typst source. The template finds `data` already read (`#data.title`); what stands in it is
   * text and is never read as Typst. A letter that no font holds is printed as 〓.
   * The same template, data and `createdAt` give the same bytes. Throws an Error when the template does not compile
   * (PDF/UA-1 also wants a title: `#set document(title: data.title)`), when it takes too long, or when the process dies.
   */
  make(template: string, data: object, options?: { createdAt?: Temporal.Instant }): Promise<Buffer>
  /** Process id of the compiler while it lives, for logs. */
  processId(): number | undefined
  /** Ends the process; what is still waiting fails. */
  close(): void
}

/** `perChild`: documents after which the process is replaced. `timeout`: milliseconds for one document. */
export interface PdfMakerOptions {
  perChild?: number
  timeout?: number
}

/** Makes PDFs one after another in a child process, which starts with the first and is replaced when it fails or is old. */
export function createPdfMaker({ perChild = 300, timeout = 20_000 }: PdfMakerOptions = {}): PdfMaker {
  let press: Press | undefined
  let tail: Promise<unknown> = Promise.resolve()
  let closed = false

  async function print(order: PdfOrder): Promise<Buffer> {
    if (closed) throw new Error('the PDF maker is closed')
    press = press?.isFit() ? press : startPress(perChild)
    return press.print(order, timeout)
  }

  return {
    make(template, data, { createdAt } = {}) {
      const seconds = createdAt ? Math.floor(createdAt.epochMilliseconds / 1000) : null
      const order = { template, json: JSON.stringify(data), createdAt: seconds }
      const made = tail.then(() => print(order))
      tail = made.catch(() => undefined)
      return made
    },
    processId: () => (press?.isFit() ? press.processId : undefined),
    close() {
      closed = true
      press?.stop()
    },
  }
}
