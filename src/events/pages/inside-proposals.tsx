import { ButtonLink } from '../../ui/button.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Inside } from './inside-page.tsx'

/** Proposals that participants handed in. */
export function Proposals({ event: { row }, proposals, base }: Inside) {
  if (proposals.length === 0 && row.kind !== 'presentation') return null
  return (
    <Section title={`提案シート(${proposals.length}件)`} id="proposals">
      <ul>
        {proposals.map(({ id, title }) => (
          <li key={id}>
            <a href={`/proposals/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      {row.kind === 'presentation' &&
        (row.presents_id ? (
          <ButtonLink href={`${base}/judging`} kind="secondary">
            審査と結果
          </ButtonLink>
        ) : (
          <p class="hint">下書きを作るときに、発表するツアーを選ぶと、提案シートを審査できます。</p>
        ))}
    </Section>
  )
}
