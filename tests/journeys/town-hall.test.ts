import { describe, test } from 'vitest'
import type { Actor } from '../../src/actor.ts'
import { held } from '../deeds/posting-approvals.ts'
import { office } from '../world/office.ts'
import { debriefingFields } from '../world/debriefings.ts'
import { statementsOf } from '../world/statements.ts'
import { trialsOf } from '../world/trials.ts'
import { workdaysOf } from '../world/workdays.ts'
import { fill, follow, pressFolded, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)

describe.each(ways)('a town hall as client, $way', ({ javaScript }) => {
  const at = async (who: Actor, path: string, width = 1280) => {
    const page = await house.signedIn(who, { javaScript, width })
    await page.goto(path)
    return page
  }

  test('departments tell their tasks, a role is made of them, and the posting of the role is drafted', async () => {
    const page = await at(await member('municipality'), '/town/tasks')
    await arriveAt(page, '庁内の課題')
    const told = {
      department: '総務課',
      trouble: '広報紙に毎号40時間かかる',
      frequency: 'monthly',
      hope: '3割減らしたい',
    }
    await fill(page, told)
    await press(page, '課題を登録する')
    await arriveAt(page, '庁内の課題')
    await fill(page, { name: '広報戦略アドバイザー', purpose: '広報紙の作り方を見直す。' })
    await press(page, '役割を作る')
    await arriveAt(page, '庁内の課題')
    await press(page, '役割に入れる')
    await arriveAt(page, '庁内の課題')
    await press(page, 'この役割で求人の下書きを作る')
    await says(page, '広報戦略アドバイザー', '求人の下書きを作りました')
  })

  test('決裁: the officer asks, the chief approves, and the posting may go into review', async () => {
    const { officer, chief, posting } = await held(house, 1)
    const page = await at(officer, `/client/postings/${posting}/approval`)
    await press(page, 'この内容で決裁を求める')
    const desk = await at(chief, `/client/postings/${posting}/approval`, 360)
    await fill(desk, { note: '起案のとおり' })
    await press(desk, 'この内容で決裁する')
    await page.goto(`/client/postings/${posting}/approval`)
    await says(page, '決裁済み', '起案のとおり')
  })

  test('a trial is reported on, turned into paid work by both, and the new notice says from when on', async () => {
    const made = await trialsOf(house).running()
    const town = await at(made.client, `/client/contracts/${made.id}`)
    await follow(town, '有償の契約に切り替える')
    await arriveAt(town, '有償の契約に切り替える')
    const paidFrom = { 'paidFrom-year': '2026', 'paidFrom-month': '2', 'paidFrom-day': '1' }
    const pay = { feeKind: 'monthly', feeYen: '50000', paymentTemplate: 'next-month-end', closingAgreed: 'yes' }
    await fill(town, { ...paidFrom, ...pay, 'endsOn-month': '9', 'endsOn-day': '30' })
    await press(town, '有償の条件を副業人材に示す')
    await fill(town, { agree: 'yes' })
    await press(town, '契約に同意する')
    const mine = await at(made.talent, `/my/contracts/${made.id}`, 360)
    await says(mine, 'いまの条件から変わるところ', '50,000円')
    await fill(mine, { agree: 'yes' })
    await press(mine, '契約に同意する')
    await says(mine, '有償に移行', '2026年2月1日(日)から有償')
  })

  test('the report before the town is written down, and the professional reads it', async () => {
    const made = await workdaysOf(house).begun('municipality')
    const town = await at(made.client, `/client/contracts/${made.id}`)
    await follow(town, '報告会の記録')
    await arriveAt(town, '報告会')
    await fill(town, debriefingFields)
    await press(town, '報告会を記録する')
    await arriveAt(town, '報告会')
    const mine = await at(made.talent, `/my/contracts/${made.id}/debriefings`, 360)
    await arriveAt(mine, '報告会')
    await says(mine, '中間報告会 2025年11月28日(金)', '町長、総務課3名')
  })

  test('a company writes down that it applied for the subsidy, one time', async () => {
    const made = await workdaysOf(house).begun()
    await house.owner
      .updateTable('organizations')
      .set({ place_code: javaScript ? '212011' : '212024' })
      .where('id', '=', made.municipalityId)
      .execute()
    const page = await at(made.client, `/client/contracts/${made.id}/subsidy`)
    await arriveAt(page, '交通費・宿泊費の補助')
    await fill(page, { 'appliedOn-year': '2025', 'appliedOn-month': '10', 'appliedOn-day': '20', checked: 'yes' })
    await press(page, '申請した日を記録する')
    await arriveAt(page, '交通費・宿泊費の補助')
    await says(page, '2025年10月20日(月)に交付申請をしました')
  })

  test('a draft of a report that nobody wants is put aside', async () => {
    const made = await statementsOf(house).drafted()
    const page = await at(made.officer, `/town/statements/${made.statement}`)
    await fill(page, { discardReason: '事業を取り違えて作ったため' })
    await pressFolded(page, '下書きを破棄する')
    await arriveAt(page, /年次実績報告/)
    await says(page, 'この下書きは破棄されています', '事業を取り違えて作ったため')
  })
})
