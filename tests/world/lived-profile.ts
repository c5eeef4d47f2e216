import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/platform/db/database.ts'
import { NOW } from './office.ts'
import { fileOf, type Person, sample } from './person.ts'

/** Everything that one may say about oneself, and keep for oneself. */
export async function theirProfile(owner: Database, { talent, client, municipalityId }: Person): Promise<void> {
  await theirWords(owner, talent.talentId)
  const { talentId: talent_id, accountId: account_id } = talent
  const own = { talent_id, at: NOW }
  const file = fileOf(account_id, '見本.txt')
  const { id: posting_id } = await owner.selectFrom('postings').select('id').limit(1).executeTakeFirstOrThrow()
  await owner.insertInto('files').values(file).execute()
  await owner
    .insertInto('talent_works')
    .values([
      { ...own, id: randomUUID(), title: '見本', file_id: file.id, shown_to: 'named' },
      { ...own, id: randomUUID(), title: '作品', url: 'https://example.jp/work', shown_to: 'companies' },
    ])
    .execute()
  await owner.insertInto('talent_skills').values({ talent_id, skill: 'seo', level: 'working' }).execute()
  await owner.insertInto('talent_places').values({ talent_id, place_code: '313700', relation: 'born' }).execute()
  const career = { company: '都市商事', role: '部門長', from_month: '2018-04', to_month: '2024-03', did: '直販' }
  await owner
    .insertInto('talent_careers')
    .values({ id: randomUUID(), talent_id, ...career })
    .execute()
  await owner
    .insertInto('saved_searches')
    .values({ ...own, id: randomUUID(), account_id, query: 'q=温泉', looked_on: '2025-11-30', told_until: NOW })
    .execute()
  await owner.insertInto('digests').values({ talent_id, looked_on: '2025-11-30' }).execute()
  const shown = { rank: 1, propensity: 0.5, interest: 0.5, acceptance: 0.5, day: '2025-11-30', shown_at: NOW }
  await owner
    .insertInto('impressions')
    .values({ talent_id, posting_id, ...shown })
    .execute()
  await owner
    .insertInto('town_follows')
    .values({ ...own, municipality_id: municipalityId })
    .execute()
  await owner
    .insertInto('saved_postings')
    .values({ ...own, posting_id })
    .execute()
  await owner
    .insertInto('posting_interests')
    .values({ ...own, posting_id })
    .execute()
  await owner
    .insertInto('scout_blocks')
    .values({ ...own, client_id: client.organizationId })
    .execute()
  const said = { called: 'initials', shown_as: 'Y.H.さん', words: 'again', wording: '載せることに同意します' }
  await owner
    .insertInto('greetings')
    .values({
      ...own,
      id: randomUUID(),
      account_id,
      municipality_id: municipalityId,
      ...said,
      state: 'shown',
      state_since: NOW,
    })
    .execute()
}

async function theirWords(owner: Database, id: string): Promise<void> {
  const words = { introduction: '紹介', experience: '経験', achievements: '実績', contactable_times: '平日の夜' }
  const more = { available_from: '2026-01-01', invoice_number: 'T8999900000001', hours_per_month: 10 }
  await owner
    .updateTable('talents')
    .set({ ...words, ...more })
    .where('id', '=', id)
    .execute()
  const contact = { phone: '090-0000-0000', postcode: '6820715', place_code: '313700', address: '大字旭1-1' }
  await owner.updateTable('talent_contacts').set(contact).where('talent_id', '=', id).execute()
}

/** Every way to sign in, a place in an organization, and what was mailed. */
export async function theirSignIn(
  owner: Database,
  { talent: { accountId: account_id }, client }: Person,
): Promise<void> {
  const id = randomUUID()
  await owner
    .insertInto('credentials')
    .values({ account_id, password_hash: 'hash', totp_secret: 'secret', recovery_hashes: ['a'] })
    .execute()
  await owner
    .insertInto('passkeys')
    .values({ id, account_id, public_key: sample, counter: 0, transports: ['usb'], label: 'Chrome', created_at: NOW })
    .execute()
  await owner.insertInto('challenges').values({ id, account_id, challenge: 'second', expires_at: NOW }).execute()
  await owner
    .insertInto('sign_in_codes')
    .values({ id, account_id, purpose: 'sign_in', code_hash: 'hash', expires_at: NOW, at: NOW })
    .execute()
  await owner
    .insertInto('sessions')
    .values({
      id,
      token_hash: 'hash',
      account_id,
      hat_kind: 'talent',
      device: 'Chrome',
      created_at: NOW,
      seen_at: NOW,
      expires_at: NOW,
    })
    .execute()
  const joined = { account_id, organization_id: client.organizationId, created_at: NOW }
  await owner
    .insertInto('memberships')
    .values({ ...joined, id, role: 'editor', state: 'ended', title: '広報担当' })
    .execute()
  const invited = {
    organization_id: client.organizationId,
    role: 'editor',
    code_hash: 'hash',
    expires_at: NOW,
    at: NOW,
  }
  await owner
    .insertInto('invitations')
    .values({ ...invited, id, email: 'invited@example.jp', state: 'accepted', accepted_by: account_id })
    .execute()
  await owner
    .insertInto('mail_switches')
    .values({ account_id, topic: 'scout', manner: 'never', changed_at: NOW })
    .execute()
  await owner.insertInto('calendar_feeds').values({ account_id, id, made_at: NOW }).execute()
  await owner.insertInto('desk_choices').values({ account_id, mine: true }).execute()
  await owner
    .insertInto('mails')
    .values({
      id,
      once: 'letter',
      to_account: account_id,
      to_address: 'a@example.jp',
      subject: '件名',
      body: '本文',
      path: '/my',
      attachment: '{}',
      problem: '不明',
      state: 'bounced',
      at: NOW,
    })
    .execute()
  await owner
    .insertInto('notifications')
    .values({ id, account_id, topic: 'scout', title: '通知', path: '/my', why: '理由', at: NOW })
    .execute()
}
