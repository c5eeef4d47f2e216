import * as scene from './case-scenes.ts'
import { sendsAgain, takesBack } from './referral-scenes.ts'
import type { Act } from './road.ts'
import type { Stage } from './stage.ts'

type Supporter = 'chamber' | 'bank'
type When = (days: number) => Date

const worries: Record<string, string> = {
  inn: '直販の予約が減り、予約サイトの手数料が重い。何から手をつければよいかわからない。',
  brewery: '海外から問い合わせが来るが、英語で返事ができない。',
  crab: 'ふるさと納税の返礼品の出荷が、年末に追いつかない。',
  pear: '市場に出すだけでは手取りが増えない。直接買ってくれるお客さんがほしい。',
  kiln: '展示会に来た人が、その後買ってくれない。',
  factory: '段取り替えに時間がかかり、小さな注文を断っている。',
  port: '材料が高くなり、忙しいのに手元に残らない。',
  bus: '乗る人が減っているが、どの便を減らせばよいか決められない。',
  builder: 'ホームページが古い。若い職人も来ない。',
  care: '介護の記録が紙のままで、残業が減らない。',
}
const worryOf = (key: string): string => worries[key] ?? '人手が足りず、新しいことに手が回らない。'

/** A supporter introduces a company, it consents the next day, and the operator accompanies it. */
function introduced(stage: Stage, supporter: Supporter, company: string, when: When, first: number): Act[] {
  const key = `${supporter} ${company}`
  const step = (days: number, play: (at: Date) => Promise<unknown>): Act => ({
    at: when(days),
    play: () => play(when(days)),
  })
  return [
    step(first, (at) => scene.introduce(stage, { supporter, company, worry: worryOf(company) }, at)),
    step(first + 1, (at) => scene.answerIntroduction(stage, key, 'consent', at)),
    step(first + 2, (at) => scene.receive(stage, key, at)),
    step(first + 4, (at) => scene.accompany(stage, company, worryOf(company), at, key)),
    step(first + 6, (at) =>
      scene.visit(
        stage,
        company,
        {
          heard: `${worryOf(company)} まず数字を一緒に見て、副業人材に頼むことを1つにしぼる。`,
          sharedWith: ['company', 'town'],
          note: '社長は夕方の電話がつながりやすい。',
        },
        at,
      ),
    ),
  ]
}

/** Introductions that stand still in each of the first states, of companies that are not registered. */
function waiting(stage: Stage, ago: When): Act[] {
  const send = (supporter: Supporter, company: string, days: number): Act => ({
    at: ago(days),
    play: () => scene.introduce(stage, { supporter, company, worry: worryOf(company) }, ago(days)),
  })
  const answer = (key: string, how: 'consent' | 'decline', days: number): Act => ({
    at: ago(days),
    play: () => scene.answerIntroduction(stage, key, how, ago(days)),
  })
  return [
    send('chamber', '湯けむり醤油醸造', 4),
    send('bank', '砂丘らっきょう加工組合', 3),
    answer('bank 砂丘らっきょう加工組合', 'consent', 1),
    send('chamber', '有限会社みずほ薬局', 8),
    answer('chamber 有限会社みずほ薬局', 'consent', 6),
    { at: ago(5), play: () => scene.receive(stage, 'chamber 有限会社みずほ薬局', ago(5)) },
    send('chamber', '旅館あさひ', 21),
    answer('chamber 旅館あさひ', 'decline', 20),
    send('bank', '海風クリーニング店', 52),
    send('chamber', '湯元タオル店', 15),
    takesBack(stage, '湯元タオル店', ago(12)),
    send('chamber', '松本畳店', 14),
    takesBack(stage, '松本畳店', ago(13)),
    sendsAgain(stage, '松本畳店', ago(2)),
  ]
}

/** The second supporter introduced the pear farm as well, a few days later. */
function twice(stage: Stage, ago: When): Act[] {
  return [
    {
      at: ago(229),
      play: () => scene.introduce(stage, { supporter: 'bank', company: 'pear', worry: worryOf('pear') }, ago(229)),
    },
    { at: ago(228), play: () => scene.answerIntroduction(stage, 'bank pear', 'consent', ago(228)) },
    { at: ago(226), play: () => scene.join(stage, 'bank pear', 'pear', ago(226)) },
  ]
}

