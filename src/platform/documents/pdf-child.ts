// Runs in a process of its own (see pdf.ts): the compiler blocks while it works, and keeps memory when it has finished.
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { coverage, fontFamilies, printable, readFonts } from './pdf-fonts.ts'

/** One document to make: Typst source, its data as JSON, and when it is made (Unix seconds; null: no date in the file). */
export interface PdfOrder {
  template: string
  json: string
  createdAt: number | null
}

export type PdfAnswer = { pdf: Uint8Array } | { error: string }

// On one line and without a line end, so that line numbers in messages are those of the template.
const fontList = fontFamilies.map((family) => `"${family}"`).join(', ')
const prelude = (date: string) =>
  `#let data = json(bytes(sys.inputs.data)); #set document(date: ${date}); #set text(lang: "ja", region: "JP", font: (${fontList}));`

const fonts = readFonts()
const covered = coverage(fonts)
// No folder of ours is the workspace, so a template can read no file.
const compiler = NodeCompiler.create({ workspace: '/nonexistent', fontArgs: [{ fontBlobs: fonts }] })

process.on('message', (order: PdfOrder) => {
  process.send?.(answer(order))
})
process.on('disconnect', () => process.exit(0))

function answer(order: PdfOrder): PdfAnswer {
  try {
    return { pdf: makePdf(order) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  } finally {
    compiler.evictCache(10)
  }
}

function makePdf({ template, json, createdAt }: PdfOrder): Uint8Array {
  const source = prelude(createdAt === null ? 'none' : 'auto') + template
  const document = compile(source, JSON.stringify(JSON.parse(json, onlyPrintable)))
  const stamp = createdAt === null ? {} : { creationTimestamp: createdAt }
  return compiler.pdf(document, { pdfStandard: 'ua-1', ...stamp })
}

function onlyPrintable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? printable(value, covered) : value
}

function compile(mainFileContent: string, data: string): NodeTypstDocument {
  const outcome = compiler.compile({ mainFileContent, inputs: { data } })
  const failed = outcome.takeError()
  if (outcome.result && !failed) return outcome.result
  const found: { message: string }[] = failed ? compiler.fetchDiagnostics(failed) : []
  throw new Error(found.map(({ message }) => message).join('; ') || 'the template does not compile')
}
