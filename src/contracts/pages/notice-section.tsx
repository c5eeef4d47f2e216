import { formatInstant } from '../../law/japanese-date.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Side } from '../contract.ts'
import type { Notice } from '../notices.ts'
import type { ContractAction } from '../policy.ts'
import { Deed } from './approval-section.tsx'

interface NoticeSectionProps {
  notices: Notice[]
  base: string
  side: Side
  allowed: ReadonlySet<ContractAction>
  formKey: string
}

/** 取引条件明示書: when it was given, opened, asked for on paper. */
export function NoticeSection({ notices, base, side, allowed, formKey }: NoticeSectionProps) {
  const [latest] = notices
  if (!latest) return null
  const asked = latest.paper_asked_at !== null
  const open = asked && !latest.paper_given_at
  return (
    <Section title="取引条件明示書" id="notice">
      <DescriptionList
        items={[
          { term: '交付した日時', words: `${formatInstant(latest.issued_at)}(第${latest.number}版)` },
          openedBy(side, latest.opened_at),
          { term: '書面での交付', words: paperInWords(latest) },
        ]}
      />
      <p>
        <ButtonLink href={`${base}/notice`}>取引条件明示書を読む</ButtonLink>
      </p>
      {side === 'talent' && allowed.has('askPaper') && !asked && (
        <Deed action={`${base}/paper-requests`} formKey={formKey} label="書面での交付を求める" kind="secondary" />
      )}
      {side === 'client' && allowed.has('givePaper') && open && (
        <Deed action={`${base}/papers`} formKey={formKey} label="書面で交付したことを記録する" />
      )}
    </Section>
  )
}

function openedBy(side: Side, at: Date | null): { term: string; words: string } {
  if (side === 'client') return { term: '副業人材が開いた日時', words: at ? formatInstant(at) : 'まだ開かれていません' }
  return { term: 'あなたが開いた日時', words: at ? formatInstant(at) : 'まだ開いていません。お読みください' }
}

function paperInWords({ paper_asked_at: asked, paper_given_at: given }: Notice): string {
  if (given) return `${formatInstant(given)}に交付しました`
  return asked ? `${formatInstant(asked)}に求められています` : '求められていません'
}
