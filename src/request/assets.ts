import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { type Assets, createAssets } from '../platform/web/assets.ts'
import { siteCss } from '../ui/site-css.ts'

/** The files that pages ask for, made once at the start. */
export function loadAssets(): Assets {
  return createAssets({
    'site.css': { body: siteCss(), type: 'text/css; charset=utf-8' },
    'writing.js': { body: script('../postings/writing.client.ts'), type: 'text/javascript; charset=utf-8' },
    'progress.js': {
      body: script('../indicators/statements/progress.client.ts'),
      type: 'text/javascript; charset=utf-8',
    },
    'passkey.js': { body: script('../accounts/passkey.client.ts'), type: 'text/javascript; charset=utf-8' },
  })
}

function script(path: string): string {
  const source = readFileSync(new URL(path, import.meta.url), 'utf8')
  return transformSync(source, { loader: 'ts', minify: true, target: 'edge120' }).code
}
