import { Banner } from '../../../ui/banner.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import type { Doorway } from '../doorway.ts'

interface ApplyBoxProps {
  doorway: Doorway
  /** 「月額50,000円」「月10時間ほど」「リモート中心」 … what people look at first. */
  facts: readonly { term: string; words: string }[]
  /** 「締切まであと5日」 */
  countdown: string
}

/** The sum of a posting, and the one thing to do next. */
export function ApplyBox({ doorway, facts, countdown }: ApplyBoxProps) {
  return (
    <div class="card">
      <dl class="stack">
        {facts.map(({ term, words }) => (
          <div key={term}>
            <dt class="over">{term}</dt>
            <dd>
              <strong>{words}</strong>
            </dd>
          </div>
        ))}
      </dl>
      {countdown !== '' && <p class="note">{countdown}</p>}
      <Door doorway={doorway} />
    </div>
  )
}

function Door({ doorway }: { doorway: Doorway }) {
  if (doorway.kind === 'closed') return <p>この求人の募集は終了しました。</p>
  if (doorway.kind === 'applied')
    return (
      <>
        <p>この求人には応募済みです。</p>
        <ButtonLink href={doorway.href} kind="secondary">
          自分の応募を見る
        </ButtonLink>
      </>
    )
  return (
    <>
      <ButtonLink href={doorway.href} kind={doorway.kind === 'apply' ? 'primary' : 'secondary'}>
        {doorway.label}
      </ButtonLink>
      <p class="note">{doorway.note}</p>
    </>
  )
}

/** On a phone the box stands far below the text, so the way to it stands above as well. */
export function ApplyAtTop({ doorway }: { doorway: Doorway }) {
  if (doorway.kind !== 'apply') return null
  return (
    <p class="on-phones">
      <ButtonLink href={doorway.href}>{doorway.label}</ButtonLink>
    </p>
  )
}

/** Said at the top of a posting that takes no applications any more. */
export function ClosedBanner({ filled }: { filled: boolean }) {
  return (
    <Banner tone="info" title={filled ? 'この求人は成約し、募集を終了しました' : 'この求人の募集は終了しました'}>
      <p>
        応募はできません。<a href="#similar">似ている求人</a>をご覧ください。
      </p>
    </Banner>
  )
}
