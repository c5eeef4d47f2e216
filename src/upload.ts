import { Invalid } from './platform/errors.ts'
import { readUpload, type Upload, type UploadRule } from './platform/files/read-upload.ts'
import { clamd, noScanner } from './platform/files/scanner.ts'
import type { Problems } from './platform/web/parse.ts'
import type { Visit } from './route.ts'

export type Sent = { upload: Upload | null } | { problems: Problems }

/**
 * The file that came with a form, looked at and scanned; null when none was chosen. Ask before `submit` or `visit.act`:
 * no transaction may wait for the scanner. The sentence of a refused file stands at the field.
 */
export async function sentFile(visit: Visit, rule: UploadRule): Promise<Sent> {
  const sent = visit.files[rule.field]
  if (!sent) return { upload: null }
  const address = visit.services.config.clamd
  try {
    return { upload: await readUpload(sent, rule, address ? clamd(address) : noScanner) }
  } catch (error) {
    if (error instanceof Invalid) return { problems: error.problems }
    throw error
  }
}
