import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { type Answer, house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { casesOf, daysFrom, usualReferral, usualVisit } from '../../tests/world/cases.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { as } from '../actor.ts'
import { recordVisit } from './record-visit.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member, organization } = office(owner)
const cases = casesOf({ db, owner })

function says({ status, text }: Answer, wanted: number, ...words: readonly string[]): void {
  assert.equal(status, wanted)
  for (const word of words) assert.ok(text.includes(word), `does not say 「${word}」`)
}

test('a case at the desk says where it stands, what comes next and what was said', async () => {
  const made = await cases.opened()
  await cases.action(made)
  const shared = { ...usualVisit, sharedWith: ['company' as const] }
  await as(db, made.operator, (tx) => recordVisit(tx, made.operator, made.id, shared, NOW))
  const desk = await visitor(made.operator)
  says(
    await desk.get(`/desk/cases/${made.id}`),
    200,
    '企業の番',
    '予約の数字を3年分そろえる',
    '企業と共有',
    '後継ぎの話',
  )
  says(
    await desk.get(`/desk/cases/${made.id}/journal`),
    200,
    '伴走を始めました',
    '訪問・面談を記録しました',
    '次の行動を決めました',
  )
  const company = await (await visitor(made.company)).get('/client/case')
  says(company, 200, 'していただきたいことが1件あります', '一緒に見る')
  assert.doesNotMatch(company.text, /後継ぎの話/)
  const town = await (await visitor(made.town)).get(`/town/cases/${made.id}`)
  says(town, 200, '1回', '共有された記録はまだありません')
  assert.doesNotMatch(town.text, /後継ぎの話|一緒に見る|予約の数字/)
})

test('applications that wait for the company stand among what it is asked to do, as on its home', async () => {
  const { id, operator, company } = await cases.opened()
  assert.match((await (await visitor(company)).get('/client/case')).text, /していただくことは、いまはありません/)
  const posting = await postingsOf(owner)('published', { client_id: company.organizationId, title: '返事を待つ求人' })
  for (let k = 0; k < 2; k++) await applicationsOf(owner).made('submitted', { posting, client: company })
  const client = await visitor(company)
  const page = await client.get('/client/case')
  says(page, 200, '返事を待つ求人', '2件の応募が返事を待っています', `/client/postings/${posting.id}/applications`)
  assert.doesNotMatch(page.text, /していただくことは、いまはありません/)
  assert.match((await client.get('/client')).text, /2件の応募が返事を待っています/)
  assert.ok(id && operator)
})

test('a form that was sent wrongly comes back open, with what was typed and what to mend', async () => {
  const { id, operator } = await cases.opened()
  await member('operator', operator.organizationId)
  const desk = await visitor(operator)
  const half = { means: 'phone', attendees: '女将', heard: '電話で話した。', what: '数字をそろえる', owner: 'company' }
  const missing = await desk.post(`/desk/cases/${id}/visits`, half)
  says(missing, 422, '訪問・面談の日を年・月・日すべて入力してください', '電話で話した。', '女将')
  const day = { 'visitedOn-year': '2025', 'visitedOn-month': '12', 'visitedOn-day': '1' }
  says(await desk.post(`/desk/cases/${id}/visits`, { ...half, ...day }), 422, '次にすることの期限を入力してください')
  says(await desk.post(`/desk/cases/${id}/handovers`, { note: '夕方に電話を' }), 422, '夕方に電話を')
  says(await desk.post(`/desk/cases/${id}/ends`, {}), 422, '理由を選んでください')
  says(await desk.post(`/desk/cases/${id}/stages`, { move: 'review', reason: 'agreed' }), 409)
})

test('the list is narrowed by stage, coordinator and town, and read as a board', async () => {
  const operator = await member('operator')
  const colleague = await member('operator', operator.organizationId)
  const first = await cases.opened({
    operator,
    company: await member('company', await organization('company', { name: '一番旅館' })),
  })
  await cases.opened({
    operator: colleague,
    company: await member('company', await organization('company', { name: '二番酒造' })),
  })
  const desk = await visitor(operator)
  const shown = async (query: string) => {
    const { text } = await desk.get(`/desk/cases${query}`)
    return ['一番旅館', '二番酒造'].filter((name) => text.includes(name)).join(' ')
  }
  assert.deepEqual(
    {
      all: await shown(''),
      mine: await shown('?who=mine'),
      colleague: await shown(`?who=${colleague.accountId}`),
      town: await shown(`?town=${first.town.organizationId}`),
      stage: await shown('?state=consultation'),
      'other stage': await shown('?state=engagement'),
      board: await shown('?view=board&who=mine'),
      nonsense: await shown('?who=mine&state=x&page=-1&town=x'),
    },
    {
      all: '一番旅館 二番酒造',
      mine: '一番旅館',
      colleague: '二番酒造',
      town: '一番旅館',
      stage: '一番旅館 二番酒造',
      'other stage': '',
      board: '一番旅館',
      nonsense: '一番旅館',
    },
  )
})

test('from the page of a company a case is begun once; then the way leads to it', async () => {
  const operator = await member('operator')
  const companyId = await organization('company', { name: '梨園' })
  const desk = await visitor(operator)
  says(await desk.get(`/desk/organizations/${companyId}`), 200, `/desk/cases/new?company=${companyId}`)
  says(await desk.get(`/desk/cases/new?company=${companyId}`), 200, '伴走を始める', '梨園')
  says(
    await desk.post('/desk/cases', { company: companyId, coordinator: operator.accountId }),
    422,
    '町を選んでください',
  )
  const made = await cases.opened({ operator, company: await member('company', companyId) })
  says(await desk.get(`/desk/cases/new?company=${companyId}`), 200, 'すでにあります', `/desk/cases/${made.id}`)
})

test('a company and a town without a case are told what to do', async () => {
  says(await (await visitor(await member('company'))).get('/client/case'), 200, '伴走はまだ始まっていません')
  says(await (await visitor(await member('municipality'))).get('/town/cases'), 200, 'この段階の企業はありません')
})

test('the work that somebody wants to see first is there when they come, and one kind has its pages', async () => {
  const operator = await member('operator')
  const desk = await visitor(operator)
  await postingsOf(owner)('published', { title: '静かな求人', published_at: daysFrom(-9) })
  says(await desk.get('/desk'), 200, '静かな求人', '公開から9日、応募がありません')
  assert.equal((await desk.post('/desk/choices', { mine: 'yes' })).status, 303)
  const narrowed = await desk.get('/desk')
  says(narrowed, 200, '自分が伴走する企業')
  assert.doesNotMatch(narrowed.text, /静かな求人|止まっている処理/)
  for (const field of ['town', 'programme'])
    assert.equal(
      (await desk.post('/desk/choices', { [field]: crypto.randomUUID() })).status,
      200,
      `${field} that is not there`,
    )
  says(await desk.get('/desk?mine=no'), 200, '静かな求人')
  says(await desk.get('/desk?mine=no&kind=quiet'), 200, '静かな求人', '1〜')
  says(await desk.get('/desk?mine=no&kind=nonsense&town=x'), 200, '今日の仕事')
})

test('putting off asks for a day and a reason; what is not there is shown as a list instead', async () => {
  const desk = await visitor(await member('operator'))
  const { id } = await postingsOf(owner)('published', { title: '後にする求人', published_at: daysFrom(-9) })
  says(await desk.get(`/desk/snoozes/new?kind=quiet&subject=${id}`), 200, '後にする求人', 'いつまで')
  says(
    await desk.post('/desk/snoozes', { kind: 'quiet', subject: id }),
    422,
    'いつまでを年・月・日',
    '理由を選んでください',
  )
  says(await desk.get('/desk/snoozes/new?kind=x&subject=y'), 200, '後にしたお知らせはありません')
})

test('a supporter introduces, and finds at the field what is wrong', async () => {
  const supporter = await visitor(await member('supporter'))
  says(await supporter.get('/supporter'), 200, '紹介した企業はまだありません', '/supporter/referrals/new')
  const { corporateNumber: _, ...words } = usualReferral()
  const fields = { ...words, municipality: await organization('municipality'), corporateNumber: '１２３' }
  says(
    await supporter.post('/supporter/referrals', fields),
    422,
    '法人番号を13桁の数字で入力してください',
    words.companyName,
  )
  const sent = await supporter.post('/supporter/referrals', { ...fields, corporateNumber: '' })
  assert.equal(sent.status, 303)
  says(await supporter.get(sent.location ?? ''), 200, '企業の同意待ち')
  says(await supporter.get('/supporter'), 200, words.companyName)
  const viewer = await visitor(await member('supporter', undefined, 'viewer'))
  assert.doesNotMatch((await viewer.get('/supporter')).text, /referrals\/new/)
})

test('the link of the mail shows each answer as it stands, to whoever holds it', async () => {
  const { code } = await cases.sent()
  const somebody = await visitor()
  says(await somebody.get(`/referrals/${code}`), 200, '紹介を受ける', '断る')
  assert.equal((await somebody.get('/referrals/no-such-code')).status, 404)
  await somebody.post(`/referrals/${code}/refusals`)
  says(await somebody.get(`/referrals/${code}`), 200, '紹介を断るとお返事いただきました')
  const late = await cases.sent({ now: daysFrom(-31) })
  says(await somebody.get(`/referrals/${late.code}`), 200, 'この紹介の期限は過ぎています')
  says(await somebody.post(`/referrals/${late.code}/consents`), 409, '期限が過ぎています')
})

test('every number of the report opens to its rows, and the rows are saved as a table', async () => {
  const { supporter, companyName } = await cases.consented()
  const page = await visitor(supporter)
  says(await page.get('/supporter/report'), 200, 'measure=sent', 'measure=consented')
  says(
    await page.get(`/supporter/report?measure=consented&of=${supporter.organizationId}`),
    200,
    '企業の同意の内訳',
    companyName,
  )
  const file = await page.get('/supporter/report/rows.csv?year=2025')
  says(file, 200, '支援機関,町,企業,数えるもの,日時,紹介の番号', `${companyName},紹介,`, `${companyName},企業の同意,`)
  assert.equal((await page.get('/supporter/report?year=2031')).status, 404)
})

test('a company or an introduction that is no record at all: the form comes back with what was typed', async () => {
  const operator = await member('operator')
  const desk = await visitor(operator)
  const town = await organization('municipality')
  const typed = { municipality: town, coordinator: operator.accountId, worry: '冬の平日の予約が入らない。' }
  for (const wrong of [
    { company: 'no-uuid' },
    { company: "'; drop table cases" },
    { company: '', referral: 'no-uuid' },
  ]) {
    const answer = await desk.post('/desk/cases', { ...typed, ...wrong })
    says(answer, 422, '伴走を始める', '企業を選んでください', '冬の平日の予約が入らない。</textarea>')
    assert.match(answer.text, new RegExp(`<option value="${town}"[^>]*selected`), 'the town that was chosen')
  }
  const { n } = await owner
    .selectFrom('cases')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('municipality_id', '=', town)
    .executeTakeFirstOrThrow()
  assert.equal(n, 0)
})

test('an introduction that is no record is said so even where a company was chosen', async () => {
  const operator = await member('operator')
  const company = await organization('company')
  const fields = { municipality: await organization('municipality'), coordinator: operator.accountId, worry: '' }
  const answer = await (await visitor(operator)).post('/desk/cases', { ...fields, company, referral: 'no-uuid' })
  says(answer, 422, '紹介を選んでください')
  assert.match(answer.text, new RegExp(`<option value="${company}"[^>]*selected`))
})
