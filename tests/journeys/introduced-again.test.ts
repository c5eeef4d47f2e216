import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { office } from '../world/office.ts'
import { fill, follow, says, unfold } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member, organization } = office(house.owner)
const townId = await organization('municipality', { name: '湯梨浜町', placeCode: '313700' })
const operator = await member('operator')
const chamber = await member('supporter', await organization('supporter', { name: '湯梨浜町商工会' }))
const worry = '冬の平日の予約が入らない。何から手をつければよいかわからない。'

describe.each(ways)('an introduction is taken back and sent again, $way', ({ javaScript }) => {
  const name = `有限会社湯の里${javaScript ? '本店' : '別館'}`
  const wrong = `old-${javaScript ? 'a' : 'b'}@yado.example`
  const right = `new-${javaScript ? 'a' : 'b'}@yado.example`
  let path = ''
  let link = ''

  test('the chamber wrote to the wrong person, and takes it back with a reason', async () => {
    const page = await house.signedIn(chamber, { javaScript })
    await page.goto('/supporter/referrals/new')
    await arriveAt(page, '企業を紹介する')
    const typed = { companyName: name, municipality: townId, worry, contactName: '前の社長', agreedBy: 'meeting' }
    await fill(page, { ...typed, contactEmail: wrong })
    await press(page, '紹介する')
    await arriveAt(page, name)
    path = new URL(page.url()).pathname
    link = (await house.mailTo(wrong)).path ?? ''
    await unfold(page.getByRole('button', { name: '取り下げる', exact: true, includeHidden: true }))
    await fill(page, { reason: 'wrong' })
    await press(page, '取り下げる')
    await arriveAt(page, name)
    await says(page, '取下げ', '紹介を送り直す')
  })

  test('the company reads that it was taken back, and so does who follows the first link', async () => {
    await house.settle()
    const letters = await house.owner.selectFrom('mails').select('subject').where('to_address', '=', wrong).execute()
    assert.ok(letters.some(({ subject }) => subject.endsWith('からの紹介は取り下げられました')))
    const page = await house.visitor({ javaScript, width: 360 })
    await page.goto(link)
    await arriveAt(page, '紹介のご案内')
    await says(page, 'この紹介は取り下げられました')
  })

  test('it is sent to the right person, who consents, and the coordinator finds it', async () => {
    const page = await house.signedIn(chamber, { javaScript })
    await page.goto(path)
    await arriveAt(page, name)
    await fill(page, { contactName: '山根 花子', contactEmail: right, agreedBy: 'phone' })
    await press(page, '送り直す')
    await arriveAt(page, name)
    await says(page, '企業の同意待ち')
    await follow(page, '記録')
    await arriveAt(page, '記録')
    await says(page, '紹介を取り下げました', '紹介を送り直しました')
    const company = await house.visitor({ javaScript })
    await company.goto((await house.mailTo(right)).path ?? '')
    await arriveAt(company, '紹介のご案内')
    await press(company, '紹介を受ける')
    await says(company, '紹介を受けるとお返事いただきました')
    const desk = await house.signedIn(operator, { javaScript })
    await desk.goto('/desk?mine=no')
    await follow(desk, name)
    await arriveAt(desk, name)
    await says(desk, right, '電話で同意を得た')
  })
})