/** What happened lately: visits, next actions of every owner, a hand-over, an interruption, an end and a new beginning. */
function lately(stage: Stage, ago: When, inLastYear: When): Act[] {
  const step = (at: Date, play: (at: Date) => Promise<unknown>): Act => ({ at, play: () => play(at) })
  const finished = { how: 'finish', reason: 'own_way', note: '器は地元の店に置いてもらえることになった。' } as const
  const stopped = { how: 'stop', reason: 'no_time', note: '施設長が交代し、年度内は動けない。' } as const
  return [
    step(inLastYear(320), (at) => scene.end(stage, 'kiln', finished, at)),
    step(ago(1), (at) => scene.accompany(stage, 'kiln', '窯焚きの様子を見に来る人を、宿とつなげたい。', at)),
    step(ago(160), (at) => scene.accompany(stage, 'care', worryOf('care'), at)),
    step(ago(18), (at) => scene.end(stage, 'care', stopped, at)),
    step(ago(20), (at) =>
      scene.decide(stage, 'inn', { what: '冬の予約の数字を3年分そろえる', owner: 'company', days: 14 }, at),
    ),
    step(ago(12), async (at) => {
      const heard = '値段を上げた日も予約は減らなかった。次は連泊の料金を試す。'
      await scene.visit(stage, 'pear', { heard, sharedWith: ['company'], means: 'online' }, at)
      const done = { what: '手紙を入れた箱の写真を撮る', owner: 'company' as const, days: 5 }
      await scene.tick(stage, 'pear', await scene.decide(stage, 'pear', done, at), at)
    }),
    step(ago(9), (at) =>
      scene.decide(stage, 'pear', { what: 'お礼のはがきの文面を選ぶ', owner: 'company', days: 20 }, at),
    ),
    step(ago(8), (at) =>
      scene.decide(stage, 'bus', { what: '乗降の調査の結果を渡す', owner: 'municipality', days: 15 }, at),
    ),
    step(ago(7), (at) =>
      scene.decide(stage, 'port', { what: '試算表の見方を一緒に確かめる', owner: 'supporter', days: 12 }, at),
    ),
    step(ago(6), (at) =>
      scene.decide(stage, 'port', { what: '応募者への返事の文面を一緒に考える', owner: 'coordinator', days: 3 }, at),
    ),
    step(ago(2), (at) =>
      scene.handOver(stage, 'builder', '困っている画面を1つにしぼるところから。見積の返事が遅いと話していた。', at),
    ),
    // Before the contract ends they look back together; the clock would say so only after its last day.
    step(ago(9), (at) => scene.setByHand(stage, 'pear', { move: 'review', reason: 'agreed' }, at)),
    step(ago(3), (at) => scene.setByHand(stage, 'forest', { move: 'hear', reason: 'again' }, at)),
    step(ago(25), (at) => scene.accompany(stage, 'forest', '村の木を、村の外の人に使ってほしい。', at)),
    step(ago(0), (at) => scene.putOff(stage, 'brewery', '蔵は仕込みの最中。月末に訪問する。', at)),
  ]
}

/** 伴走 and 紹介 of the demo world, in every state. */
export function accompanying(stage: Stage, ago: When, inLastYear: When): Act[] {
  const before = (days: number) => ago(-days)
  const looks = (when: When, days: readonly number[]): Act[] =>
    days.map((day) => ({ at: when(day), play: () => scene.clockLooks(stage, when(day)) }))
  return [
    ...introduced(stage, 'chamber', 'inn', inLastYear, 20),
    ...introduced(stage, 'bank', 'brewery', inLastYear, 84),
    ...introduced(stage, 'chamber', 'crab', inLastYear, 150),
    ...introduced(stage, 'chamber', 'kiln', inLastYear, 180),
    ...introduced(stage, 'chamber', 'pear', before, -232),
    ...introduced(stage, 'bank', 'factory', before, -165),
    ...introduced(stage, 'chamber', 'bus', before, -45),
    ...introduced(stage, 'bank', 'port', before, -34),
    ...introduced(stage, 'bank', 'builder', before, -14),
    ...waiting(stage, ago),
    ...twice(stage, ago),
    ...lately(stage, ago, inLastYear),
    ...looks(inLastYear, [64, 83, 128, 147, 194, 213, 216, 240, 280, 322]),
    ...looks(ago, [198, 180, 138, 120, 100, 80, 58, 40, 20, 14, 7, 4, 2]),
  ]
}
