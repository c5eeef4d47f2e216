import { Hono } from 'hono'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pageAnswer } from './page-answer.ts'

const page = `<!doctype html><p>${'倉吉の旅館の予約を増やす。'.repeat(100)}</p>`

async function ask(encoding: string | undefined, html = page): Promise<Response> {
  const app = new Hono().get('/', (c) => pageAnswer(c, html, { status: 422, headers: { 'cache-control': 'no-store' } }))
  return app.request('/', { headers: encoding === undefined ? {} : { 'accept-encoding': encoding } })
}

describe('a page', () => {
  it.each(['gzip', 'gzip, deflate, br', 'br;q=1, gzip;q=0.5'])(
    'goes packed to a browser that takes %s',
    async (encoding) => {
      const answer = await ask(encoding)
      expect(answer.headers.get('content-encoding')).toBe('gzip')
      const body = Buffer.from(await answer.arrayBuffer())
      expect(body.length).toBeLessThan(Buffer.byteLength(page) / 5)
      expect(gunzipSync(body).toString()).toBe(page)
    },
  )

  it.each([undefined, '', 'identity', 'br', 'gzip;q=0'])('goes as it is to one that says %s', async (encoding) => {
    const answer = await ask(encoding)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.text()).toBe(page)
  })

  it('of a few words is not packed', async () => {
    expect((await ask('gzip', '<p>一行</p>')).headers.get('content-encoding')).toBeNull()
  })

  it('keeps its status and headers, and says that it depends on the encoding', async () => {
    for (const encoding of ['gzip', 'identity']) {
      const { status, headers } = await ask(encoding)
      expect(status).toBe(422)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(headers.get('vary')).toBe('Accept-Encoding')
    }
  })
})
