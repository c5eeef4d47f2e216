import { type ChildProcess, fork } from 'node:child_process'
import type { PdfAnswer, PdfOrder } from './pdf-child.ts'

/** A child process that prints one document after another. */
export interface Press {
  processId: number | undefined
  isFit(): boolean
  print(order: PdfOrder, timeout: number): Promise<Buffer>
  stop(): void
}

// Beside the source it is TypeScript, which Node reads by itself; beside the bundle it is JavaScript.
const childFile = new URL(import.meta.url.endsWith('.ts') ? './pdf-child.ts' : './pdf-child.js', import.meta.url)

/** A press that is replaced after `perChild` documents, so that what it leaks does not add up. */
export function startPress(perChild: number): Press {
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
