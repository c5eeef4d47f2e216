import { topics } from '../../topics.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { manners } from '../bundle.ts'
import type { SwitchedTopic } from '../switches.ts'
import { Unreachable } from './notifications-page.tsx'

interface SwitchesPageProps {
  shown: readonly SwitchedTopic[]
  typed: Typed
  problems: Problems
  unreachable: boolean
  formKey: string
}

const choices = Object.entries(manners).map(([value, label]) => ({ value, label }))

/** 通知の受け取り方: one choice per topic, and what cannot be switched off, with the reason. */
export function SwitchesPage({ shown, typed, problems, unreachable, formKey }: SwitchesPageProps) {
  const { one } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading
        title="通知の受け取り方"
        lead="メールでどのように受け取るかを、種類ごとに選べます。画面の「通知」には、いつもすべてが届きます。"
      />
      {unreachable && <Unreachable />}
      <ErrorSummary problems={problems} />
      <Section title="いつもメールでお送りするもの" id="always">
        <Banner tone="info" title="次のメールは止められません">
          <ul>
            <li>ログインの確認コード、招待など、アカウントの安全に関わるもの</li>
            <li>
              取引条件明示書の交付、契約の終了の予告、理由の開示など、法令で相手に伝えることが定められているもの(フリーランス法3条・16条)
            </li>
          </ul>
        </Banner>
      </Section>
      <Form formKey={formKey}>
        <p>
          「すぐに」は、30分ごとに1通にまとめます。送る前に画面で読んだものは、メールしません。面談の予定は、カレンダーに入れられるように1件ずつお送りします。
        </p>
        {shown.map((topic) => (
          <Radios key={topic} {...one(topic)} label={topics[topic].name} choices={choices} inline />
        ))}
        <Button>この内容で保存する</Button>
      </Form>
    </Prose>
  )
}
