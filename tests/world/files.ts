import { crc32, deflateSync } from 'node:zlib'
import { zip } from '../../src/platform/documents/zip.ts'

/** Small true files of each kind, and those that must be refused. */

/** The test string of every scanner (eicar.org), in two halves so that this file itself is left in peace. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

/** One page with one line, in the plainest PDF there is. */
export function pdfFile(line = 'sample'): Buffer {
  const drawn = `BT /F1 18 Tf 40 780 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 6 >>\n%%EOF\n`, 'latin1')
}

/** A white picture; `claimed` is what its header says of its size. */
export function pngFile(claimed = { width: 2, height: 2 }): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(claimed.width, 0)
  header.writeUInt32BE(claimed.height, 4)
  header.writeUInt8(8, 8)
  const rows = Buffer.alloc(claimed.height > 100 ? 2 : claimed.height * (claimed.width + 1), 255)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** The frame of a picture of 16 × 8 pixels, as a telephone begins it (with a segment of its own in front). */
export function jpegFile(): Buffer {
  return Buffer.from(
    'ffd8 ffe1000645786966 ffc0000b080008001001011100 ffda0008010100003f00aa ffd9'.replaceAll(' ', ''),
    'hex',
  )
}

const mainPart = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' } as const

/** An office file with its main part and whatever else is asked for. */
export function officeFile(
  type: keyof typeof mainPart,
  parts: Readonly<Record<string, string | Buffer>> = {},
  main = '<document/>',
): Buffer {
  const all = { '[Content_Types].xml': '<Types/>', [mainPart[type]]: main, ...parts }
  return zip(Object.entries(all).map(([name, content]) => ({ name, bytes: Buffer.from(content) })))
}

/** A Word file as Word writes it: one `w:p` per paragraph. */
export function docxFile(text: string): Buffer {
  const paragraphs = text
    .split('\n')
    .map(
      (line) =>
        `<w:p><w:r><w:t xml:space="preserve">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`,
    )
  const name = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return officeFile('docx', {}, `<w:document xmlns:w="${name}"><w:body>${paragraphs.join('')}</w:body></w:document>`)
}

/** Some kilobytes that unpack to 80 MB. */
export function bombFile(): Buffer {
  return officeFile('docx', { 'word/media/zeros.bin': Buffer.alloc(80_000_000) })
}
