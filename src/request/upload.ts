import { Invalid } from '../platform/errors.ts'
import { readUpload, type Upload, type UploadRule } from '../platform/files/read-upload.ts'
import { clamd, noScanner } from '../platform/files/scanner.ts'
import type { Problems } from '../platform/web/parse.ts'
import { MOST_FILES_OF_A_FIELD } from '../platform/web/form.ts'
import type { Visit } from '../route.ts'

export type Sent = { upload: Upload | null } | { problems: Problems }

/**
 * The file that came with a form, looked at and scanned; null when none was chosen. Ask before `submit` or `visit.act`:
 * no transaction may wait for the scanner. The sentence of a refused file stands at the field.
 */
export async function sentFile(visit: Visit, rule: UploadRule): Promise<Sent> {
  const sent = await sentFiles(visit, { ...rule, most: 1 })
  return 'problems' in sent ? sent : { upload: sent.uploads[0] ?? null }
}

/**
 * As `sentFile`, for a field in which several may be chosen, in their order.
 * @param rule `maxBytes` is for all of them together, `most` how many there may be
 */
export async function sentFiles(
  visit: Visit,
  { most, ...rule }: UploadRule & { most: number },
): Promise<{ uploads: Upload[] } | { problems: Problems }> {
  const sent = filesOf(visit, rule.field)
  const address = visit.services.config.clamd
  try {
    if (sent.length > most) throw new Invalid({ [rule.field]: `ファイルは${most}個までにしてください` })
    refuseTooLarge(sent, rule)
    const uploads: Upload[] = []
    for (const each of sent) uploads.push(await readUpload(each, rule, address ? clamd(address) : noScanner))
    return { uploads }
  } catch (error) {
    if (error instanceof Invalid) return { problems: error.problems }
    throw error
  }
}

function filesOf({ files }: Visit, field: string) {
  const names = Array.from({ length: MOST_FILES_OF_A_FIELD }, (_, n) => (n === 0 ? field : `${field}-${n + 1}`))
  return names.flatMap((name) => files[name] ?? [])
}

/** One alone is refused by `readUpload`, in its own words. */
function refuseTooLarge(sent: readonly { bytes: Uint8Array }[], { field, maxBytes }: UploadRule): void {
  const whole = sent.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (sent.length > 1 && whole > maxBytes)
    throw new Invalid({ [field]: `ファイルは合わせて${Math.floor(maxBytes / 1024 / 1024)}MBまでにしてください` })
}
