/** Width × height as the picture itself says, or null when it is cut off or says nothing (ISO/IEC 15948, ITU-T T.81). */
export function pixelsOf(bytes: Buffer, type: 'png' | 'jpeg'): number | null {
  return type === 'png' ? pixelsOfPng(bytes) : pixelsOfJpeg(bytes)
}

function pixelsOfPng(bytes: Buffer): number | null {
  if (bytes.length < 57 || bytes.toString('latin1', 12, 16) !== 'IHDR' || !bytes.subarray(-64).includes('IEND'))
    return null
  return bytes.readUInt32BE(16) * bytes.readUInt32BE(20)
}

// Segments follow each other, each with its length, until the frame header (C0 to CF but C4, C8 and CC) tells the size.
function pixelsOfJpeg(bytes: Buffer): number | null {
  if (!bytes.includes(Buffer.from([0xff, 0xd9]))) return null
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7)
    // A marker may be preceded by any number of filling bytes.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
