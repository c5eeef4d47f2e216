import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { Table } from '../../ui/table.tsx'
import type { HelpGiven, NeedyPosting } from '../needy-postings.ts'

const reasons: Record<NeedyPosting['reason'], string> = {
  nobody: '応募がまだ届いていません',
  'nobody suitable': '応募はありますが、適任の見込みのある人がまだいません',
}

interface NeedyTableProps {
  needy: NeedyPosting[]
  help: ReadonlyMap<string, HelpGiven>
}

/** 手を貸したい求人: why, since when, what was done, and what to do next. */
export function NeedyTable({ needy, help }: NeedyTableProps) {
  return (
    <Table
      caption="募集期間の半分を過ぎて適任の応募がないか、3分の1を過ぎて応募が1件もない求人(締切の近い順)"
      rows={needy}
      keyOf={({ id }) => id}
      empty={<p>応募が届かないまま時間が過ぎている求人は、いまありません。</p>}
      columns={[
        { label: '求人', kind: 'name', cell: (one) => <Title posting={one} client={help.get(one.id)?.client} /> },
        { label: '理由', cell: ({ reason }) => reasons[reason] },
        { label: 'いつから', cell: ({ since }) => dayOf(since) },
        { label: '締切', cell: ({ closesOn }) => (closesOn ? dayOf(closesOn) : 'なし') },
        { label: 'これまでの手助け', cell: ({ id }) => helpInWords(help.get(id)) },
        { label: '次の一手', cell: ({ id }) => <NextSteps id={id} caseId={help.get(id)?.caseId ?? null} /> },
      ]}
    />
  )
}

// Each cell holds one block: on a phone it stands beside its label.
function Title({ posting: { id, title }, client }: { posting: NeedyPosting; client: string | undefined }) {
  return (
    <div>
      <a href={`/client/postings/${id}`}>{title}</a>
      {client && <p class="note">{client}</p>}
    </div>
  )
}

function NextSteps({ id, caseId }: { id: string; caseId: string | null }) {
  return (
    <div>
      <p>
        <a href={`/client/postings/${id}/suggestions`}>人材に声をかける</a>
      </p>
      <p>
        <a href={`/client/postings/${id}/forecast`}>何を変えるとよいかを見る</a>
      </p>
      {caseId && (
        <p>
          <a href={`/desk/cases/${caseId}`}>伴走ケースを開く</a>
        </p>
      )}
    </div>
  )
}

const dayOf = (day: string): string => formatDay(Temporal.PlainDate.from(day))

/** 「声かけ2人(最後は11月21日)・文章の訂正1回」, since 公開. */
function helpInWords(help: HelpGiven | undefined): string {
  if (!help) return 'まだありません'
  const { scouts, scoutedAt, corrections, correctedAt, visitedOn } = help
  const done = [
    scoutedAt && `声かけ${scouts}人(最後は${shortDay(dayInJapan(scoutedAt))})`,
    correctedAt && `文章の訂正${corrections}回(最後は${shortDay(dayInJapan(correctedAt))})`,
    visitedOn && `企業への訪問(最後は${shortDay(Temporal.PlainDate.from(visitedOn))})`,
  ].filter((one) => one !== null)
  return done.length > 0 ? done.join('、') : 'まだありません'
}

const shortDay = ({ month, day }: Temporal.PlainDate): string => `${month}月${day}日`
