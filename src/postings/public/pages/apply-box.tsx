import { Banner } from '../../../ui/banner.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import type { Doorway } from '../doorway.ts'

export interface ApplyBoxProps {
  doorway: Doorway
  /** 「月額50,000円」「月10時間ほど」「リモート中心」 … what people look at first. */
  facts: readonly { term: string; words: string }[]
  /** 「締切まであと5日」 */
  countdown: string
}

/** The sum of a posting, and the one thing to do next. */
export function ApplyBox(props: ApplyBoxProps) {
  return (
    <div class="card">
      <Facts {...props} />
      <Door doorway={props.doorway} />
    </div>
  )
}

function Facts({ facts, countdown }: ApplyBoxProps) {
  return (
    <div class="on-desks">
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
      {doorway.note !== '' && <p class="note">{doorway.note}</p>}
      {doorway.kind === 'apply' && doorway.register && (
        <p class="note">
          はじめての方は、<a href={doorway.register}>無料で登録して応募</a>できます。
        </p>
      )}
    </>
  )
}

/** More characters than half a phone shows in two lines. */
const LONG = 14

/** On a phone the box stands far below the text, so the sum and the way stand above it. */
export function AtTop({ doorway, facts, countdown }: ApplyBoxProps) {
  return (
    <div class="on-phones card">
      <dl class="key-facts">
        {facts.map(({ term, words }) => (
          <div key={term} class={words.length > LONG ? 'wide' : undefined}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {countdown !== '' && <p class="note">{countdown}</p>}
      <Door doorway={doorway} />
    </div>
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
