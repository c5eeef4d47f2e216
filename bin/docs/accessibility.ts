import { countResults, criteria, resultNames, testedBy } from '../../src/house/accessibility-criteria.ts'

const head = `# Accessibility

Printed by \`npm run generate\` from data/jis-x-8341-3.json; do not edit. The 25 criteria of level A and 13 of level AA of
JIS X 8341-3:2016 (those of WCAG 2.0), each with how it is tested and what is known. 満たしている and 一部を確認 are said only where a
test looks: rules of axe-core on every page that a journey comes to, a journey by keyboard, or the walk along every link in a
window of 320 px (1280 px at 400 %), which also tries the wider spacing of WCAG 2.1 (1.4.10, 1.4.12). The rest waits for people, with a
keyboard and a screen reader, on the installation that is published: /accessibility shows the same table.
`

/** docs/accessibility.md, as the table says it. */
export function accessibilityPage(): string {
  const counted = countResults().map(({ name, criteria: n }) => `${name} ${n}`)
  const rows = criteria.map((criterion) => {
    const { number, title, level, axe, journey, result, note } = criterion
    const rules = [...axe.map((rule) => `\`${rule}\``), ...(journey ? [`\`${journey}\``] : [])].join(' ')
    return `| ${number} ${title} | ${level} | ${rules || testedBy(criterion)} | ${resultNames[result]} | ${note} |`
  })
  const lines = [
    head,
    `${counted.join(', ')}.`,
    '',
    '| 達成基準 | レベル | 確かめ方 | 結果 | 説明 |',
    '|---|---|---|---|---|',
  ]
  return [...lines, ...rows, ''].join('\n')
}
