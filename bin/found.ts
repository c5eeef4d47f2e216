/**
 * 最初の運営事業者を登録する: once, on the machine itself, after the first start of a real installation.
 * `npm run found -- --name 結ネットワーク株式会社 --kana ユイネットワーク --place 鳥取県鳥取市 --email admin@example.jp`
 * The first admin gets an invitation by mail (without a mail server it is printed here).
 */
import { parseArgs } from 'node:util'
import { as, clock } from '../src/actor.ts'
import { readConfig } from '../src/start/config.ts'
import { findDatabase } from '../src/start/find-database.ts'
import { searchPlaces } from '../src/law/place-search.ts'
import { emptyDetails } from '../src/organizations/details.ts'
import { inviteMember } from '../src/organizations/invite-member.ts'
import { registerOrganization } from '../src/organizations/register-organization.ts'
import { openDatabase } from '../src/platform/db/database.ts'

const usage = '使い方: npm run found -- --name 名称 --kana メイショウ --place 鳥取県鳥取市 --email admin@example.jp'

try {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { name: text, kana: text, place: text, email: text } })
  const { name, kana, place, email } = values
  if (!name || !kana || !place || !email?.includes('@')) throw new Error(usage)
  const [found] = searchPlaces(place)
  if (!found) throw new Error(`「${place}」が見つかりません。都道府県から入力してください(例 鳥取県鳥取市)`)
  await register({ ...emptyDetails, name, kana, placeCode: found.code, email }, email)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function register(details: typeof emptyDetails, email: string): Promise<void> {
  const { logins, server } = await findDatabase(readConfig(process.env), new Date())
  const db = openDatabase({ ...logins.program, max: 2 })
  try {
    const mail = await as(db, clock, async (tx) => {
      const there = await tx
        .selectFrom('organizations')
        .select('name')
        .where('kind', '=', 'operator')
        .executeTakeFirst()
      if (there)
        throw new Error(
          `運営事業者「${there.name}」がすでに登録されています。ほかの運営事業者は /desk/organizations/new から登録してください`,
        )
      const id = await registerOrganization(tx, clock, 'operator', details, new Date())
      await inviteMember(tx, clock, id, { email, role: 'admin' }, new Date())
      return tx
        .selectFrom('mails')
        .select(['body', 'path'])
        .where('to_address', '=', email)
        .orderBy('at', 'desc')
        .executeTakeFirst()
    })
    console.log(`${details.name} を登録し、${email} を管理者として招待しました。`)
    if (!process.env.SMTP_URL && mail) console.log(`${mail.body}\n${process.env.ORIGIN ?? ''}${mail.path ?? ''}`)
  } finally {
    await db.destroy()
    await server?.stop()
  }
}
