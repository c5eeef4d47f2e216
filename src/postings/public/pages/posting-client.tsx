import { DescriptionList } from '../../../ui/description-list.tsx'
import { Section } from '../../../ui/heading.tsx'
import { TextBlock } from '../../pages/text-block.tsx'
import { conceptName } from '../../taxonomy-choices.ts'
import type { PostingPageProps } from './posting-page.tsx'

/** Who offers the work. */
export function Client({ posting, around }: Pick<PostingPageProps, 'posting' | 'around'>) {
  const { client, town, programme, round } = posting
  const isTown = client.id === town.id
  return (
    <Section title={isTown ? 'このまちについて' : '企業とまちについて'} id="client">
      <TextBlock text={around.clientIntroduction} />
      <DescriptionList
        items={[
          { term: isTown ? '自治体' : '企業', words: client.name },
          ...(client.industry ? [{ term: '業種', words: conceptName(client.industry) }] : []),
          ...(around.employees === null
            ? []
            : [{ term: '従業員数', words: `${around.employees.toLocaleString('ja-JP')}人` }]),
          ...(client.website.startsWith('http')
            ? [{ term: 'ウェブサイト', words: <a href={client.website}>{client.website}</a> }]
            : []),
          { term: 'まち', words: <a href={`/towns/${around.townCode}`}>{town.name}</a> },
          ...(programme ? [{ term: '事業', words: programme.name }] : []),
          ...(round ? [{ term: '募集回', words: <a href={`/rounds/${round.id}`}>{round.name}</a> }] : []),
        ]}
      />
    </Section>
  )
}
