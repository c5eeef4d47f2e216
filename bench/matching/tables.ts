/**
 * Any row of the two published tables of docs/matching.md, Benchmarks, A, computed exactly:
 * `tables --source www22|recsys24 [--env … --lambda X --postings J --candidates C --examination … --seed S --starts N]`.
 */
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import type { Examination } from '../../src/matching/welfare/examination.ts'
import { crowdedMarket, twoSidedMarket, type Kind, type Setting } from '../../src/matching/welfare/generators.ts'
import { crowdedRow, twoSidedRow, type Row, type TwoSidedRow } from '../../src/matching/welfare/table-row.ts'

const MOST_PAIRS = 2_000_000

const kinds = ['random', 'similar', 'reverse'] as const satisfies readonly Kind[]

/** What each source calls its examination functions: WWW'22 writes the natural logarithm, RecSys'24 the binary one. */
const sources = {
  www22: {
    postings: 100,
    seed: 621,
    examinations: { inverse: 'inverse', log: 'natural-log', log2: 'log', exp: 'exp' },
  },
  recsys24: { postings: 20, seed: 0, examinations: { inverse: 'inverse', log: 'log', log2: 'log', exp: 'exp' } },
} as const satisfies Record<string, { postings: number; seed: number; examinations: Record<string, Examination> }>

interface Asked extends Setting {
  source: keyof typeof sources
  env: Kind
  examination: keyof (typeof sources)['www22']['examinations']
  noise: number
  starts: number
}

/** Prints a table for people, then one line of JSON. Arguments that do not fit end with a sentence and exit code 1. */
export function tables(args: string[]): void {
  try {
    const asked = read(args)
    const began = performance.now()
    const row = solve(asked)
    print(asked, row, performance.now() - began)
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

function read(args: string[]): Asked {
  const text = { type: 'string' } as const
  const names = { source: text, env: text, lambda: text, postings: text, candidates: text, examination: text }
  const options = { ...names, seed: text, noise: text, starts: text }
  const { values } = parseArgs({ args, options, strict: true, allowPositionals: false })
  const source = oneOf('source', values.source, ['www22', 'recsys24'])
  const postings = number('postings', values.postings, sources[source].postings)
  const candidates = number('candidates', values.candidates, Math.max(1, Math.floor(1.5 * postings)))
  if (postings * candidates > MOST_PAIRS) throw new RangeError(`postings × candidates must be at most ${MOST_PAIRS}`)
  return {
    source,
    postings,
    candidates,
    env: oneOf('env', values.env ?? 'random', source === 'www22' ? kinds : ['random']),
    lambda: number('lambda', values.lambda, 0.5),
    seed: number('seed', values.seed, sources[source].seed),
    examination: oneOf('examination', values.examination ?? 'inverse', ['inverse', 'log', 'log2', 'exp']),
    noise: number('noise', values.noise, 0.2),
    starts: number('starts', values.starts, startsFor(postings * candidates)),
  }
}

/** Small markets can afford more beginnings. */
function startsFor(pairs: number): number {
  return Math.max(1, Math.min(8, Math.floor(60_000 / pairs)))
}

function number(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw new RangeError(`${name} must be a number, not “${text}”`)
  return Number(text)
}

function oneOf<Name extends string>(name: string, text: string | undefined, allowed: readonly Name[]): Name {
  const known = allowed.find((each) => each === text)
  if (known === undefined) throw new RangeError(`${name} must be one of ${allowed.join(', ')}, not “${text ?? ''}”`)
  return known
}

function solve(asked: Asked): Row | TwoSidedRow {
  const examination = sources[asked.source].examinations[asked.examination]
  if (asked.source === 'recsys24') return twoSidedRow(twoSidedMarket(asked), examination)
  return crowdedRow(crowdedMarket({ ...asked, kind: asked.env }), examination, asked.starts)
}

function print(asked: Asked, row: Row | TwoSidedRow, ms: number): void {
  const { source, env, candidates, postings, lambda, examination, seed } = asked
  console.log(
    `${source} ${env} · ${candidates} candidates × ${postings} postings · λ ${lambda} · ${examination} · seed ${seed}`,
  )
  console.log('expected matches')
  for (const policy of ['naive', 'reciprocal', 'tu', 'ours'] as const) line(policy, row[policy], envyIn(row, policy))
  if ('nash' in row) line('nash', row.nash, envyIn(row, 'nash'))
  const welfare = 'nash' in row ? { welfare: row.ours } : {}
  console.log(
    JSON.stringify({
      source,
      env,
      lambda,
      postings,
      candidates,
      examination,
      seed,
      ...row,
      ...welfare,
      ms: Math.round(ms),
    }),
  )
}

function envyIn(row: Row | TwoSidedRow, policy: keyof TwoSidedRow['envy']): string {
  if (!('envy' in row)) return ''
  const { candidates, postings } = row.envy[policy]
  return `   envy: ${candidates} among candidates, ${postings} among postings`
}

function line(policy: string, matches: number, more: string): void {
  console.log(`  ${policy.padEnd(11)}${matches.toFixed(6).padStart(14)}${more}`)
}
