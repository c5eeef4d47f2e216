/** A day as its three boxes are posted: 2025-10-31 → `onDay-year` and so on. */
export function onDay(name: string, text: string): Record<string, string> {
  const [year = '', month = '', day = ''] = text.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day }
}
