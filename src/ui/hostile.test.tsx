import assert from 'node:assert/strict'
import { assert as always, constantFrom, oneof, property, string } from '../../tests/properties.ts'
import type { ComponentChild } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Banner } from './banner.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Card } from './card.tsx'
import { BarChart } from './charts/bar-chart.tsx'
import { LineChart } from './charts/line-chart.tsx'
import { DescriptionList } from './description-list.tsx'
import { pageTitle } from './document.tsx'
import { EmptyState } from './empty-state.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Checkboxes, Radios } from './fields/choices.tsx'
import { DateField } from './fields/date-field.tsx'
import { NumberField } from './fields/number-field.tsx'
import { SelectField } from './fields/select-field.tsx'
import { TextArea } from './fields/text-area.tsx'
import { FixedField, TextField } from './fields/text-field.tsx'
import { FigureTile } from './figure-tile.tsx'
import { FilterChips } from './filter-chips.tsx'
import { PostingCard } from './posting-card.tsx'
import { SearchBox } from './search-box.tsx'
import { Table } from './table.tsx'
import { Labels, StatusTag } from './tag.tsx'
import { Timeline } from './timeline.tsx'

/** What people and machines have typed into forms of offices. */
const nasty = oneof(
  string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    '</textarea></title></style><b>',
    '&lt;b&gt;',
    '<!-- ',
    ']]>',
    '\u202Egnp.exe',
    '𠮷野家',
    '髙﨑',
    '①㈱',
    '__proto__',
    'A'.repeat(2000),
    '湯'.repeat(2000),
  ),
)

/** Each piece with one text wherever a text of people may stand. */
const pieces: Record<string, (text: string) => ComponentChild> = {
  banner: (text) => <Banner tone="info" title={text} />,
  breadcrumbs: (text) => <Breadcrumbs crumbs={[{ label: text }]} />,
  card: (text) => <Card title={text} over={text} href="/x" />,
  bars: (text) => <BarChart title={text} unit={text} of={text} bars={[{ label: text, value: 1 }]} />,
  line: (text) => (
    <LineChart
      id="c"
      title={text}
      description={text}
      unit={text}
      labels={[text]}
      series={[{ name: text, values: [1] }]}
      target={{ value: 2, label: text }}
    />
  ),
  descriptions: (text) => <DescriptionList items={[{ term: text, words: text }]} />,
  empty: (text) => <EmptyState title={text}>{text}</EmptyState>,
  errors: (text) => <ErrorSummary problems={{ field: text }} />,
  checkboxes: (text) => (
    <Checkboxes name="n" label={text} values={[text]} choices={[{ value: text, label: text, hint: text }]} />
  ),
  radios: (text) => (
    <Radios name="n" label={text} hint={text} problem={text} choices={[{ value: text, label: text }]} />
  ),
  date: (text) => <DateField name="n" label="日" value={{ year: text, month: text, day: text }} />,
  number: (text) => <NumberField name="n" label="数" unit="円" value={text} problem={text} />,
  select: (text) => <SelectField name="n" label="職種" value={text} choices={[{ value: text, label: text }]} />,
  textarea: (text) => <TextArea name="n" label={text} value={text} maxLength={10} />,
  text: (text) => <TextField name="n" label={text} value={text} hint={text} problem={text} suggestions={[text]} />,
  fixed: (text) => <FixedField name="n" label={text} value={text} because={text} />,
  figure: (text) => <FigureTile label={text} value={text} unit={text} definition={text} compared={text} />,
  chips: (text) => <FilterChips clearHref="/" chips={[{ label: text, removeHref: '/' }]} />,
  posting: (text) => (
    <PostingCard
      href="/x"
      title={text}
      client={text}
      place={text}
      fee={text}
      hours={text}
      remote={text}
      closes={text}
      status={{ tone: 'good', label: text }}
      labels={[text]}
      reasons={[text]}
    />
  ),
  search: (text) => <SearchBox action="/" label={text} value={text} keep={[['k', text]]} />,
  table: (text) => (
    <Table caption={text} rows={[text]} keyOf={(row) => row} columns={[{ label: text, cell: (row) => row }]} />
  ),
  labels: (text) => <Labels labels={[text]} />,
  tag: (text) => <StatusTag tone="bad">{text}</StatusTag>,
  timeline: (text) => <Timeline entries={[{ when: text, dateTime: '2025-12-01', what: text, who: text, why: text }]} />,
}

/** The elements of a piece of markup with the names of their attributes, and nothing of what is written in them. */
function shape(html: string): string {
  const tags = [...html.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"]*")?)*)\s*\/?>/g)]
  return tags
    .map(
      ([, name, attributes = '']) =>
        `${name}${[...attributes.matchAll(/([a-zA-Z:-]+)(?:="[^"]*")?/g)].map((a) => ` ${a[1]}`).join('')}`,
    )
    .join('\n')
}

for (const [name, piece] of Object.entries(pieces)) {
  test(`whatever is written into it, the markup of a piece stays as it is: ${name}`, () => {
    const calm = shape(renderToString(<>{piece('x')}</>))
    assert.ok(calm.length > 0)
    always(
      property(nasty, (text) => {
        assert.equal(shape(renderToString(<>{piece(text)}</>)), calm)
      }),
      { numRuns: 60 },
    )
  })
}

test('this harness sees markup that escapes', () => {
  const raw = (text: string) => `<p title="${text}">${text}</p>`
  assert.notEqual(shape(raw('<b>')), shape(raw('x')))
  assert.notEqual(shape(raw('" onclick="y')), shape(raw('x')))
})

test('a title is only a title', () => {
  assert.equal(pageTitle('</title>', {}), '</title> | 結')
})
