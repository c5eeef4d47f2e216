import { Button, Actions } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { Form, SearchForm } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Grid } from '../../ui/layout.tsx'
import { isSnoozable } from '../alerts.ts'
import type { DeskTowns } from '../desk-choice.ts'
import { hrefOfPart } from '../part-href.ts'
import type { Errands, Part, Today } from '../today.ts'
import { ErrandsTable } from './errands-table.tsx'
import { type Kind, kinds } from './kinds-of-errand.ts'

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
      <Grid narrow>
        {shown.map((kind) => (
          <Tile key={kind.key} kind={kind} count={today[kind.key].count} />
        ))}
      </Grid>
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

function Filter({ part, choices, mayKeep, formKey }: TodayPageProps) {
  const { mine, municipalityId, programmeId } = part
  const isWhole = !mine && !municipalityId && !programmeId
  return (
    <Disclosure summary={`絞り込み: ${partInWords(part, choices)}`} open={!isWhole}>
      <SearchForm action="/desk" label="今日の仕事の絞り込み">
        <Checkbox name="mine" label="自分が伴走する企業だけ" checked={mine} />
        <SelectField
          name="town"
          label="町"
          empty="すべての町"
          value={municipalityId ?? ''}
          choices={choices.towns.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="programme"
          label="事業"
          empty="すべての事業"
          value={programmeId ?? ''}
          choices={choices.programmes.map(({ id, name, town }) => ({ value: id, label: `${town} ${name}` }))}
        />
        <Actions>
          <Button kind="secondary">絞り込む</Button>
          {!isWhole && <a href="/desk?mine=no">すべてを見る</a>}
        </Actions>
      </SearchForm>
      {mayKeep && (
        <Form action="/desk/choices" formKey={formKey} label="いつもの表示">
          {mine && <input type="hidden" name="mine" value="yes" />}
          {municipalityId && <input type="hidden" name="town" value={municipalityId} />}
          {programmeId && <input type="hidden" name="programme" value={programmeId} />}
          <Button kind="text">この絞り込みを、いつもの表示にする</Button>
        </Form>
      )}
    </Disclosure>
  )
}

function partInWords({ mine, municipalityId, programmeId }: Part, { towns, programmes }: DeskTowns): string {
  const words = [
    mine && '自分が伴走する企業',
    towns.find(({ id }) => id === municipalityId)?.name,
    programmes.find(({ id }) => id === programmeId)?.name,
  ]
  return words.filter(Boolean).join('・') || 'すべて'
}

function Tile({ kind, count }: { kind: Kind; count: number }) {
  return (
    <Card title={kind.title} href={count > 0 ? `#${kind.key}` : undefined} level={2}>
      <p>
        <strong>{count.toLocaleString('ja-JP')}</strong>
        {kind.unit}
      </p>
    </Card>
  )
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
