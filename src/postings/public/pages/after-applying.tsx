import { Section } from '../../../ui/heading.tsx'

/** 応募したあと: who does what until when, so that nobody has to guess. */
export function AfterApplying({ replyDays }: { replyDays: number }) {
  return (
    <Section title="応募したあとの流れ" id="after">
      <ol>
        <li>
          応募すると、企業に匿名のプロフィールと提案が届きます。お名前と連絡先は、応募のときに同意した項目だけが、この企業に提供されます。
        </li>
        <li>{replyDays}日以内に返事があります。返事が遅れるときは、運営事業者が企業に確かめます。</li>
        <li>進む場合は、オンラインで面談をします。見送りの場合も、理由とともに必ずお知らせします。</li>
        <li>企業から報酬・期間・業務の条件が提示されます。合意するまで、契約にはなりません。</li>
        <li>合意すると業務委託契約を結び、取引条件明示書(フリーランス法3条)を受け取って、稼働が始まります。</li>
      </ol>
    </Section>
  )
}
