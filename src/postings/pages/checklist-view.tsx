import { Disclosure } from '../../ui/disclosure.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { type Checklist, isOfSix } from '../checklist.ts'
import type { Check } from '../checklist-care.ts'

interface ChecklistViewProps {
  checklist: Checklist
  /** Where the box stands that a check is about. */
  hrefOf: (box: string) => string
  /** On one step of several: which boxes stand on it. What the others lack is folded away. */
  isHere?: ((box: string) => boolean) | undefined
}

/** What is missing, what to look at again, what would help: computed at each save and each drawing. */
export function ChecklistView({ checklist, hrefOf, isHere = () => true }: ChecklistViewProps) {
  const { needed, wording, conditions, helpful } = checklist
  const missing = open(needed)
  const here = missing.filter(({ field }) => isHere(field))
  const elsewhere = missing.filter(({ field }) => !isHere(field))
  const done = [...needed, ...helpful].filter(({ state }) => state === 'done')
  return (
    <section aria-labelledby="checklist" class="card" data-checklist>
      <h2 id="checklist">公開までの確認</h2>
      <p role="status">
        {missing.length === 0
          ? '公開に必要な項目はそろっています。'
          : `公開に必要な項目が、あと${missing.length}つあります。`}
      </p>
      <Checks title="法律で表示が決められている6項目" checks={here.filter(isOfSix)} hrefOf={hrefOf} />
      <Checks title="公開に必要なこと" checks={here.filter((one) => !isOfSix(one))} hrefOf={hrefOf} />
      <Checks title="見直したいところ" checks={[...wording, ...conditions]} hrefOf={hrefOf} />
      <Checks
        title="書くと応募しやすくなること"
        checks={open(helpful).filter(({ field }) => isHere(field))}
        hrefOf={hrefOf}
      />
      {elsewhere.length > 0 && (
        <Disclosure summary={`ほかの画面で書くこと(${elsewhere.length})`}>
          <Checks title="公開に必要なこと" checks={elsewhere} hrefOf={hrefOf} />
        </Disclosure>
      )}
      <Done checks={done} />
    </section>
  )
}

function Done({ checks }: { checks: readonly Check[] }) {
  if (checks.length === 0) return null
  return (
    <Disclosure summary={`済んだこと(${checks.length})`}>
      <ul>
        {checks.map(({ field, label }) => (
          <li key={field}>
            <StatusTag tone="good">済</StatusTag> {label}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

const open = (checks: readonly Check[]) => checks.filter(({ state }) => state !== 'done')

const tags = {
  done: { tone: 'good', label: '済' },
  missing: { tone: 'bad', label: '未入力' },
  care: { tone: 'care', label: '確認' },
} as const

interface ChecksProps extends Pick<ChecklistViewProps, 'hrefOf'> {
  title: string
  checks: readonly Check[]
}

function Checks({ title, checks, hrefOf }: ChecksProps) {
  if (checks.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {checks.map(({ field, label, state, remedy }) => (
          <li key={`${field}${label}`}>
            <StatusTag tone={tags[state].tone}>{tags[state].label}</StatusTag> <a href={hrefOf(field)}>{label}</a>
            <p class="hint">{remedy}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
