import { formatInstant } from '../../law/japanese-date.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Wording } from '../list-templates.ts'

/** Every wording a letter has had, the newest first. */
export function Versions({ versions }: { versions: Wording[] }) {
  return (
    <Section title="これまでの文">
      {versions.map(({ version, subject, body, standard, by, at }) => (
        <Disclosure
          key={version}
          summary={`第${version}版 ${formatInstant(at)} ${by}${standard ? '(元の文に戻した)' : ''}`}
        >
          {subject && (
            <p>
              <strong>{subject}</strong>
            </p>
          )}
          {body.split('\n').map((line, row) => (
            <p key={`${row}-${line.slice(0, 10)}`}>{line}</p>
          ))}
        </Disclosure>
      ))}
    </Section>
  )
}
