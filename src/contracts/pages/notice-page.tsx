import { ButtonLink } from '../../ui/button.tsx'
import { Actions } from '../../ui/button.tsx'
import { Paper } from '../../ui/layout.tsx'
import type { NoticeLine } from '../notice-lines.ts'
import type { PaymentLine } from '../payment-lines.ts'
import { TermsList } from './terms-list.tsx'

interface NoticePageProps {
  content: {
    title: string
    subtitle: string
    lead: string
    lines: NoticeLine[]
    payments: PaymentLine[]
    consent: string
    footer: string
  }
  pdfHref: string
  backHref: string
  /** Notices of other versions, the newest first. */
  others: { number: number; href: string; issued: string }[]
}

/** 取引条件明示書 as a sheet of paper, to be read and printed. */
export function NoticePage({ content, pdfHref, backHref, others }: NoticePageProps) {
  return (
    <>
      <Actions>
        <ButtonLink href={pdfHref}>PDFで保存する</ButtonLink>
        <ButtonLink href={backHref} kind="secondary">
          契約の画面に戻る
        </ButtonLink>
      </Actions>
      <Paper>
        <h1>{content.title}</h1>
        <p>{content.subtitle}</p>
        <p>{content.lead}</p>
        <TermsList lines={content.lines} payments={content.payments} />
        <h2>合意の記録</h2>
        <p>{content.consent}</p>
        <p>{content.footer}</p>
      </Paper>
      {others.length > 0 && (
        <nav class="more" aria-label="ほかの版の明示書">
          <p>ほかの版:</p>
          <ul>
            {others.map(({ number, href, issued }) => (
              <li key={number}>
                <a href={href}>
                  第{number}版({issued}交付)
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}
