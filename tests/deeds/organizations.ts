import { industryIds } from '../../src/organizations/industries.ts'
import { corporateNumber } from '../import/office-values.ts'
import { office } from '../world/office.ts'
import type { Arranged, Deed, Stage } from './deed.ts'
import { freshPlace } from './towns.ts'

let registered = 500_000

/** Every box of the form, as a company fills it; there is one organization per 法人番号. */
const companyForm = () => ({
  name: '株式会社湯けむり旅館',
  kana: 'カブシキガイシャユケムリリョカン',
  legalForm: 'corporation',
  corporateNumber: corporateNumber(++registered),
  place: '鳥取県湯梨浜町',
  postcode: '682-0715',
  address: '鳥取県東伯郡湯梨浜町大字旭1-1',
  phone: '0858-35-0000',
  email: 'info@yado.example',
  contactUrl: 'https://yado.example/contact',
  website: 'https://yado.example/',
  introduction: '創業90年の温泉旅館です。',
  representative: '山根 花子',
  contactPerson: '山根 太郎',
  industry: industryIds[0] ?? '',
  employees: '２４人',
  capitalYen: '1,000万円',
  hasTwoOfficers: 'yes',
  usesEmployees: 'yes',
  harassmentContact: '総務担当 山根 0858-35-0000',
  harassmentPolicyUrl: 'https://yado.example/policy',
})

const townForm = (place: string) => ({
  name: '湯けむり町',
  kana: 'ユケムリチョウ',
  corporateNumber: corporateNumber(++registered),
  place,
  postcode: '682-0715',
  address: '湯けむり町大字湯1-2-3',
  phone: '0858-00-0000',
  harassmentContact: '総務課 soumu@example.jp',
  population: '16,000人',
  circulationPercent: '47.0',
  circulationYear: '2018',
  circulationSource: '環境省 地域経済循環分析',
})

async function ofDesk(s: Stage, change: string, fields: Arranged['fields'], state = 'active'): Promise<Arranged> {
  const { member, organization } = office(s.owner)
  const id = await organization('company')
  await s.owner.updateTable('organizations').set({ state }).where('id', '=', id).execute()
  return { actor: await member('operator'), path: `/desk/organizations/${id}/${change}`, fields }
}

/** One's own organization, and all of them at the operator's desk. An operator sees every one, so nobody is a stranger there. */
export const organizationDeeds: readonly Deed[] = [
  {
    route: '/organization/new',
    arrange: async (s) => ({
      actor: { kind: 'account', accountId: await office(s.owner).account() },
      path: '/organization/new',
      fields: companyForm(),
    }),
  },
  {
    route: '/organization/edit',
    arrange: async (s) => ({
      actor: await office(s.owner).member('company'),
      path: '/organization/edit',
      fields: { ...companyForm(), version: '1' },
    }),
  },
  {
    route: '/organization/edit',
    arrange: async (s) => {
      const { member, organization } = office(s.owner)
      const { code, name } = freshPlace()
      return {
        actor: await member('municipality', await organization('municipality', { placeCode: code })),
        path: '/organization/edit',
        fields: { ...townForm(name), version: '1' },
      }
    },
  },
  {
    route: '/desk/organizations/new',
    arrange: async (s) => ({
      actor: await office(s.owner).member('operator'),
      path: '/desk/organizations/new',
      fields: { ...townForm(freshPlace().name), kind: 'municipality', adminEmail: 'kacho@town.example' },
    }),
  },
  {
    route: '/desk/organizations/:organization/edit',
    arrange: (s) => ofDesk(s, 'edit', { ...companyForm(), version: '1' }),
  },
  {
    route: '/desk/organizations/:organization/invitations',
    arrange: (s) => ofDesk(s, 'invitations', { email: 'shokuin@town.example', role: 'editor' }),
  },
  {
    route: '/desk/organizations/:organization/suspensions',
    arrange: (s) => ofDesk(s, 'suspensions', { reason: 'conduct' }),
  },
  {
    route: '/desk/organizations/:organization/restorations',
    arrange: (s) => ofDesk(s, 'restorations', {}, 'suspended'),
  },
]
