import { TalentProfile } from '../../../talents/talent-profile.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import type { ShownTeammate } from '../read-team.ts'

/** Who applied together with the applicant. */
export function ClientTeamPage({ mates }: { mates: readonly ShownTeammate[] }) {
  return (
    <>
      <PageHeading
        title="一緒に応募したチーム"
        lead="契約は代表者(応募者)と結びます。一員の氏名は、それぞれの同意にもとづいて表示しています。"
      />
      {mates.map(({ id, known, part, left, profile, contact }) => (
        <Section key={id} title={known}>
          <p>担当: {part}</p>
          {left && <p>チームを抜けました。</p>}
          {profile && (
            <>
              <p>{profile.headline}</p>
              <Disclosure summary={`${known}のプロフィールを見る`}>
                <TalentProfile profile={profile} contact={contact} />
              </Disclosure>
            </>
          )}
        </Section>
      ))}
    </>
  )
}
