import { createHash } from 'node:crypto'

/** Files of the site, known by name at the start. Nothing is ever looked up on disk by a request. */
export interface Assets {
  /** The address of an asset, with a hash of its content in the name. @throws Error for a name that is not there */
  href(name: string): string
  find(fileName: string): { body: string; type: string } | undefined
}

/** @param files content by name, e.g. `site.css` */
export function createAssets(files: Readonly<Record<string, { body: string; type: string }>>): Assets {
  const named = new Map(
    Object.entries(files).map(([name, file]) => [name, { file, fileName: hashedName(name, file.body) }]),
  )
  const byFile = new Map([...named.values()].map(({ file, fileName }) => [fileName, file]))
  return {
    href(name) {
      const found = named.get(name)
      if (!found) throw new Error(`no asset ${name}`)
      return `/assets/${found.fileName}`
    },
    find: (fileName) => byFile.get(fileName),
  }
}

function hashedName(name: string, body: string): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return name.replace(/(\.\w+)$/, `-${hash}$1`)
}
