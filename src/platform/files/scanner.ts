import { connect, type Socket } from 'node:net'

/** What a virus scanner says of a file. `away`: it cannot be asked, or gave no answer. */
export type Verdict = 'clean' | 'found' | 'away'
export type Scanner = (bytes: Uint8Array) => Promise<Verdict>

/** Where no scanner is configured: the file's own checks must do. */
export const noScanner: Scanner = () => Promise.resolve('clean')

const CHUNK = 64 * 1024
const PATIENCE_MS = 20_000

/**
 * Asks a clamd by its INSTREAM command (clamd(8)): `zINSTREAM\0`, chunks led by their length as 32 bits, a chunk of
 * length 0 at the end; the answer is `stream: OK` or `stream: <name> FOUND`. Anything else is no verdict.
 * @param address `tcp://host:port`, or `unix:///path/of/the/socket`
 */
export function clamd(address: string): Scanner {
  return (bytes) =>
    new Promise((resolve) => {
      const socket = open(new URL(address))
      const settle = (verdict: Verdict) => {
        socket.destroy()
        resolve(verdict)
      }
      let answer = ''
      socket.setTimeout(PATIENCE_MS, () => settle('away'))
      socket.on('error', () => settle('away'))
      socket.on('data', (data) => (answer += data.toString('latin1')))
      socket.on('close', () => settle(verdictOf(answer)))
      socket.on('end', () => settle(verdictOf(answer)))
      socket.on('connect', () => send(socket, bytes))
    })
}

function open(url: URL): Socket {
  if (url.protocol === 'unix:') return connect({ path: decodeURIComponent(url.pathname) })
  return connect({ host: url.hostname, port: Number(url.port || 3310) })
}

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK)
    socket.write(length(chunk.length))
    socket.write(chunk)
  }
  socket.write(length(0))
}

function length(count: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(count)
  return bytes
}

function verdictOf(answer: string): Verdict {
  if (/ FOUND\0?\s*$/.test(answer)) return 'found'
  return /^stream: OK\0?\s*$/.test(answer) ? 'clean' : 'away'
}
