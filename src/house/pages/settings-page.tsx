import { Card } from '../../ui/card.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import type { SettingsGroup } from '../settings.ts'

/** 設定と記録: everything that is needed now and then, in one place. */
export function SettingsPage({ groups }: { groups: readonly SettingsGroup[] }) {
  return (
    <>
      <PageHeading title="設定と記録" lead="毎日は使わないものを、ここにまとめています。" />
      {groups.map(({ title, pages }) => (
        <Section key={title} title={title}>
          <Grid>
            {pages.map(({ href, name, about }) => (
              <Card key={href} title={name} href={href}>
                <p>{about}</p>
              </Card>
            ))}
          </Grid>
        </Section>
      ))}
    </>
  )
}
