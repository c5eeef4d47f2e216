import type { ReadablePosting } from '../../postings/read-posting.ts'
import { Banner } from '../../ui/banner.tsx'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Missing } from '../readiness.ts'

interface Whose {
  posting: ReadablePosting
}

/** The address of a form, from which one comes back to the application that one began. */
const thenApply = (href: string, { row }: ReadablePosting): string =>
  `${href}?next=${encodeURIComponent(`/postings/${row.id}/application`)}`

/** The posting takes no applications any more. */
export function ClosedPage({ posting }: Whose) {
  return (
    <Prose>
      <PageHeading title="応募する" over={posting.client.name} lead={posting.row.title} />
      <Banner tone="info" title="この求人の募集は終了しました">
        <p>ご関心をお寄せいただき、ありがとうございます。ほかの求人もご覧ください。</p>
      </Banner>
      <Actions>
        <ButtonLink href="/postings">ほかの求人を探す</ButtonLink>
      </Actions>
    </Prose>
  )
}

/** What the profile still lacks, each with the page on which it is mended. */
export function UnfinishedProfilePage({ posting, missing }: Whose & { missing: readonly Missing[] }) {
  return (
    <Prose>
      <PageHeading title="応募する" over={posting.client.name} lead={posting.row.title} />
      <Banner tone="warning" title="応募の前に、プロフィールを仕上げてください">
        <p>発注者が選考に使う項目です。数分で終わります。保存すると、この応募に戻ります。</p>
        <ul>
          {missing.map(({ sentence, href }) => (
            <li key={sentence}>
              <a href={thenApply(href, posting)}>{sentence}</a>
            </li>
          ))}
        </ul>
      </Banner>
      <p>
        職務経歴書がお手元にあれば、
        <a href={thenApply('/my/profile/resume', posting)}>貼り付けるだけでプロフィールになります</a>。
      </p>
      <Actions>
        <ButtonLink href={`/postings/${posting.row.id}/application`}>もう一度確かめる</ButtonLink>
        <ButtonLink href={`/postings/${posting.row.id}`} kind="text">
          求人に戻る
        </ButtonLink>
      </Actions>
    </Prose>
  )
}

/** Signed in, but not as a talent. */
export function NotATalentPage({ posting, hasProfile }: Whose & { hasProfile: boolean }) {
  return (
    <Prose>
      <PageHeading title="応募する" over={posting.client.name} lead={posting.row.title} />
      <Banner tone="info" title="応募できるのは、副業人材として登録した方です">
        <p>
          {hasProfile
            ? '画面の右上のメニューで立場を「副業人材」に切り替えてから、もう一度開いてください。'
            : 'プロフィールを登録すると、この求人に応募できます。登録は無料で、数分で終わります。'}
        </p>
      </Banner>
      <Actions>
        {!hasProfile && (
          <ButtonLink href={`/postings/${posting.row.id}/application/preparation`}>副業人材として登録する</ButtonLink>
        )}
        <ButtonLink href={`/postings/${posting.row.id}`} kind={hasProfile ? 'secondary' : 'text'}>
          求人に戻る
        </ButtonLink>
      </Actions>
    </Prose>
  )
}
