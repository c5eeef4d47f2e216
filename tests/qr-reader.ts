import jsqr from 'jsqr'

// A module of CommonJS whose types promise another shape than Node gives.
const read = jsqr as unknown as typeof jsqr.default

/**
 * What a telephone reads from the picture of a QR code, printed with so many dots to a module; `spoilt` modules are white.
 * `found` is null where it reads nothing; `size` is the modules of a side, the white around it included.
 */
export function photographed(svg: string, dots: number, spoilt: (x: number, y: number) => boolean = () => false) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const side = size * dots
  const sheet = new Uint8ClampedArray(side * side * 4).fill(255)
  const dark = /<path d="([^"]*)"/.exec(svg)?.[1] ?? ''
  const paint = (x: number, y: number, value: number) => sheet.fill(value, (y * side + x) * 4, (y * side + x) * 4 + 3)
  for (const [, x, y, length] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let dy = 0; dy < dots; dy++)
      for (let dx = 0; dx < Number(length) * dots; dx++) paint(Number(x) * dots + dx, Number(y) * dots + dy, 0)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (spoilt(x, y))
        for (let dot = 0; dot < dots * dots; dot++)
          paint(x * dots + (dot % dots), y * dots + Math.floor(dot / dots), 255)
  return { found: read(sheet, side, side)?.data ?? null, size }
}
