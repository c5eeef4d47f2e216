import { randomUUID } from 'node:crypto'
import type { Member, OrganizationKind, Role } from '../../src/actor.ts'
import { emptyDetails, type OrganizationDetails } from '../../src/organizations/details.ts'
import type { Database } from '../../src/platform/db/database.ts'

/** Tests stand still at this instant: 2025年12月1日(月) 10:00 JST. */
export const NOW = new Date('2025-12-01T01:00:00Z')

let serial = 0
export const next = (word: string): string => `${word}${++serial}`

/** 湯けむり町 and its people, made directly in the database. Ask for what you need. */
export function office(owner: Database) {
  async function account(name = next('人')): Promise<string> {
    const id = randomUUID()
    await owner
      .insertInto('accounts')
      .values({ id, email: `${id}@example.jp`, name, email_verified_at: NOW, created_at: NOW })
      .execute()
    return id
  }
  async function organization(
    kind: OrganizationKind,
    { name = next('組織'), placeCode = String(310_000 + ++serial) } = {},
  ): Promise<string> {
    const id = randomUUID()
    const contact = {
      address: '鳥取県湯けむり町1-2-3',
      phone: '0858-00-0000',
      harassment_contact: '総務担当 soumu@example.jp',
    }
    await owner
      .insertInto('organizations')
      .values({ id, kind, name, place_code: placeCode, ...contact, created_at: NOW })
      .execute()
    return id
  }
  async function member(kind: OrganizationKind, organizationId?: string, role: Role = 'admin'): Promise<Member> {
    const organization_id = organizationId ?? (await organization(kind))
    const accountId = await account()
    await owner
      .insertInto('memberships')
      .values({ id: randomUUID(), account_id: accountId, organization_id, role, created_at: NOW })
      .execute()
    return { kind, accountId, organizationId: organization_id, role }
  }
  async function talent(name = next('人材')) {
    const accountId = await account(name)
    const id = randomUUID()
    await owner
      .insertInto('talents')
      .values({ id, account_id: accountId, headline: 'EC運営とSNS', state: 'active', created_at: NOW, updated_at: NOW })
      .execute()
    const names = { family_name: '山田', given_name: name, family_kana: 'ヤマダ', given_kana: 'ハナコ' }
    await owner
      .insertInto('talent_contacts')
      .values({ talent_id: id, ...names, email: `${id}@example.jp` })
      .execute()
    return { kind: 'talent' as const, accountId, talentId: id }
  }
  return { account, organization, member, talent }
}

/** What a company says when it registers; complete enough for a contract. */
export const companyDetails: OrganizationDetails = {
  ...emptyDetails,
  name: '株式会社湯けむり旅館',
  kana: 'カブシキガイシャユケムリリョカン',
  corporateNumber: '8999900000001',
  placeCode: '313700',
  postcode: '6820715',
  address: '鳥取県東伯郡湯梨浜町大字旭1-1',
  phone: '0858-35-0000',
  representative: '山根 花子',
  usesEmployees: true,
  harassmentContact: '総務担当 山根 0858-35-0000',
}
