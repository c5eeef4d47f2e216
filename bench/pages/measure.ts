import { type ChildProcess, fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import { questions, type Worked } from './questions.ts'

/** A server in a process of its own. */
export interface Contestant {
  name: string
  port: number
  child: ChildProcess
}

export interface Round {
  /** Requests answered in a second. */
  rate: number
  /** Milliseconds of processor time per request, in the server's own process. */
  cpu: number
}

const CONNECTIONS = 8

/** Starts `bench/pages/<name>.ts` and waits until it listens. */
export async function start(name: string, args: string[]): Promise<Contestant> {
  const child = fork(new URL(`./${name}.ts`, import.meta.url), args)
  const { port } = await answerOf<{ port: number }>(child)
  return { name, port, child }
}

export function stop({ child }: Contestant): void {
  child.disconnect()
}

/** Asks so many requests over a few connections that stay open; every answer must be a page with postings. */
export async function round({ port, child }: Contestant, requests: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const before = await workOf(child)
  const started = performance.now()
  let asked = 0
  const ask = async () => {
    while (asked < requests) await get(agent, port, questions[asked++ % questions.length] ?? '')
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, ask))
  const seconds = (performance.now() - started) / 1000
  const { cpu } = await workOf(child)
  agent.destroy()
  return { rate: requests / seconds, cpu: (cpu - before.cpu) / requests }
}

function get(agent: Agent, port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const good = response.statusCode === 200 && Buffer.concat(parts).includes('class="card leads"')
        if (good) resolve()
        else reject(new Error(`${response.statusCode} ${path}`))
      })
    })
    asking.on('error', reject)
    asking.end()
  })
}

function workOf(child: ChildProcess): Promise<Worked> {
  const answer = answerOf<Worked>(child)
  child.send('work')
  return answer
}

function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const stopped = (code: number | null) => reject(new Error(`a server stopped with ${code}`))
    child.once('exit', stopped)
    child.once('message', (message) => {
      child.off('exit', stopped)
      resolve(message as T)
    })
  })
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
