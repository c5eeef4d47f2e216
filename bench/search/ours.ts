import { createSearchIndex } from '../../src/platform/search/index.ts'
import type { Engine } from './engine.ts'
import type { Sample } from './generate.ts'
import { facets, filtersOf } from './queries.ts'

export function openOurs(samples: readonly Sample[]): Engine & { bytes: number } {
  const index = createSearchIndex({
    shape: {
      headFields: ['title', 'company', 'tags'],
      bodyFields: ['body'],
      facets: ['occupation', 'prefecture', 'industry', 'town'],
      numbers: ['fee', 'hours'],
      days: ['closing', 'published'],
      newest: 'published',
    },
  })
  for (const { document } of samples) index.put(document)
  return {
    name: 'ours',
    meaning: 'words',
    ceiling: Infinity,
    bytes: index.state().bytes,
    answer: (question) =>
      index.search({ text: question.text, filters: filtersOf(question), facets: question.filters ? facets : [] }).total,
    close: () => undefined,
  }
}
