import { Card } from '../../ui/card.tsx'
import { Labels } from '../../ui/tag.tsx'
import { Stack } from '../../ui/layout.tsx'
import { meansNames } from '../case.ts'
import type { VisitView } from '../read-case.ts'
import { day, Written } from './words.tsx'

/** 訪問・面談の記録, the newest on top; with whom each is shared, where the reader is a coordinator. */
export function VisitsList({ visits, forDesk }: { visits: VisitView[]; forDesk?: boolean }) {
  return (
    <Stack>
      {visits.map((visit) => (
        <Card key={visit.id} title={`${day(visit.visitedOn)} ${meansNames[visit.means]}`} over={visit.attendees}>
          {forDesk && <Labels labels={[sharedInWords(visit)]} />}
          <Written text={visit.heard} />
          {visit.note && (
            <div>
              <p class="note">伴走担当のメモ(共有しません)</p>
              <Written text={visit.note} />
            </div>
          )}
        </Card>
      ))}
    </Stack>
  )
}

function sharedInWords({ withCompany, withTown }: VisitView): string {
  const parties = [withCompany && '企業', withTown && '町'].filter(Boolean)
  return parties.length > 0 ? `${parties.join('・')}と共有` : '伴走担当のみ'
}
