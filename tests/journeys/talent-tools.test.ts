import { describe, test } from 'vitest'
import { submitReadyTeams } from '../../src/applications/teams/submit-team.ts'
import { bombFile, eicar, pdfFile } from '../world/files.ts'
import { NOW, office } from '../world/office.ts'
import { publishedOf } from '../world/published.ts'
import { chronological } from '../world/resumes.ts'
import { talentsOf } from '../world/talents.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { organization, member } = office(house.owner)
const town = await organization('municipality', { name: '倉吉市', placeCode: '312037' })
const client = await member('company')
const title = '白壁土蔵のまち歩きを世界へ'
const { id: postingId } = await publishedOf(house.owner)({
  client_id: client.organizationId,
  municipality_id: town,
  title,
})
const talents = talentsOf(house.owner)
const emailOf = async (accountId: string) =>
  (await house.owner.selectFrom('accounts').select('email').where('id', '=', accountId).executeTakeFirstOrThrow()).email

describe.each(ways)('a professional who prepares well, $way', ({ javaScript }) => {
  const phone = { javaScript, width: 360 }

  test('builds the profile from a résumé, and adds proof of work', async () => {
    const page = await house.signedIn(await talents.made({ headline: '' }), phone)
    await page.goto('/my/profile/resume')
    await arriveAt(page, '職務経歴書から作る')
    await press(page, '読み取る')
    await arriveAt(page, '職務経歴書から作る')
    await says(page, '貼り付けるか、ファイルを選んでください')
    await fill(page, { text: chronological })
    await press(page, '読み取る')
    await arriveAt(page, '読み取った内容を確かめる')
    await says(page, '株式会社みどり食品')
    await press(page, '確かめた内容を取り込む')
    await arriveAt(page, '食品メーカーなどでEC運営、営業に携わって12年')
    await page.goto('/my/profile/edit/works')
    await arriveAt(page, '実績の見本')
    for (const [name, bytes, sentence] of [
      ['資料.pdf', Buffer.from('4d5a9000', 'hex'), 'ファイルの種類がわかりませんでした'],
      ['資料.docx', bombFile(), '中身がとても大きいファイル'],
      ['eicar.pdf', eicar, 'ウイルス検査で問題が見つかった'],
    ] as const) {
      await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer: bytes })
      await press(page, 'ファイルを追加する')
      await arriveAt(page, '実績の見本')
      await says(page, sentence)
    }
    await page.getByRole('form', { name: 'ファイルを追加する' }).getByLabel(/題名/).fill('提案書')
    await page.setInputFiles('#file', { name: '提案書.pdf', mimeType: 'application/pdf', buffer: pdfFile() })
    await press(page, 'ファイルを追加する')
    await arriveAt(page, '実績の見本')
    await says(page, '提案書.pdf(ファイルを開く)')
  })

  test('keeps an eye on a posting, a search and a town', async () => {
    const page = await house.signedIn(await talents.complete(), phone)
    await page.goto('/postings?town=312037')
    await arriveAt(page, /倉吉市の求人/)
    await follow(page, 'この条件を保存して、新しい求人をメールで受け取る')
    await arriveAt(page, '検索の条件を保存する')
    await press(page, 'この条件を保存する')
    await arriveAt(page, 'お気に入り')
    await press(page, 'お知らせを止める')
    await arriveAt(page, 'お気に入り')
    await says(page, 'お知らせを止めています')
    await page.goto(`/postings/${postingId}`)
    await arriveAt(page, title)
    await press(page, 'お気に入りに入れる')
    await arriveAt(page, title)
    await press(page, '「気になる」を伝える')
    await arriveAt(page, title)
    await page.goto('/towns/312037')
    await arriveAt(page, '倉吉市')
    await follow(page, 'フォローする')
    await arriveAt(page, '倉吉市のフォロー')
    await press(page, 'フォローする')
    await arriveAt(page, '倉吉市のフォロー')
    await page.goto('/my/saved')
    await arriveAt(page, 'お気に入り')
    await says(page, title)
  })

  test('asks somebody to apply together; the other consents; the client sees both', async () => {
    const lead = await talents.complete()
    const mate = await talents.complete()
    const page = await house.signedIn(lead, phone)
    await page.goto(`/postings/${postingId}/application`)
    await arriveAt(page, '応募する')
    await follow(page, 'チームで応募する')
    await arriveAt(page, 'チームで応募する')
    await fill(page, {
      motivation: '写真と英語と広告を、ふたりで分けて担当できます。よろしくお願いします。',
      'email-1': await emailOf(mate.accountId),
      'part-1': '写真',
      consent: 'yes',
    })
    await press(page, 'チームを作って誘う')
    await arriveAt(page, 'チームでの応募')
    const other = await house.signedIn(mate, phone)
    await other.goto('/my/teams')
    await arriveAt(other, 'チームでの応募')
    await follow(other, title)
    await arriveAt(other, 'チームでの応募')
    await fill(other, { consent: 'yes' })
    await press(other, '参加する')
    await arriveAt(other, 'チームでの応募')
    await submitReadyTeams(house.db, NOW)
    await page.reload()
    await follow(page, 'この応募を開く')
    await arriveAt(page, title)
    const desk = await house.signedIn(client, { javaScript })
    await desk.goto(page.url().replace('/my/', '/client/'))
    await follow(desk, /一緒に応募したチーム/)
    await arriveAt(desk, '一緒に応募したチーム')
    await says(desk, '担当: 写真')
  })
})
