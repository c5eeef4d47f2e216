import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { fullNameOf } from './contact.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { account, member } = office(owner)
const talents = talentsOf(owner)

const ownPages = [
  ['/my', 'お返事を待っていること'],
  ['/my/profile', '旅館とECの立て直しを8年'],
  ['/my/profile/preview', '人材A'],
  ['/my/profile/journal', 'プロフィールの記録'],
  ['/my/profile/edit/contact', '姓のフリガナ'],
  ['/my/profile/edit/introduction', '旅館とECの立て直しを8年'],
  ['/my/profile/edit/conditions', '50,000'],
  ['/my/profile/edit/employer', '就業規則'],
  ['/my/profile/edit/legal', 'インボイス'],
  ['/my/profile/edit/visibility', 'スカウト'],
  ['/my/profile/edit/skills', 'Instagram運用'],
  ['/my/profile/edit/skills/levels?skill=seo', 'SEO'],
  ['/my/profile/edit/places', '湯梨浜町'],
  ['/my/profile/edit/places/new?place=313700', '登録する地域の確認'],
  ['/my/profile/edit/careers', '都市商事株式会社'],
  ['/my/profile/edit/careers/new', '始めた時期'],
] as const

test.each(ownPages)('a talent opens %s and finds %s', async (path, words) => {
  const me = await visitor(await talents.complete())
  const { status, text } = await me.get(path)
  assert.equal(status, 200)
  assert.match(text, new RegExp(words))
})

test.each(ownPages)('nobody else is let in to %s', async (path) => {
  const nobody = await visitor()
  assert.equal((await nobody.get(path)).status, 303)
  for (const kind of ['company', 'operator'] as const)
    assert.equal((await (await visitor(await member(kind))).get(path)).status, 404)
})
