import { formatInstant } from '../law/japanese-date.ts'
import { navigationFor } from '../navigation.ts'
import type { FullVisit } from './visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHeading } from '../ui/heading.tsx'

/**
 * An operator who looks at somebody else's house opens a page of the own desk: the page is there, but not under this hat. Says
 * so, with the ribbon's button that ends it above. Null without a support access.
 */
export async function drawSupportRunning(visit: FullVisit): Promise<Response | null> {
  const support = visit.session?.support
  if (!support) return null
  const page = await visit.page(
    { title: '支援アクセス中です' },
    <>
      <PageHeading
        title="支援アクセス中です"
        lead={`いまは「${support.name}」の画面を見ています(${formatInstant(support.endsAt)}まで)。ご自分の画面を開くには、上の「支援を終える」を押してください。`}
      />
      <ButtonLink href={navigationFor(support.kind).home} kind="secondary">
        {support.name}の画面に戻る
      </ButtonLink>
    </>,
  )
  return new Response(page.body, { status: 403, headers: page.headers })
}
