import { type ConsentItem, consentItemNames, type Provision, wordingOf } from './consent.ts'

export interface ProvisionNoticeProps extends Provision {
  /** What the recipient will see of each item: the name itself, the address itself. */
  values?: Partial<Record<ConsentItem, string>> | undefined
}

/**
 * どの項目を・どこへ・何のために. Stands beside the box that is ticked, before anything is given
 * (個人情報保護法21条・27条). Pass `wordingOf(…)` of the same provision to `giveConsent`.
 */
export function ProvisionNotice({ values = {}, ...provision }: ProvisionNoticeProps) {
  return (
    <section class="card" aria-labelledby="provision">
      <h2 class="title" id="provision">
        {provision.recipient}に伝わること
      </h2>
      <p>目的: {provision.purpose}</p>
      <dl class="descriptions">
        {provision.items.map((item) => (
          <div key={item}>
            <dt>{consentItemNames[item]}</dt>
            <dd>{values[item] ?? '登録した内容'}</dd>
          </div>
        ))}
      </dl>
      <p>{wordingOf(provision)}</p>
      <p class="hint">
        同意はあとから「提供の同意」で確かめ、取り消せます。取り消すと、それから先は見られなくなります。それまでに伝わった内容は、相手の記録に残ることがあります。
      </p>
    </section>
  )
}
