import { formatInstant } from '../../law/japanese-date.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { sideNames } from '../interview.ts'
import type { ReadInterview } from '../read-interview.ts'
import { slotInWords } from '../slots.ts'
import { Lines } from '../../ui/lines.tsx'

/** Everything that was proposed so far, newest first: nothing of it is lost when dates are moved. */
export function Earlier({ interview: { proposals } }: { interview: ReadInterview }) {
  return (
    <Disclosure summary={`これまでの候補日(${proposals.length}回)`}>
      {proposals.map(({ number, bySide, onBehalf, message, at, slots }) => (
        <div key={number}>
          <p>{`${number}回目　${sideNames[bySide]}から${onBehalf ? '(伴走担当が代わって)' : ''}　${formatInstant(at)}`}</p>
          {message && (
            <blockquote>
              <p>
                <Lines text={message} />
              </p>
            </blockquote>
          )}
          <ul>
            {slots.map((slot) => (
              <li key={slot.startsAt.getTime()}>{slotInWords(slot)}</li>
            ))}
          </ul>
        </div>
      ))}
    </Disclosure>
  )
}
