import { formatInstant } from '../../law/japanese-date.ts'
import { conceptName, industryGroups, occupationChoices, skillGroups } from '../../postings/taxonomy-choices.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import type { VocabularyRow } from '../vocabulary/vocabulary.ts'
import { UnknownWords, type UnknownWordsProps } from './unknown-words-view.tsx'

interface VocabularyPageProps extends UnknownWordsProps {
  taught: VocabularyRow[]
  typed: { word?: string; concept?: string }
  problems: Readonly<Record<string, string>>
}

/** 語彙: words that nothing is known of, a form to teach one, and what was taught. */
export function VocabularyPage(props: VocabularyPageProps) {
  const { mayWrite, problems } = props
  return (
    <>
      <PageHeading
        title="語彙"
        over="おすすめの状態"
        lead="求人・プロフィール・検索に現れ、どの職種・スキル・業種にも結び付かない言葉です。意味を加えると、文章の読み取りにすぐ使います。"
      />
      <ErrorSummary problems={problems} />
      {mayWrite && <TeachForm {...props} />}
      <UnknownWords {...props} />
      <Taught {...props} />
    </>
  )
}

function TeachForm({ typed, problems, formKey }: VocabularyPageProps) {
  return (
    <Section title="言葉を加える">
      <Form action="/desk/vocabulary" formKey={formKey} label="言葉を加える">
        <TextField name="word" label="言葉" value={typed.word} need="required" problem={problems.word} />
        <SelectField
          name="concept"
          label="意味"
          value={typed.concept}
          hint="求人やプロフィールでこの言葉を見たら、選んだものと同じ意味に読みます。"
          need="required"
          empty="選択してください"
          choices={[
            { value: 'nothing', label: '意味を持たない(読み飛ばす)' },
            { label: '職種', choices: [...occupationChoices] },
            ...skillGroups,
            ...industryGroups.map(({ label, choices }) => ({ label: `業種: ${label}`, choices })),
          ]}
          problem={problems.concept}
        />
        <Actions>
          <Button>加える</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Taught({ taught, mayWrite, formKey }: VocabularyPageProps) {
  return (
    <Section title="加えた言葉">
      <Table
        caption="新しい順"
        rows={taught}
        keyOf={({ word }) => word}
        empty={<p>まだありません。上の一覧から言葉を選ぶと、加えられます。</p>}
        columns={[
          { label: '言葉', kind: 'name', cell: ({ written }) => written },
          { label: '意味', cell: ({ concept }) => (concept === null ? '読み飛ばす' : conceptName(concept)) },
          { label: '加えた人', cell: ({ by, at }) => `${by}(${formatInstant(at)})` },
          ...(mayWrite
            ? [
                {
                  label: '操作',
                  cell: ({ word, written }: VocabularyRow) => <Forget {...{ word, written, formKey }} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

function Forget({ word, written, formKey }: { word: string; written: string; formKey: string }) {
  return (
    <Form action="/desk/vocabulary/removals" formKey={formKey} label={`「${written}」を取り消す`}>
      <input type="hidden" name="word" value={word} />
      <Button kind="text" size="small">
        取り消す
      </Button>
    </Form>
  )
}
