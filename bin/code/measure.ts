import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'

/** One source file as the shape of the code is judged by. */
export interface Measured {
  path: string
  lines: number
  functions: { name: string; lines: number }[]
  /** Paths of our own files that it imports; types alone do not count for circles. */
  imports: { path: string; typeOnly: boolean }[]
}

/** Every TypeScript file below the folders, measured by its syntax tree. */
export function measure(folders: readonly string[]): Measured[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => measureFile(join(folder, name))),
  )
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')

function measureFile(path: string): Measured {
  const source = readFileSync(path, 'utf8')
  const { program, module } = parseSync(path, source)
  const imports = module.staticImports
    .filter((i) => i.moduleRequest.value.startsWith('.'))
    .map((i) => ({
      path: relative('.', resolve(dirname(path), i.moduleRequest.value)),
      typeOnly: i.entries.length > 0 && i.entries.every((e) => e.isType),
    }))
  return { path, lines: lineCount(source), functions: functionsOf(program as unknown as Node, source), imports }
}

interface Node {
  type: string
  start: number
  end: number
  id?: { name?: string } | null
  key?: { name?: string }
  [key: string]: unknown
}

const kinds = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

function functionsOf(root: Node, source: string): Measured['functions'] {
  const found: Measured['functions'] = []
  const visit = (node: unknown, name: string): void => {
    if (Array.isArray(node)) {
      for (const child of node) visit(child, name)
      return
    }
    if (!isNode(node)) return
    const own = node.id?.name ?? node.key?.name ?? name
    if (kinds.has(node.type)) found.push({ name: own, lines: lineCount(source.slice(node.start, node.end)) })
    for (const [key, child] of Object.entries(node)) if (key !== 'id' && key !== 'key') visit(child, own)
  }
  visit(root, '')
  return found
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

/** Circles of imports that are more than types: each as the list of its files. */
export function circlesOf(files: readonly Measured[]): string[][] {
  const edges = new Map(files.map((f) => [f.path, f.imports.filter((i) => !i.typeOnly).map((i) => i.path)]))
  const circles: string[][] = []
  const done = new Set<string>()
  const walk = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      circles.push(trail.slice(at))
      return
    }
    if (done.has(path)) return
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) walk(path, [])
  return circles
}

/** Median, 90th percentile and maximum. */
export function spread(values: readonly number[]): { median: number; p90: number; max: number } {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p90: at(0.9), max: sorted.at(-1) ?? 0 }
}
