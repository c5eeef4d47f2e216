import { Section } from '../heading.tsx'
import { Icon, iconNames } from '../icons.tsx'
import { Banner } from '../banner.tsx'
import { Labels, StatusTag, type TagTone } from '../tag.tsx'

export function WordsSample() {
  return (
    <Section title="文字と見出し" id="words">
      <p class="lead">地域企業の困りごとに、都市で働く人の経験を。月に数日、無理のない形で。</p>
      <p>
        本文は16ピクセル、行の高さは1.75です。<a href="#words">リンクはこのように</a>
        見えます。2025年12月1日(月)、50,000円、令和7年度（2025年度）。
      </p>
      <h3>小見出し</h3>
      <p class="note">注記は14ピクセルです。</p>
    </Section>
  )
}

export function BannersSample() {
  return (
    <Section title="お知らせ" id="banners">
      <Banner tone="success" title="応募を受け付けました">
        <p>7日以内に返事が届きます。</p>
      </Banner>
      <Banner tone="info" title="面談の候補日が届いています" />
      <Banner tone="warning" title="返事の期限まであと2日です">
        <p>
          <a href="#banners">応募者の一覧</a>から返事ができます。
        </p>
      </Banner>
      <Banner tone="error" title="保存できませんでした">
        <p>ほかの人がこの求人を変更しました。変更の内容を確かめて、もう一度保存してください。</p>
      </Banner>
    </Section>
  )
}

const states: [TagTone, string][] = [
  ['quiet', '下書き'],
  ['waiting', '審査中'],
  ['active', '公開中'],
  ['good', '成約'],
  ['care', '返事の期限が近い'],
  ['bad', '不成立'],
]

export function TagsSample() {
  return (
    <Section title="状態・ラベル・しるし" id="tags">
      <p class="row">
        {states.map(([tone, words]) => (
          <StatusTag key={tone} tone={tone}>
            {words}
          </StatusTag>
        ))}
      </p>
      <Labels labels={['広報・PR', 'EC運営', '業務改善・DX', 'ゆかりの地：鳥取県']} />
      <p class="row">
        {iconNames.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </p>
    </Section>
  )
}
