/** A kind of file that people may send. What a file is, its bytes say; its name is only a name. */
export type FileType = 'pdf' | 'png' | 'jpeg' | 'docx' | 'xlsx' | 'pptx' | 'text'

interface Kind {
  /** As people call it. */
  label: string
  mime: string
  /** The first is given to a file whose name has none of them. */
  extensions: readonly string[]
}

const office = 'application/vnd.openxmlformats-officedocument'

export const fileTypes: Readonly<Record<FileType, Kind>> = {
  pdf: { label: 'PDF', mime: 'application/pdf', extensions: ['pdf'] },
  png: { label: 'PNG画像', mime: 'image/png', extensions: ['png'] },
  jpeg: { label: 'JPEG画像', mime: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  docx: { label: 'Word(.docx)', mime: `${office}.wordprocessingml.document`, extensions: ['docx'] },
  xlsx: { label: 'Excel(.xlsx)', mime: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  pptx: { label: 'PowerPoint(.pptx)', mime: `${office}.presentationml.presentation`, extensions: ['pptx'] },
  text: { label: 'テキスト・CSV', mime: 'text/plain', extensions: ['txt', 'csv'] },
}

/** What the browser offers to choose (the `accept` of a file field). */
export function acceptOf(allowed: readonly FileType[]): string {
  return allowed.flatMap((type) => fileTypes[type].extensions.map((extension) => `.${extension}`)).join(',')
}

/** The allowed kinds in words: 「PDF、PNG画像、JPEG画像」. */
export function labelsOf(allowed: readonly FileType[]): string {
  return allowed.map((type) => fileTypes[type].label).join('、')
}
