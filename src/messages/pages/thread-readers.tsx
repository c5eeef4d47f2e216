import { Banner } from '../../ui/banner.tsx'
import type { NamedParty } from '../named-parties.ts'

/** Who reads this thread, said before anything else. */
export function Readers({ parties }: { parties: readonly NamedParty[] }) {
  const names = parties.map(({ name, own, kind }) =>
    own ? `あなた${kind === 'organization' ? `(${name})` : ''}` : name,
  )
  return (
    <>
      {`このやりとりを読めるのは、${names.join('、')}です。`}
      {parties.some(({ operator }) => operator)
        ? '運営事業者が加わっています。'
        : '運営事業者は、当事者が伴走担当を加えるか、メッセージを通報したときにだけ読めます。'}
    </>
  )
}

/** The sender is told, without the address, that only the product reaches the other. */
export function WithoutMail({ parties }: { parties: readonly NamedParty[] }) {
  const unreached = parties.filter((party) => party.withoutMail && !party.own)
  if (unreached.length === 0) return null
  return (
    <Banner tone="warning" title={`${unreached.map(({ name }) => name).join('、')}には、いまメールが届きません`}>
      <p>メールアドレスに届かない状態です。メッセージは結の画面には届き、ログインすると読めます。</p>
    </Banner>
  )
}
