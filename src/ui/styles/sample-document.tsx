import { Document, renderDocument } from '../document.tsx'
import type { Audience } from '../header.tsx'
import { StylesPage } from '../styles-page.tsx'
import { sampleProblems } from './fields-sample.tsx'
import { sampleHeader } from './sample-header.ts'

interface SampleDocumentProps {
  stylesheet: string
  /** Whose header is shown. */
  audience: Audience
  /** True to show the forms with what has to be corrected. */
  wrong: boolean
}

/** The sample page in a whole document with the header of any audience, without a server or a session. */
export function sampleDocument({ stylesheet, audience, wrong }: SampleDocumentProps): string {
  const problems = wrong ? sampleProblems : {}
  return renderDocument(
    <Document
      title="部品の見本"
      problems={problems}
      path="/styles"
      stylesheet={stylesheet}
      header={sampleHeader(audience)}
      crumbs={[{ label: 'ホーム', href: '/' }, { label: '開発', href: '/styles' }, { label: '部品の見本' }]}
      flash={{ tone: 'success', message: '下書きを保存しました' }}
      demo="これはデモです。湯けむり町は架空のまちで、入力した内容は消えることがあります。"
      head={<meta name="robots" content="noindex" />}
    >
      <StylesPage problems={problems} />
    </Document>,
  )
}
