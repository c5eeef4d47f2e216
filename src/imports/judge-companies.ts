import { fictionalCodes, fictionalPlaceOf, findPlace, fullName } from '../law/places.ts'
import { emptyDetails, type OrganizationDetails } from '../organizations/details.ts'
import { industryName, industryOf } from '../organizations/industries.ts'
import { placeOfAddress } from '../organizations/place-of-text.ts'
import { registerOrganization } from '../organizations/register-organization.ts'
import type { Tx } from '../platform/db/database.ts'
import type { CompanyValues } from './company-columns.ts'
import { factsOf, type Judged, type KeptRow, problemAt, type Repeated, repeatedRows } from './row.ts'

type Row = KeptRow<CompanyValues>

/** What each row of a list of companies will become. Companies that are there already stay as they are. */
export async function judgeCompanies(tx: Tx, rows: readonly Row[]): Promise<Judged[]> {
  const there = await numbersThere(tx, rows)
  const invented = await inventedTowns(tx)
  const repeated = repeatedRows(rows, ({ number, name, address }) => number || `${name} ${address}`)
  return rows.map((row) => judge(row, there, { again: repeated.get(row), invented }))
}

async function numbersThere(tx: Tx, rows: readonly Row[]): Promise<Map<string, string>> {
  const numbers = rows.map(({ values }) => values.number).filter((number) => number !== '')
  if (numbers.length === 0) return new Map()
  const found = await tx
    .selectFrom('organizations')
    .select(['corporate_number', 'name'])
    .where('kind', '=', 'company')
    .where('corporate_number', 'in', numbers)
    .execute()
  return new Map(found.map(({ corporate_number, name }) => [corporate_number ?? '', name]))
}

interface Around {
  again: Repeated | undefined
  invented: ReadonlySet<string>
}

/** Invented towns that take part in this installation: there are some in the demo only. */
async function inventedTowns(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('organizations')
    .select('place_code')
    .where('kind', '=', 'municipality')
    .where('place_code', 'in', fictionalCodes)
    .execute()
  return new Set(rows.flatMap(({ place_code }) => place_code ?? []))
}

function judge(row: Row, there: ReadonlyMap<string, string>, { again, invented }: Around): Judged {
  const { values } = row
  const { details, notes, problem } = detailsOf(row, invented)
  const known = there.get(values.number)
  const judged: Judged = {
    sheet: row.sheet,
    rowNumber: row.rowNumber,
    name: values.name,
    facts: factsOfCompany(details),
    notes,
    problem,
    make: (tx, actor, now) => registerOrganization(tx, actor, 'company', details, now),
  }
  if (again && !again.same)
    return {
      ...judged,
      problem: problemAt(row, 'number', `${again.of}行目と同じ企業で、内容が違います。どちらかの行を削除してください`),
    }
  if (problem) return judged
  if (again) return { ...judged, notes: [`${again.of}行目と同じ内容のため、取り込みません`], make: null }
  if (known !== undefined)
    return { ...judged, notes: [`「${known}」としてすでに登録されているため、変更しません`], make: null }
  return judged
}

/** Where the address lies: of Japan, or else of a town of the demo that is here. */
function placeOf({ values }: Row, invented: ReadonlySet<string>): string | undefined {
  const real = values.town ?? placeOfAddress(values.address, values.postcode)
  if (real) return real
  const code = fictionalPlaceOf(values.address)?.code
  return code && invented.has(code) ? code : undefined
}

function detailsOf(
  row: Row,
  invented: ReadonlySet<string>,
): { details: OrganizationDetails; notes: string[]; problem: string | null } {
  const { values } = row
  const placeCode = placeOf(row, invented)
  const industry = values.industry === undefined ? undefined : industryOf(values.industry)
  const notes = [
    ...(values.industry !== undefined && !industry
      ? [`業種「${values.industry}」は一覧にない言葉のため、空欄になります。あとで選べます`]
      : []),
    ...(!values.phone && !values.mail ? ['連絡先がありません。あとで電話番号かメールアドレスを加えてください'] : []),
  ]
  return {
    details: { ...detailsWithout(values), placeCode: placeCode ?? '', industry: industry ?? null },
    notes,
    problem: placeCode
      ? null
      : problemAt(
          row,
          'address',
          '市区町村が分かりません。住所を都道府県から入力するか、「市区町村コード」の列を加えてください',
        ),
  }
}

function detailsWithout(values: CompanyValues): OrganizationDetails {
  return {
    ...emptyDetails,
    name: values.name,
    kana: values.kana ?? '',
    legalForm: values.number === '' ? 'individual' : 'corporation',
    corporateNumber: values.number === '' ? null : values.number,
    address: values.address,
    postcode: values.postcode ?? null,
    employees: values.employees ?? null,
    capitalYen: values.capital ?? null,
    representative: values.representative ?? '',
    contactPerson: values.contact ?? '',
    phone: values.phone ?? '',
    email: values.mail ?? '',
    website: values.website ?? '',
    // Whether these people are employees in the sense of the law, the company says itself; until then the duties apply.
    usesEmployees: true,
  }
}

function factsOfCompany(details: OrganizationDetails): Judged['facts'] {
  const place = findPlace(details.placeCode)
  return factsOf({
    法人番号: details.corporateNumber ?? '個人事業主',
    市区町村: place && fullName(place),
    所在地: details.address,
    業種: industryName(details.industry),
    従業員数: details.employees === null ? null : `${details.employees}人`,
    担当者: details.contactPerson,
    電話番号: details.phone,
    メール: details.email,
  })
}
