import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { post } from '../../mail.ts'
import type { Tx } from '../../platform/db/database.ts'
import { WAITING_DAYS } from './deletion.ts'

interface Reader {
  /** Null once there is no account any more. */
  accountId: string | null
  address: string
}

const PATH = '/account/deletion'

/** 受付: what will happen when, and how to take it back. Whoever did not ask themselves learns of it here. */
export function tellRequested(tx: Tx, id: string, to: Reader, due: Date, now: Date): Promise<void> {
  const body = `退会のお申し込みを受け付けました。

${formatDay(dayInJapan(due))}以降に、お名前・連絡先・プロフィールなどを消去します。
それまで(${WAITING_DAYS}日間)は、ログインして退会を取りやめることができます。

お申し込みに心当たりがないときは、すぐにログインして退会を取りやめ、パスワードを変えてください。
`
  return write(
    tx,
    `deletion-requested-${id}`,
    to,
    { subject: '退会のお申し込みを受け付けました', body, path: PATH },
    now,
  )
}

/** 取りやめ, by the person. */
export function tellWithdrawn(tx: Tx, id: string, to: Reader, now: Date): Promise<void> {
  const body = `退会を取りやめました。アカウントはこれまでどおりお使いいただけます。

取り下げた応募などは元に戻りません。活動のお休みは、マイページから再開できます。
`
  return write(tx, `deletion-withdrawn-${id}`, to, { subject: '退会を取りやめました', body, path: PATH }, now)
}

/** 中止, by the clock: something has to be finished first. */
export function tellStopped(tx: Tx, id: string, to: Reader, now: Date): Promise<void> {
  const body = `退会の手続きを中止しました。お申し込みのあとに、先に終えていただくことができたためです。

内容は退会の画面でご確認ください。終えたあとに、もう一度お申し込みいただけます。
`
  return write(tx, `deletion-stopped-${id}`, to, { subject: '退会の手続きを中止しました', body, path: PATH }, now)
}

/** 完了: the last letter to this address. */
export function tellDone(tx: Tx, id: string, address: string, now: Date): Promise<void> {
  const body = `退会の手続きが終わり、お名前・連絡先・プロフィールなどを消去しました。

法律により保存する契約の書面(7年)と、提供の同意の記録(3年)は残ります。
これまで結をお使いいただき、ありがとうございました。このアドレスにお送りするメールは、これが最後です。
`
  return write(
    tx,
    `deletion-done-${id}`,
    { accountId: null, address },
    { subject: '退会の手続きが終わりました', body },
    now,
  )
}

interface Words {
  subject: string
  body: string
  path?: string
}

function write(tx: Tx, once: string, to: Reader, words: Words, now: Date): Promise<void> {
  return post(tx, { once, topic: 'account', to, ...words }, now)
}
