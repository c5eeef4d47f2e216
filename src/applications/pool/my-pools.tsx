import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { MyPool } from './list-pool.ts'

/** The towns that keep this talent in mind, and the way out. */
export function MyPools({ pools, formKey }: { pools: readonly MyPool[]; formKey: string }) {
  if (pools.length === 0) return null
  return (
    <Section title="登録している町のタレントプール" id="pools">
      <p class="hint">町と運営事業者に、お名前・メールアドレス・プロフィールが伝わっています。いつでもやめられます。</p>
      <ul>
        {pools.map(({ id, town, joinedAt }) => (
          <li key={id}>
            {`${town}(${formatDay(dayInJapan(joinedAt))}に登録)`}
            <Form action={`/my/pools/${id}/departures`} formKey={formKey} label={`${town}の登録をやめる`}>
              <Button kind="text" size="small">
                登録をやめる
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
