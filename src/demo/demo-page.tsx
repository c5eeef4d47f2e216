import { audienceNames, type Audience } from '../ui/header.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Form } from '../ui/form.tsx'
import { PageHeading } from '../ui/heading.tsx'
import { Grid } from '../ui/layout.tsx'
import type { DemoPerson } from './people.ts'

/** Step into somebody's shoes with one click. */
export function DemoPage({ people, formKey }: { people: DemoPerson[]; formKey: string }) {
  return (
    <>
      <PageHeading
        title="デモを試す"
        lead="立場を選ぶと、その人としてログインします。人物・企業・町はすべて架空で、何を操作しても構いません。"
      />
      {people.length === 0 && (
        <EmptyState title="デモの人物がまだいません">空の var で npm start をやり直すと作られます。</EmptyState>
      )}
      <Grid>
        {people.map((person) => (
          <Card key={person.accountId} title={audienceNames[person.part as Audience]} over={person.house}>
            <p>{person.errand}</p>
            <Form
              action="/demo/sessions"
              formKey={formKey}
              label={`${audienceNames[person.part as Audience]}として入る`}
            >
              <input type="hidden" name="account" value={person.accountId} />
              <Button>{`${person.name}さんとして入る`}</Button>
            </Form>
          </Card>
        ))}
      </Grid>
    </>
  )
}
