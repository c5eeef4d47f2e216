import { ButtonLink } from '../../ui/button.tsx'
import { Section } from '../../ui/heading.tsx'
import type { OwnRegistration } from '../read-registrations.ts'

/** Materials, the questions, and the sheet brought on a tour. */
export function Afterwards({ own: { row, event, materials, survey, proposal } }: { own: OwnRegistration }) {
  const isTour = event.row.kind === 'tour' && (row.state === 'confirmed' || row.state === 'attended')
  return (
    <>
      {row.state === 'attended' && survey.asked && (
        <Section title="アンケート" id="survey">
          {survey.answered ? (
            <p>お答えいただきました。ありがとうございます。</p>
          ) : (
            <ButtonLink href={`/registrations/${row.id}/survey`}>アンケートに答える</ButtonLink>
          )}
        </Section>
      )}
      {isTour && (
        <Section title="提案シート" id="proposal">
          {proposal ? (
            <a href={`/proposals/${proposal.id}`}>{proposal.title}</a>
          ) : (
            <ButtonLink href={`/registrations/${row.id}/proposals`} kind="secondary">
              提案シートを書く
            </ButtonLink>
          )}
        </Section>
      )}
      {materials.length > 0 && (
        <Section title="資料" id="materials">
          <ul>
            {materials.map(({ id, title }) => (
              <li key={id}>
                <a href={`/events/${event.row.id}/materials/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
