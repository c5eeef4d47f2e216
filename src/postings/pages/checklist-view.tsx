import { Disclosure } from '../../ui/disclosure.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { Checklist } from '../checklist.ts'
import type { Check } from '../checklist-care.ts'

interface ChecklistViewProps {
  checklist: Checklist
  /** Page on which the fields stand; '' when they stand on this one. */
  form: string
}

/** What is missing, what to look at again, what would help: beside the form, computed at each drawing. */
export function ChecklistView({ checklist, form }: ChecklistViewProps) {
  const { needed, wording, conditions, helpful } = checklist
  const missing = open(needed)
  const done = [...needed, ...helpful].filter(({ state }) => state === 'done')
  return (
    <section aria-labelledby="checklist" class="card">
      <h2 id="checklist">公開までの確認</h2>
      <p>
        {missing.length === 0
          ? '公開に必要な項目はそろっています。'
          : `公開に必要な項目が、あと${missing.length}つあります。`}
      </p>
      <Checks title="公開に必要なこと" checks={missing} form={form} />
      <Checks title="見直したいところ" checks={[...wording, ...conditions]} form={form} />
      <Checks title="書くと応募しやすくなること" checks={open(helpful)} form={form} />
      {done.length > 0 && (
        <Disclosure summary={`済んだこと(${done.length})`}>
          <ul>
            {done.map(({ field, label }) => (
              <li key={field}>
                <StatusTag tone="good">済</StatusTag> {label}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

const open = (checks: readonly Check[]) => checks.filter(({ state }) => state !== 'done')

const tags = {
  done: { tone: 'good', label: '済' },
  missing: { tone: 'bad', label: '未入力' },
  care: { tone: 'care', label: '確認' },
} as const

function Checks({ title, checks, form }: { title: string; checks: readonly Check[]; form: string }) {
  if (checks.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {checks.map(({ field, label, state, remedy }) => (
          <li key={`${field}${label}`}>
            <StatusTag tone={tags[state].tone}>{tags[state].label}</StatusTag> <a href={`${form}#${field}`}>{label}</a>
            <p class="hint">{remedy}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
