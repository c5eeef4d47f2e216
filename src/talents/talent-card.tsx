import { CardFact } from '../ui/card-fact.tsx'
import type { TalentProfileView } from './profile-parts.ts'
import type { ComponentChildren } from 'preact'
import { Card } from '../ui/card.tsx'
import { Labels } from '../ui/tag.tsx'
import { feeInWords, hoursInWords, waysInWords } from './talent-words.ts'

export interface TalentCardProps {
  profile: TalentProfileView
  /** What stands for the name before consent: 「応募者1」「人材A」; after it, the name. */
  known: string
  href?: string | undefined
  level?: 2 | 3 | 4 | undefined
  /** State of the application, marks, reasons. */
  children?: ComponentChildren
}

const MOST_SKILLS = 6

/** One talent among others. Shows a name only where the caller hands one over. */
export function TalentCard({ profile, known, href, level, children }: TalentCardProps) {
  const skills = profile.skills.slice(0, MOST_SKILLS).map(({ name }) => name)
  const more = profile.skills.length - skills.length
  return (
    <Card title={profile.headline || '(見出しはまだありません)'} over={known} href={href} level={level}>
      {children}
      <dl class="facts">
        <CardFact icon="yen" term="希望の謝礼" words={feeInWords(profile) || '未設定'} />
        <CardFact icon="clock" term="稼働できる時間" words={hoursInWords(profile) || '未設定'} />
        <CardFact icon="remote" term="働き方" words={waysInWords(profile)} />
        {profile.places.length > 0 && (
          <CardFact icon="place" term="ゆかりの地・応援したい地域" words={placesOf(profile)} />
        )}
      </dl>
      <Labels labels={more > 0 ? [...skills, `ほか${more}件`] : skills} />
    </Card>
  )
}

function placesOf({ places }: TalentProfileView): string {
  const names = [...new Set(places.map(({ name }) => name))]
  return names.length > 2 ? `${names.slice(0, 2).join('、')} ほか` : names.join('、')
}
