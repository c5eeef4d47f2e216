import { Button } from '../../ui/button.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { goalNumbers } from '../kickoff.ts'
import type { KickoffPageProps } from './kickoff-page.tsx'

const examples = [
  ['例 宿の予約が自社サイトから入る', '例 自社サイトの予約が月20件になる'],
  ['例 写真を自分たちで撮れる', '例 社員が撮った写真が10枚載っている'],
  ['例 問合せに翌日までに答えられる', '例 返事が遅れた問合せが月0件になる'],
] as const

/** Up to three goals, each with what will be seen, and how one reaches each other. */
export function KickoffForm({ view, places, formKey, typed, problems }: KickoffPageProps) {
  const { one } = answers(typed, problems)
  const shown = view.kickoffs[0]?.number ?? 0
  return (
    <Form action={`${places.base}/kickoffs`} formKey={formKey} label="目標">
      <input type="hidden" name="shown" value={String(shown)} />
      {goalNumbers.map((n) => (
        <div key={n} class="stack">
          <TextField
            {...one(`goal${n}`)}
            label={`目標${n}`}
            need={n === 1 ? 'required' : 'optional'}
            maxLength={200}
            hint={examples[n - 1]?.[0]}
          />
          <TextField
            {...one(`sign${n}`)}
            label={`目標${n}に届いたときに見えること`}
            need={n === 1 ? 'required' : 'optional'}
            maxLength={200}
            hint={examples[n - 1]?.[1]}
          />
        </div>
      ))}
      <TextField
        {...one('contact')}
        label="連絡の方法"
        need="required"
        maxLength={200}
        hint="例 チャット。急ぎは電話"
      />
      <TextField {...one('rhythm')} label="定例" need="required" maxLength={200} hint="例 毎週月曜の20時から30分" />
      <Button>目標を相手に送る</Button>
    </Form>
  )
}
