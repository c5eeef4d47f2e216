import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { type OrganizationDetails, refuseInconsistent } from './details.ts'
import { columnsOf } from './detail-columns.ts'
import { lockOrganization, type OrganizationRow } from './find-organization.ts'
import { refuseDoubles } from './refuse-doubles.ts'

/**
 * 組織の情報を変更する。
 * @param version the one that the form was drawn from
 * @throws Stale when somebody changed it meanwhile; Invalid when the details contradict each other
 */
export async function changeOrganization(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, details }: { version: number; details: OrganizationDetails },
  now: Date,
): Promise<void> {
  const organization = await lockOrganization(tx, actor, id, 'edit')
  if (organization.version !== version)
    throw new Stale(
      '画面を開いているあいだに、ほかの人がこの組織の情報を変更しました。何も上書きしていません。最新の内容を開いて、もう一度入力してください。',
    )
  refuseMove(organization, details)
  refuseInconsistent(organization.kind, details, { contact: 'needed' })
  const next = version + 1
  await refuseDoubles(
    tx
      .updateTable('organizations')
      .set({ ...columnsOf(organization.kind, details), version: next })
      .where('id', '=', id)
      .execute(),
  )
  await record(tx, actor, { name: 'organization.changed', subject: id, detail: { version: next } }, now)
}

// Companies, postings and ties count under a municipality's code, so it stays what it is.
function refuseMove({ kind, place_code }: OrganizationRow, { placeCode }: OrganizationDetails): void {
  if (kind === 'municipality' && place_code !== placeCode)
    throw new Invalid({ place: '自治体の団体コードは変更できません。合併のときは運営事業者に連絡してください' })
}
