import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import type { UnknownWord } from '../vocabulary/unknown-words.ts'

export interface UnknownWordsProps {
  unknown: UnknownWord[]
  mayWrite: boolean
  formKey: string
}

/** So many stand at once: enough for one sitting. */
const FIRST = 10

/** Words that nothing is known of, the most frequent first; each is taught by its link or passed over at once. */
export function UnknownWords(props: UnknownWordsProps) {
  const { unknown } = props
  return (
    <Section title="まだ意味を知らない言葉">
      <Words {...props} caption="多い順。検索の言葉は3回から" unknown={unknown.slice(0, FIRST)} />
      {unknown.length > FIRST && (
        <Disclosure summary={`続く${unknown.length - FIRST}語を見る`}>
          <Words {...props} caption="続き" unknown={unknown.slice(FIRST)} />
        </Disclosure>
      )}
    </Section>
  )
}

function Words({ unknown, mayWrite, formKey, caption }: UnknownWordsProps & { caption: string }) {
  return (
    <Table
      caption={caption}
      rows={unknown}
      keyOf={({ word }) => word}
      empty={<p>いまはありません。新しい求人やプロフィールに知らない言葉が現れると、ここに並びます。</p>}
      columns={[
        {
          label: '言葉',
          kind: 'name',
          cell: ({ word }) =>
            mayWrite ? <a href={`/desk/vocabulary?word=${encodeURIComponent(word)}`}>{word}</a> : word,
        },
        { label: '出会ったところ', cell: metWhere },
        ...(mayWrite
          ? [{ label: '操作', cell: ({ word }: UnknownWord) => <PassOver word={word} formKey={formKey} /> }]
          : []),
      ]}
    />
  )
}

/** Most words on the list are everyday ones: one press each. */
function PassOver({ word, formKey }: { word: string; formKey: string }) {
  return (
    <Form action="/desk/vocabulary" formKey={formKey} label={`「${word}」を読み飛ばす`}>
      <input type="hidden" name="word" value={word} />
      <input type="hidden" name="concept" value="nothing" />
      <Button kind="text" size="small">
        読み飛ばす<span class="unseen">（{word}）</span>
      </Button>
    </Form>
  )
}

function metWhere({ postings, profiles, searches }: UnknownWord): string {
  const all = [
    postings > 0 && `求人${postings}件`,
    profiles > 0 && `プロフィール${profiles}件`,
    searches > 0 && `検索${searches}回`,
  ]
  return all.filter((one) => one !== false).join('・')
}
