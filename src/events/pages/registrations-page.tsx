import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { eventKinds } from '../event.ts'
import type { EventRow } from '../find-event.ts'
import type { RegistrationState } from '../registration.ts'
import { spanInWords } from '../times.ts'
import { RegistrationStateTag } from './words.tsx'

interface RegistrationsPageProps {
  registrations: readonly { id: string; state: RegistrationState; event: EventRow }[]
}

/** あなたの申込. */
export function RegistrationsPage({ registrations }: RegistrationsPageProps) {
  return (
    <>
      <PageHeading title="イベントの申込" lead="申し込んだイベントと、いまの状態です。" />
      {registrations.length === 0 && (
        <EmptyState title="申し込んだイベントはまだありません" next={{ href: '/events', label: 'イベントを探す' }}>
          セミナーや現地ツアーに申し込むと、ここに並びます。
        </EmptyState>
      )}
      <Stack>
        {registrations.map(({ id, state, event }) => (
          <Card key={id} href={`/registrations/${id}`} title={event.title} over={eventKinds[event.kind]} level={2}>
            <div class="row">
              <RegistrationStateTag state={state} />
            </div>
            <p>{spanInWords(event)}</p>
          </Card>
        ))}
      </Stack>
    </>
  )
}
