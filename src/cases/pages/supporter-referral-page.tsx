import { formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { caseStateNames } from '../case.ts'
import { agreedByNames, nextForSupporter } from '../referral.ts'
import type { ReferralView } from '../referral-lists.ts'
import { ReferralTag, Written } from './words.tsx'

/** What became of one introduction, as its supporter sees it: never applicants, never money. */
export function SupporterReferralPage({ view }: { view: ReferralView }) {
  const { row, town, caseState } = view
  const { state } = row
  const published = state === 'published' || state === 'matched'
  return (
    <Prose>
      <PageHeading title={row.company_name} over="紹介した企業">
        <ReferralTag state={state} />
      </PageHeading>
      <Banner tone={state === 'matched' ? 'success' : 'info'} title={nextForSupporter[state]} />
      <DescriptionList
        items={[
          { term: '町', words: town },
          { term: '紹介した日時', words: formatInstant(row.created_at) },
          { term: 'いまの状態になった日時', words: formatInstant(row.state_since) },
          { term: '伴走の段階', words: caseState ? caseStateNames[caseState] : 'まだ始まっていません' },
          { term: '求人の公開', words: published ? 'はい' : 'まだです' },
          { term: '成約', words: state === 'matched' ? 'はい' : 'まだです' },
          { term: '企業の悩み', words: <Written text={row.worry} /> },
          { term: '紹介の同意', words: agreedByNames[row.agreed_by] },
        ]}
      />
    </Prose>
  )
}
