import { EmptyState } from '../../ui/empty-state.tsx'
import { FigureLines } from '../../ui/figure-lines.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { isSnoozable } from '../alerts.ts'
import type { DeskTowns } from '../desk-choice.ts'
import { hrefOfPart } from '../part-href.ts'
import type { Errands, Part, Today } from '../today.ts'
import { ErrandsTable } from './errands-table.tsx'
import { type Kind, kinds } from './kinds-of-errand.ts'
import { Filter } from './today-filter.tsx'

interface TodayPageProps {
  today: Today
  name: string
  part: Part
  choices: DeskTowns
  mayKeep: boolean
  formKey: string
}

/** 今日の仕事: what needs a person, and nothing else. */
export function TodayPage(props: TodayPageProps) {
  const { today, name, part } = props
  const isWhole = !part.mine && !part.municipalityId && !part.programmeId
  const shown = kinds.filter(({ townless }) => isWhole || !townless)
  const waiting = shown.filter(({ key }) => today[key].count > 0)
  return (
    <>
      <PageHeading title="今日の仕事" over={name} lead="人の手が必要なものだけを、急ぐ順に並べています。">
        <p>
          <a href="/desk/snoozes">後にしたお知らせ</a>
        </p>
      </PageHeading>
      <Filter {...props} />
      {waiting.length > 0 && <Counts kinds={waiting} today={today} />}
      <Done kinds={shown.filter((kind) => !waiting.includes(kind))} />
      {waiting.length === 0 && (
        <EmptyState
          title="いま待っている仕事はありません"
          next={{ href: '/desk/cases', label: '伴走ケースの一覧を見る' }}
        >
          新しい求人の審査や、遅れている返事、期限を過ぎた行動があると、ここに出ます。
        </EmptyState>
      )}
      {waiting.map((kind) => (
        <Waiting key={kind.key} kind={kind} errands={today[kind.key]} part={part} maySnooze={props.mayKeep} />
      ))}
    </>
  )
}

/** How many of each wait, in lines, so that the first row of work is near on a phone. */
function Counts({ kinds: waiting, today }: { kinds: readonly Kind[]; today: Today }) {
  return (
    <FigureLines
      label="待っている仕事の数"
      lines={waiting.map(({ key, title, unit }) => ({
        key,
        label: title,
        value: `${today[key].count.toLocaleString('ja-JP')}${unit}`,
        evidence: { href: `#${key}`, label: 'この画面の下に並べています' },
      }))}
    />
  )
}

/** What was looked for and is not there: one line, so that nobody wonders whether it was forgotten. */
function Done({ kinds: done }: { kinds: readonly Kind[] }) {
  if (done.length === 0) return null
  return <p class="note">{`いま0件: ${done.map(({ title }) => title).join('、')}`}</p>
}

function Waiting({ kind, errands, part, maySnooze }: { kind: Kind; errands: Errands; part: Part; maySnooze: boolean }) {
  const { key, title, hint, unit } = kind
  const rest = errands.count - errands.first.length
  const more = { href: hrefOfPart(part, { kind: key }), label: `すべて見る(${title})` }
  return (
    <Section
      id={key}
      title={`${title}(${errands.count.toLocaleString('ja-JP')}${unit})`}
      more={rest > 0 ? more : kind.more}
    >
      <p>{hint}</p>
      <ErrandsTable kind={kind} errands={errands.first} maySnooze={maySnooze && isSnoozable(key)} />
      {rest > 0 && (
        <p class="note">
          ほかに{rest.toLocaleString('ja-JP')}
          {unit}あります。
        </p>
      )}
    </Section>
  )
}
