import { formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { allCancellationReasons } from '../interview.ts'
import type { ReadInterview } from '../read-interview.ts'
import { Lines } from '../../ui/lines.tsx'

/** What a coordinator may do here, and who hears of it. */
export function InTheirPlace() {
  return (
    <Banner tone="info" title="発注者に代わって、日程を調整できます">
      <p>候補日を送る・選ぶ・取りやめると、発注者と応募者の双方にお知らせし、代わって行ったことを記録に残します。</p>
    </Banner>
  )
}

/** Each side has said something different. */
export function Dispute() {
  return (
    <Banner tone="warning" title="双方の記録が食い違っています">
      <p>伴走担当が双方に確かめ、結果を記録します。</p>
    </Banner>
  )
}

/** Why there is no talk. */
export function Cancelled({ interview: { cancellation } }: { interview: ReadInterview }) {
  if (!cancellation) return null
  return (
    <Banner tone="info" title={`取りやめの理由: ${allCancellationReasons[cancellation.reason]}`}>
      {cancellation.message && (
        <p>
          <Lines text={cancellation.message} />
        </p>
      )}
      <p>{formatInstant(cancellation.at)}</p>
    </Banner>
  )
}
