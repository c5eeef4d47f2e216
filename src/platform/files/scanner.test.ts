import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, test } from 'vitest'
import { clamd, noScanner } from './scanner.ts'

/** A scanner that speaks clamd's INSTREAM on a socket and remembers what it was given. */
const folder = mkdtempSync(join(tmpdir(), 'yui-clamd-'))
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function scanner(name: string, answer: (content: Buffer) => string) {
  const path = join(folder, name)
  const server = createServer((socket) => {
    let heard: Uint8Array = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      heard = Buffer.concat([heard, Buffer.from(data)])
      const content = contentOf(Buffer.from(heard))
      if (content) socket.end(answer(content))
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(path, resolve))
  return `unix://${path}`
}

/** The stream between `zINSTREAM\0` and the chunk of length 0; null while it is not whole. */
function contentOf(heard: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (!heard.toString('latin1').startsWith(command)) return null
  const chunks: Buffer[] = []
  for (let at = command.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

test('the whole file is sent in chunks, and OK is clean', async () => {
  let seen = Buffer.alloc(0)
  const address = await scanner('ok', (content) => {
    seen = Buffer.from(content)
    return 'stream: OK\0'
  })
  const file = Buffer.alloc(200_000, 'あ')
  assert.equal(await clamd(address)(file), 'clean')
  assert.ok(seen.equals(file))
})

test('a find is a find', async () => {
  const address = await scanner('found', () => 'stream: Eicar-Signature FOUND\0')
  assert.equal(await clamd(address)(Buffer.from('x')), 'found')
})

test.each([
  ['an error of the scanner', 'INSTREAM size limit exceeded. ERROR\0'],
  ['half an answer', 'stream: '],
  ['nothing', ''],
])('%s is no verdict', async (name, answer) => {
  assert.equal(await clamd(await scanner(name, () => answer))(Buffer.from('x')), 'away')
})

test('a scanner that is not there is away', async () => {
  assert.equal(await clamd(`unix://${join(folder, 'nobody')}`)(Buffer.from('x')), 'away')
  assert.equal(await clamd('tcp://127.0.0.1:1')(Buffer.from('x')), 'away')
})

test('where none is configured, the checks of the file itself must do', async () => {
  assert.equal(await noScanner(Buffer.from('x')), 'clean')
})
