import { describe, test } from 'vitest'
import { expireScouts } from '../../src/applications/scouts/end-scout.ts'
import { NOW, office } from '../world/office.ts'
import { publishedOf } from '../world/published.ts'
import { scoutsOf, scoutWords } from '../world/scouts.ts'
import { choose, fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)
const scouts = scoutsOf(house.owner)
const title = '温泉旅館のECサイト立て直し'

describe.each(ways)('somebody is asked to apply, $way', ({ javaScript }) => {
  const story = begin()

  async function begin() {
    const client = await member('company')
    const { id: postingId } = await publishedOf(house.owner)({ client_id: client.organizationId, title })
    await house.owner
      .insertInto('posting_skills')
      .values({ posting_id: postingId, skill: 'instagram', must: true })
      .execute()
    return { client, postingId, talent: await scouts.open(), other: await scouts.open() }
  }

  test('the company chooses from the list and writes a sentence that is for this person alone', async () => {
    const { client, postingId, talent } = await story
    const page = await house.signedIn(client, { javaScript })
    await page.goto(`/client/postings/${postingId}/suggestions`)
    await arriveAt(page, '声をかけたい人材')
    await page.locator(`a[href="/client/postings/${postingId}/talents/${talent.talentId}/scouts"]`).click()
    await arriveAt(page, '声をかける')
    await press(page, '声をかける')
    await arriveAt(page, '声をかける')
    await page.getByRole('alert').waitFor()
    await fill(page, { message: scoutWords })
    await press(page, '声をかける')
    await arriveAt(page, 'スカウト')
    await says(page, '人材A', '返事を待っています')
  })

  test('the talent reads it on the phone, says yes, and applies with the words already begun', async () => {
    const { talent } = await story
    await house.settle()
    const page = await house.signedIn(talent, { javaScript, width: 360 })
    await page.goto('/my')
    await choose(page, 'スカウト')
    await arriveAt(page, 'スカウト')
    await follow(page, title)
    await arriveAt(page, title)
    await says(page, scoutWords, 'お名前と連絡先は、まだ伝わっていません')
    await press(page, '応募に進む')
    await arriveAt(page, /応募/)
    await fill(page, { consent: 'yes' })
    await press(page, '応募する')
    await arriveAt(page, title)
    await says(page, 'お声がけいただき')
  })

  test('the company sees the application come, and asks somebody else, who declines without a word', async () => {
    const { client, postingId, talent, other } = await story
    const page = await house.signedIn(client, { javaScript })
    await page.goto(`/client/postings/${postingId}/talents/${other.talentId}/scouts`)
    await fill(page, { message: scoutWords })
    await press(page, '声をかける')
    await arriveAt(page, 'スカウト')
    await says(page, '応募がありました', '人材B')
    const theirs = await house.signedIn(other, { javaScript, width: 360 })
    await theirs.goto('/my/scouts')
    await follow(theirs, title)
    await arriveAt(theirs, title)
    await press(theirs, '見送る')
    await arriveAt(theirs, 'スカウト')
    await says(theirs, '終わったスカウト', '見送り')
    await press(theirs, 'スカウトを受け取らない')
    await arriveAt(theirs, 'スカウト')
    await says(theirs, 'いまは、スカウトを受け取りません')
    const mine = await house.signedIn(talent, { javaScript, width: 360 })
    await mine.goto('/my/scouts')
    await says(mine, '承諾')
    await page.reload()
    await says(page, '今回は見送りたいと返事がありました')
  })

  test('an answer that does not come ends by itself', async () => {
    const { client, postingId } = await story
    const { talent } = await scouts.made('sent', {
      client,
      postingId,
      row: { sent_at: new Date(NOW.getTime() - 14 * 86_400_000), expires_at: NOW },
    })
    await expireScouts(house.db, NOW)
    const page = await house.signedIn(talent, { javaScript, width: 360 })
    await page.goto('/my/scouts')
    await arriveAt(page, 'スカウト')
    await follow(page, title)
    await arriveAt(page, title)
    await says(page, '期限は過ぎました')
  })
})
