import { formatDay } from '../law/japanese-date.ts'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/heading.tsx'
import { Stack } from '../ui/layout.tsx'
import { StatusTag } from '../ui/tag.tsx'
import type { RunningWork } from './running-work.ts'

/** 稼働中の仕事: under each contract, what is due next; nothing at all where nothing runs. */
export function RunningSection({ works }: { works: readonly RunningWork[] }) {
  if (works.length === 0) return null
  return (
    <Section title="稼働中の仕事" id="running" more={{ href: '/my/contracts', label: '契約の一覧' }}>
      <Stack>
        {works.map(({ id, title, client, endsOn, next }) => (
          <Card key={id} title={title} href={next.href} over={client}>
            {next.mine && <StatusTag tone="care">あなたの番です</StatusTag>}
            <p>{next.words}</p>
            <p class="note">契約は{formatDay(Temporal.PlainDate.from(endsOn))}まで</p>
          </Card>
        ))}
      </Stack>
    </Section>
  )
}
