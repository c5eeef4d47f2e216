import { addresseesOf } from '../../accounts/addressees.ts'
import { post } from '../../mail.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { TeammateRow, TeamRow } from './find-team.ts'

const toLead = {
  consent: { subject: 'チームの一員が同意しました', body: '誘った方が、チームでの応募に同意しました。' },
  decline: {
    subject: 'チームへの参加が見送られました',
    body: '誘った方は、今回は参加しません。全員の返事がそろうと、同意した方とあなたで応募します。',
  },
  leave: { subject: 'チームの一員が抜けました', body: '同意していた方が、チームを抜けました。' },
  lapsed: {
    subject: 'チームでの応募を送れませんでした',
    body: '募集が終わったなどの理由で、チームでの応募を送れませんでした。応募先には何も伝わっていません。',
  },
} as const

/** Tells the lead what became of somebody who was asked, or of the team. */
export async function tellLead(
  tx: Tx,
  team: TeamRow,
  about: string,
  what: keyof typeof toLead,
  now: Date,
): Promise<void> {
  for (const { id, email } of await addresseesOf(tx, [team.lead_account_id]))
    await post(
      tx,
      {
        once: `team-${what}-${about}`,
        topic: 'application',
        to: { accountId: id, address: email },
        ...toLead[what],
        path: `/my/teams/${team.id}`,
      },
      now,
    )
}

const toTeammates = {
  submitted: {
    subject: 'チームの応募を送りました',
    body: '全員の返事がそろい、チームの応募を送りました。あなたの情報は、同意した内容のとおりに応募先へ伝わりました。',
  },
  withdrawn: {
    subject: 'チームでの応募が取りやめになりました',
    body: '代表者がチームでの応募を取りやめました。あなたの情報は応募先に伝わっていません。',
  },
  dropped: {
    subject: 'チームでの応募について',
    body: '代表者がチームの顔ぶれを見直し、今回はあなたを含めずに応募することになりました。あなたの情報は応募先に伝わっていません。',
  },
} as const

/** Tells those who were asked; who has not answered yet is reached by the address alone. */
export async function tellTeammates(
  tx: Tx,
  mates: readonly TeammateRow[],
  what: keyof typeof toTeammates,
  now: Date,
): Promise<void> {
  for (const { id, email, account_id, team_id } of mates)
    await post(
      tx,
      {
        once: `team-${what}-${id}`,
        topic: 'application',
        to: { accountId: account_id, address: email },
        ...toTeammates[what],
        path: `/my/teams/${team_id}`,
      },
      now,
    )
}
