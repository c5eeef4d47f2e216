import { StatusTag } from '../../ui/tag.tsx'
import type { Check, Checklist } from '../checklist.ts'

interface ChecklistViewProps {
  checklist: Checklist
  /** Page on which the fields stand; '' when they stand on this one. */
  form: string
}

/** What is missing, what to look at again, what would help: beside the form, computed at each drawing. */
export function ChecklistView({ checklist, form }: ChecklistViewProps) {
  const { needed, wording, conditions, helpful } = checklist
  const missing = needed.filter(({ state }) => state === 'missing').length
  const looking = [...wording, ...conditions]
  return (
    <section aria-labelledby="checklist" class="card">
      <h2 id="checklist">公開までの確認</h2>
      <p>{missing === 0 ? '公開に必要な項目はそろっています。' : `公開に必要な項目が、あと${missing}つあります。`}</p>
      <Checks title="公開に必要なこと" checks={needed} form={form} />
      {looking.length > 0 && <Checks title="見直したいところ" checks={looking} form={form} />}
      <Checks title="書くと応募しやすくなること" checks={helpful} form={form} />
    </section>
  )
}

const tags = {
  done: { tone: 'good', label: '済' },
  missing: { tone: 'bad', label: '未入力' },
  care: { tone: 'care', label: '確認' },
} as const

function Checks({ title, checks, form }: { title: string; checks: readonly Check[]; form: string }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="checks">
        {checks.map(({ field, label, state, remedy }) => (
          <li key={`${field}${label}`}>
            <StatusTag tone={tags[state].tone}>{tags[state].label}</StatusTag>{' '}
            {state === 'done' ? label : <a href={`${form}#${field}`}>{label}</a>}
            {remedy !== '' && <p class="hint">{remedy}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
