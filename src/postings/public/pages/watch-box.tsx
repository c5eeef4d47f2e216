import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'

interface WatchBoxProps {
  postingId: string
  /** What the reader has done already; null for everybody who is no talent, and then nothing is drawn. */
  watched: { saved: boolean; interested: boolean } | null
  formKey: string
}

/** お気に入り and 気になる: two small steps for those who do not apply today. */
export function WatchBox({ postingId, watched, formKey }: WatchBoxProps) {
  if (!watched) return null
  const action = (noun: string, done: boolean) => `/postings/${postingId}/${noun}${done ? '/removals' : ''}`
  return (
    <div class="card">
      <h2 class="title">まだ迷っているとき</h2>
      <Form formKey={formKey} action={action('saves', watched.saved)} label="お気に入り">
        <Button kind="secondary" size="small">
          {watched.saved ? 'お気に入りから外す' : 'お気に入りに入れる'}
        </Button>
      </Form>
      <Form formKey={formKey} action={action('interests', watched.interested)} label="気になる">
        <Button kind="secondary" size="small">
          {watched.interested ? '「気になる」を取り消す' : '「気になる」を伝える'}
        </Button>
      </Form>
      <p class="note">お気に入りはあなただけに見えます。「気になる」は、企業に人数だけが伝わります。</p>
    </div>
  )
}
