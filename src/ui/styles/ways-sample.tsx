import { Disclosure } from '../disclosure.tsx'
import { FilterChips } from '../filter-chips.tsx'
import { Section } from '../heading.tsx'
import { StepNavigation } from '../step-navigation.tsx'
import { Tabs } from '../tabs.tsx'
import { Timeline } from '../timeline.tsx'

export function WaysSample() {
  return (
    <Section title="道しるべ" id="ways">
      <StepNavigation steps={steps} />
      <Tabs
        label="応募の状態"
        tabs={[
          { label: 'すべて', href: '#ways', count: 1234, current: true },
          { label: '返事待ち', href: '#tables', count: 0 },
          { label: '面談', href: '#cards', count: 3 },
        ]}
      />
      <FilterChips
        clearHref="#ways"
        chips={[
          { label: '業務改善・DX', removeHref: '#ways' },
          { label: '鳥取県 湯けむり町', removeHref: '#ways' },
          { label: '月50,000円以上', removeHref: '#ways' },
        ]}
      />
      <Disclosure summary="条件を追加する">
        <p>訪問の回数、ゆかりの地、業種などで絞り込めます。</p>
      </Disclosure>
      <Timeline entries={history} />
    </Section>
  )
}

const steps = [
  { label: '背景', state: 'done' as const, href: '#ways' },
  { label: 'これまで試したこと', state: 'done' as const, href: '#ways' },
  { label: '3か月後に変わっていてほしいこと', state: 'now' as const },
  { label: 'お願いしたいこと', state: 'todo' as const },
  { label: '条件', state: 'todo' as const },
]

const history = [
  {
    when: '2025年12月1日(月) 14:05',
    dateTime: '2025-12-01T14:05+09:00',
    who: '運営事業者 長谷川',
    what: '公開しました',
  },
  {
    when: '2025年11月28日(金) 9:12',
    dateTime: '2025-11-28T09:12+09:00',
    who: '運営事業者 長谷川',
    what: '差し戻しました',
    why: <p>「全般」を、いちばん困っている作業に書き換えてください。</p>,
  },
  {
    when: '2025年11月27日(木) 18:40',
    dateTime: '2025-11-27T18:40+09:00',
    who: '湯けむり醸造',
    what: '審査に出しました',
  },
]
