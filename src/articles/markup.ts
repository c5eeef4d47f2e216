/** A piece of a line: words, or words that lead somewhere. */
export interface Piece {
  text: string
  href?: string
}

/** What an article's text is made of. Nothing in it is HTML: whatever is not understood is words. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; lines: Piece[][] }
  | { kind: 'list'; ordered: boolean; items: Piece[][] }
  | { kind: 'quote'; lines: Piece[][] }
  | { kind: 'image'; number: number }

const image = /^(?:\[画像|［画像)([0-9０-９]{1,2})(?:\]|］)$/u

/**
 * Reads the simple markup of articles, line by line: `## 見出し`, `### 小見出し`, `- 箇条書き`, `1. 番号`, `> 引用`,
 * `[画像1]` on a line of its own, `[言葉](https://…)` for links, an empty line between paragraphs.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let joins = false
  for (const line of text.split(/\r?\n/u).map((typed) => typed.trim())) {
    if (line !== '') addLine(blocks, lineOf(line), joins)
    joins = line !== ''
  }
  return blocks
}

function lineOf(line: string): Block {
  const heading = /^(#{2,3})\s+(.+)$/u.exec(line)
  if (heading) return { kind: 'heading', level: heading[1] === '##' ? 2 : 3, text: heading[2] ?? '' }
  const picture = image.exec(line)
  if (picture) return { kind: 'image', number: Number((picture[1] ?? '').normalize('NFKC')) }
  const bullet = /^[-・]\s*(.+)$/u.exec(line)
  if (bullet) return { kind: 'list', ordered: false, items: [piecesOf(bullet[1] ?? '')] }
  const numbered = /^[0-9]{1,2}\.\s+(.+)$/u.exec(line)
  if (numbered) return { kind: 'list', ordered: true, items: [piecesOf(numbered[1] ?? '')] }
  const quoted = /^>\s*(.+)$/u.exec(line)
  if (quoted) return { kind: 'quote', lines: [piecesOf(quoted[1] ?? '')] }
  return { kind: 'paragraph', lines: [piecesOf(line)] }
}

/** Lines that follow one another belong together when they are of the same kind. */
function addLine(blocks: Block[], next: Block, joins: boolean): void {
  const last = joins ? blocks.at(-1) : undefined
  if (last?.kind === 'list' && next.kind === 'list' && last.ordered === next.ordered) last.items.push(...next.items)
  else if (last?.kind === 'quote' && next.kind === 'quote') last.lines.push(...next.lines)
  else if (last?.kind === 'paragraph' && next.kind === 'paragraph') last.lines.push(...next.lines)
  else blocks.push(next)
}

const link = /\[([^\][]{1,200})\]\(([^()\s]{1,500})\)/gu

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of line.matchAll(link)) {
    const href = safeHref(found[2] ?? '')
    if (href === null) continue
    if (found.index > from) pieces.push({ text: line.slice(from, found.index) })
    pieces.push({ text: found[1] ?? '', href })
    from = found.index + found[0].length
  }
  if (from < line.length) pieces.push({ text: line.slice(from) })
  return pieces
}

/** Only a page of this house or an https address; everything else stays words. */
function safeHref(href: string): string | null {
  if (/^\/(?![/\\])/u.test(href)) return href
  try {
    const url = new URL(href)
    return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null
  } catch {
    return null
  }
}

/** The numbers of the pictures that a text shows. */
export function imagesIn(text: string): number[] {
  return blocksOf(text).flatMap((block) => (block.kind === 'image' ? [block.number] : []))
}

/** Whether somebody's words are set apart as such. */
export function quotesSomebody(text: string): boolean {
  return blocksOf(text).some(({ kind }) => kind === 'quote')
}
