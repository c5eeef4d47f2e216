import type { NeedMet } from '../matching/index.ts'
import { meetsNeed, type Why } from './why.ts'

const NEEDY = 'まだ適任の応募が届いていない求人です'

/** Why a talent is shown a posting. Where no skill answers, it says what is asked for, and promises nothing. */
export function reasonsForTalent(why: Why): string[] {
  const { region, isNeedy, wishes } = why
  return [
    ...(meetsNeed(why) ? [...skillsForTalent(why), prospectForTalent(why)] : [askedFor(why)]),
    wishes.length > 0 && `ご希望の${wishes.join('・')}に合います`,
    region !== undefined && `応援したい地域(${region})の求人です`,
    isNeedy && NEEDY,
  ].filter((sentence) => sentence !== false)
}

/** Why a client is shown a talent. That its own posting is in need is no reason for anybody. */
export function reasonsForClient(why: Why): string[] {
  const { prospect, region, wishes } = why
  return [
    ...skillsForClient(why),
    `この求人との合い具合: ${prospect}`,
    wishes.length > 0 && `この求人の${wishes.join('・')}は、ご本人の希望に合います`,
    region !== undefined && `${region}を応援したいと登録しています`,
  ].filter((sentence) => sentence !== false)
}

function skillsForTalent(why: Why): string[] {
  const { same, near, missing } = byMeeting(why.musts)
  if (why.musts.length === 0) return ['必須スキルの指定がない求人です', ...beyondMusts(why)]
  if (same.length > 0) return [counted(why.musts), ...beyondMusts(why)]
  const first =
    near.length > 0 ? `必須スキルに近い経験があります(${listed(near)})` : `求めている経験: ${listed(missing)}`
  const also = near.length > 0 && missing.length > 0 ? [`ほかに求めている経験: ${listed(missing)}`] : []
  return [first, ...also, ...beyondMusts(why)]
}

function skillsForClient(why: Why): string[] {
  const { same, near } = byMeeting(why.musts)
  if (why.musts.length === 0 || same.length > 0)
    return [...(same.length > 0 ? [counted(why.musts)] : []), ...beyondMusts(why)]
  const first = near.length > 0 ? `必須スキルに近い経験があります(${listed(near)})` : '必須スキルの登録はありません'
  return [first, ...beyondMusts(why)]
}

/** 「必須4スキルのうち3つが一致(EC運営、SNS運用、商品企画)。不足: 輸出実務」 */
function counted(musts: readonly NeedMet[]): string {
  const { same, near, missing } = byMeeting(musts)
  return [
    `必須${musts.length}スキルのうち${same.length}つが一致(${listed(same)})`,
    near.length > 0 && `近い経験: ${listed(near)}`,
    missing.length > 0 && `不足: ${listed(missing)}`,
  ]
    .filter(Boolean)
    .join('。')
}

/** A low prospect is said with what can be done about it. */
function prospectForTalent({ prospect }: Why): string {
  return prospect === '低'
    ? '採用の見込み: 低(関わりのある経験を、応募の文章に書き添えてください)'
    : `採用の見込み: ${prospect}`
}

function askedFor({ musts, others, fromText }: Why): string {
  const asked = musts.length > 0 ? musts : others
  if (asked.length === 0) return '求めるスキルの指定がない求人です'
  const names = listed(asked.map(({ name }) => name))
  return fromText ? `求人の文章から読み取った、求めている経験: ${names}` : `求めている経験: ${names}`
}

function beyondMusts({ others, fromText }: Why): string[] {
  const { same, near } = byMeeting(others)
  const where = fromText ? '求人の文章から読み取った' : '歓迎スキルのうち'
  return [
    same.length > 0 && `${where}「${same.join('」「')}」の経験があります`,
    near.length > 0 && `${where}「${near.join('」「')}」に近い経験があります`,
  ].filter((sentence) => sentence !== false)
}

function byMeeting(needs: readonly NeedMet[]): Record<'same' | 'near' | 'missing', string[]> {
  const names = (...how: NeedMet['met'][]) => needs.filter(({ met }) => how.includes(met)).map(({ name }) => name)
  return { same: names('same', 'child'), near: names('sibling'), missing: names('not') }
}

/** Names of skills have 「・」 in them themselves. */
const listed = (names: readonly string[]): string => names.join('、')
