import { formatInstant } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import type { BlockedAddress } from '../mails-blocked.ts'

interface BlockedAddressesProps {
  blocked: BlockedAddress[]
  mayReopen: boolean
  formKey: string
}

/** Whom no mail reaches any more, and the way back once their mailbox works. */
export function BlockedAddresses({ blocked, mayReopen, formKey }: BlockedAddressesProps) {
  return (
    <Section title="届かなくなったアドレス">
      <p>ご本人に電話などで確かめ、メールボックスが使えるようになってから「送れるように戻す」を押してください。</p>
      <Table
        caption="届かなくなったアドレス"
        captionHidden
        rows={blocked}
        keyOf={({ accountId }) => accountId}
        columns={[
          {
            label: '人',
            kind: 'name',
            cell: ({ accountId, name }) => <a href={`/desk/accounts/${accountId}`}>{name}</a>,
          },
          { label: 'アドレス', cell: ({ address }) => address },
          { label: '組織', cell: ({ organizations }) => organizations.join('、') || 'なし' },
          { label: '届かなくなった日時', cell: ({ since }) => formatInstant(since) },
          ...(mayReopen
            ? [{ label: '操作', cell: (line: BlockedAddress) => <Reopen line={line} formKey={formKey} /> }]
            : []),
        ]}
        empty={
          <EmptyState title="届かなくなったアドレスはありません">
            メールが戻ってくると、そのアドレスがここに出ます。
          </EmptyState>
        }
      />
    </Section>
  )
}

function Reopen({ line, formKey }: { line: BlockedAddress; formKey: string }) {
  return (
    <Form
      action={`/desk/accounts/${line.accountId}/mail-reopenings`}
      formKey={formKey}
      label={`${line.name}さんにメールを送れるように戻す`}
    >
      <Button kind="secondary" size="small">
        送れるように戻す
      </Button>
    </Form>
  )
}
