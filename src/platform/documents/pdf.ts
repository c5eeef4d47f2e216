import { type ChildProcess, fork } from 'node:child_process'
import type { PdfAnswer, PdfOrder } from './pdf-child.ts'

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

interface Press {
  processId: number | undefined
  isFit(): boolean
  print(order: PdfOrder, timeout: number): Promise<Buffer>
  stop(): void
}

// Beside the source it is TypeScript, which Node reads by itself; beside the bundle it is JavaScript.
const childFile = new URL(import.meta.url.endsWith('.ts') ? './pdf-child.ts' : './pdf-child.js', import.meta.url)

function startPress(perChild: number): Press {
  const child = fork(childFile, { execArgv: [], serialization: 'advanced' })
  let left = perChild
  let fit = true
  child.on('exit', () => {
    fit = false
  })
  // Without a listener a failed start would end the whole program.
  child.on('error', () => {
    fit = false
  })
  idle(child)

  async function print(order: PdfOrder, timeout: number): Promise<Buffer> {
    left -= 1
    busy(child)
    try {
      return await ask(child, order, { timeout, giveUp: stop })
    } finally {
      idle(child)
      if (left <= 0 || !fit) stop()
    }
  }
  function stop(): void {
    fit = false
    child.kill('SIGKILL')
  }
  return { processId: child.pid, isFit: () => fit, print, stop }
}

interface Patience {
  timeout: number
  giveUp: () => void
}

/** Sends one order and waits for its answer, the end of the process, or the end of patience. */
async function ask(child: ChildProcess, order: PdfOrder, { timeout, giveUp }: Patience): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const onMessage = (answer: PdfAnswer) =>
    'pdf' in answer ? resolve(Buffer.from(answer.pdf)) : reject(new Error(`PDF: ${answer.error}`))
  const onExit = (code: number | null, signal: string | null) =>
    reject(new Error(`the PDF process ended (${signal ?? code})`))
  const timer = setTimeout(() => {
    giveUp()
    reject(new Error(`the PDF took longer than ${timeout} ms`))
  }, timeout)
  child.once('message', onMessage).once('exit', onExit).once('error', reject)
  child.send(order, (error) => error && reject(error))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    child.off('message', onMessage).off('exit', onExit).off('error', reject)
  }
}

// An idle process does not keep the program alive: a script that forgot to close the maker still ends.
function idle(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function busy(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}
