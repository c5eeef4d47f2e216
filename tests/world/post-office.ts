import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

export interface PostOffice {
  url: string
  /** Every letter that was taken, headers and body as they came over the wire. */
  taken: string[]
  /** What the next recipients are told, e.g. `550 no such mailbox`; empty: welcome. */
  refusal: string
}

/** 郵便局 — a mail server that speaks just enough SMTP over a real socket. Closed when the test file is done. */
export async function openPostOffice(): Promise<PostOffice> {
  const office: PostOffice = { url: '', taken: [], refusal: '' }
  const guests = new Set<Socket>()
  const server = createServer((socket) => {
    guests.add(socket)
    socket.on('close', () => guests.delete(socket))
    serve(socket, office)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  office.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  afterAll(() => {
    for (const guest of guests) guest.destroy()
    server.close()
  })
  return office
}

function serve(socket: Socket, office: PostOffice): void {
  let heard = ''
  let letter: string | null = null
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 post office')
  socket.on('error', () => undefined)
  socket.on('data', (bytes) => {
    heard += bytes.toString('utf8')
    for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
      const line = heard.slice(0, end)
      heard = heard.slice(end + 2)
      if (letter === null) {
        say(answerTo(line, office))
        if (/^data$/i.test(line)) letter = ''
        if (/^quit$/i.test(line)) socket.end()
      } else if (line === '.') {
        office.taken.push(letter)
        letter = null
        say('250 taken')
      } else letter += `${line}\n`
    }
  })
}

function answerTo(line: string, { refusal }: PostOffice): string {
  if (/^data$/i.test(line)) return '354 go on'
  if (/^quit$/i.test(line)) return '221 bye'
  if (/^rcpt to/i.test(line) && refusal) return refusal
  return '250 fine'
}
