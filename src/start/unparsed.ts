import type { Duplex } from 'node:stream'
import type { Services } from '../request/services.ts'
import { tooLongPage } from '../request/trouble.tsx'

/** What Node itself would answer, had it not been asked to leave that to us. */
const lines: Readonly<Record<string, string>> = {
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Time to read the answer before the connection is cut, in ms. */
const PARTING = 1000

/**
 * Answers what the parser of HTTP refuses, for the event `clientError`: an address that is too long, as of somebody who
 * searches for a whole page of text, gets a page that says so; everything else the line that Node would send.
 */
export function answerUnparsed(services: Services, error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW'
  socket.end(tooLong ? pageFor(services) : `HTTP/1.1 ${lines[error.code ?? ''] ?? '400 Bad Request'}\r\n${closing}\r\n`)
  setTimeout(() => socket.destroy(), PARTING).unref()
}

const closing = 'Connection: close\r\n'

function pageFor(services: Services): string {
  const page = tooLongPage(services)
  const headers = [
    'HTTP/1.1 431 Request Header Fields Too Large',
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(page)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    "Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'",
  ]
  return `${headers.join('\r\n')}\r\n${closing}\r\n${page}`
}
