import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'

/** 出席コードを映す: to be shown in the room and on the screen, on the day. */
export function CodePage({ title, code, back }: { title: string; code: string; back: string }) {
  return (
    <Prose>
      <PageHeading
        title="出席コード"
        over={title}
        lead="ログインして「イベントの申込」を開き、この6桁の数字を入力してください。今日だけ使えます。"
      />
      <div class="card figure">
        <p class="value attendance-code">
          <strong>{`${code.slice(0, 3)} ${code.slice(3)}`}</strong>
        </p>
      </div>
      <p class="row">
        <a href={back}>イベントの画面へ戻る</a>
      </p>
    </Prose>
  )
}
