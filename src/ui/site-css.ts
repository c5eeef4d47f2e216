import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { transformSync } from 'esbuild'

const sheets = ['base', 'layout', 'forms', 'parts', 'data', 'states']
const tokensFile = '@digital-go-jp/design-tokens/dist/tokens-simple.css'

/**
 * The whole style sheet of the site, light enough for one request: our sheets in order, with the tokens of the
 * デジタル庁デザインシステム put in as values. Reads files, so it is called once at start or when building.
 * Throws when a sheet names a token that the design system does not have.
 */
export function siteCss(): string {
  const source = sheets.map((name) => readFileSync(new URL(`./css/${name}.css`, import.meta.url), 'utf8')).join('\n')
  const tokens = readTokens(readFileSync(createRequire(import.meta.url).resolve(tokensFile), 'utf8'))
  return transformSync(withTokens(source, tokens), { loader: 'css', minify: true, target: 'edge120' }).code
}

/** Names and values of the custom properties in a sheet, in which a value may name another. */
export function readTokens(css: string): Map<string, string> {
  return new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

/** Puts the value in the place of each `var(--color-…)`, `var(--elevation-…)` of the design system. */
export function withTokens(css: string, tokens: Map<string, string>): string {
  return css.replace(/var\((--(?:color|elevation)-[\w-]+)\)/g, (_, name: string) => {
    const value = tokens.get(name)
    if (value === undefined) throw new Error(`the design tokens have no ${name}`)
    return withTokens(value, tokens)
  })
}
