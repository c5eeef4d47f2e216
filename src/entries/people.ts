import type { Done, Moved } from './entry.ts'

/** Entries of people and their organizations; each is named below. */
export type PeopleEntry =
  // 利用者
  | Done<'account.registered'>
  | Done<'account.verified'>
  | Done<'account.renamed'>
  | Done<'account.signed_in', { how: 'password' | 'code' | 'passkey' | 'demo' }>
  | Done<'account.signed_out'>
  | Done<'account.hat_changed', { hat: string }>
  | Done<'account.second_factor_added', { kind: 'totp' | 'passkey' }>
  | Done<'account.second_factor_removed', { kind: 'totp' | 'passkey' }>
  | Done<'account.password_changed'>
  | Done<'account.recovered'>
  | Done<'account.switches_changed'>
  | Done<'account.mails_stopped', { topics: string[] }>
  | Done<'session.ended'>
  | Moved<'account.suspended'>
  | Moved<'account.restored'>
  | Moved<'account.deleted'>
  // 退会
  | Moved<'deletion.requested'>
  | Moved<'deletion.withdrawn'>
  | Moved<'deletion.done'>
  // 組織
  | Done<'organization.registered', { kind: string }>
  | Done<'organization.changed', { version: number }>
  | Done<'organization.approvers_set', { people: number }>
  | Done<'organization.imported', { import: string; row: number }>
  | Moved<'organization.suspended'>
  | Moved<'organization.restored'>
  | Done<'member.invited', { role: string; organization: string }>
  | Moved<'invitation.accepted', { organization: string }>
  | Moved<'invitation.revoked'>
  | Moved<'invitation.expired'>
  | Done<'member.role_changed', { role: string; organization: string }>
  | Moved<'member.suspended', { organization: string }>
  | Moved<'member.restored', { organization: string }>
  | Moved<'member.ended', { organization: string }>
  // 副業人材
  | Moved<'talent.registered'>
  | Moved<'talent.confirmed'>
  | Moved<'talent.rested'>
  | Moved<'talent.resumed'>
  | Moved<'talent.deleted'>
  | Done<'talent.changed', { version: number }>
  | Done<'talent.imported', { import: string; row: number }>
  | Done<'consent.given', { recipient: string; items: string[]; about: string }>
  | Done<'consent.withdrawn', { recipient: string }>

/** What each deed is called. A new entry does not compile until it has a name here. */
export const peopleDeeds: Record<PeopleEntry['name'], string> = {
  'account.registered': 'アカウントを作りました',
  'account.verified': 'メールアドレスを確認しました',
  'account.renamed': 'お名前を変更しました',
  'account.signed_in': 'ログインしました',
  'account.signed_out': 'ログアウトしました',
  'account.hat_changed': '立場を切り替えました',
  'account.second_factor_added': '二段階認証を設定しました',
  'account.second_factor_removed': '二段階認証を解除しました',
  'account.password_changed': 'パスワードを変更しました',
  'account.recovered': 'ログインを回復しました',
  'account.switches_changed': '通知の受け取り方を変更しました',
  'account.mails_stopped': 'メールのリンクから、通知のメールを止めました',
  'session.ended': '端末のログインを終了しました',
  'account.suspended': 'アカウントを停止しました',
  'account.restored': 'アカウントの停止を解きました',
  'account.deleted': 'アカウントを消去しました',
  'deletion.requested': '退会を申し込みました',
  'deletion.withdrawn': '退会を取りやめました',
  'deletion.done': '退会により消去しました',
  'organization.approvers_set': '求人の決裁の順番を決めました',
  'organization.registered': '組織を登録しました',
  'organization.changed': '組織の情報を変更しました',
  'organization.imported': '組織を取り込みました',
  'organization.suspended': '組織の利用を停止しました',
  'organization.restored': '組織の停止を解きました',
  'member.invited': 'メンバーを招待しました',
  'invitation.accepted': '招待を受けました',
  'invitation.revoked': '招待を取り消しました',
  'invitation.expired': '招待の期限が切れました',
  'member.role_changed': '役割を変更しました',
  'member.suspended': 'メンバーを停止しました',
  'member.restored': 'メンバーの停止を解きました',
  'member.ended': 'メンバーの所属を終えました',
  'talent.registered': '副業人材として登録しました',
  'talent.confirmed': '副業人材としての活動を始めました',
  'talent.rested': '活動をお休みにしました',
  'talent.resumed': '活動を再開しました',
  'talent.deleted': '退会により、プロフィールを消去しました',
  'talent.changed': 'プロフィールを変更しました',
  'talent.imported': '副業人材を取り込みました',
  'consent.given': '情報の提供に同意しました',
  'consent.withdrawn': '同意を取り消しました',
}
