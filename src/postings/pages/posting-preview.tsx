import { DescriptionList } from '../../ui/description-list.tsx'
import { Section } from '../../ui/heading.tsx'
import { Labels } from '../../ui/tag.tsx'
import { dayInWords, hoursInWords, periodInWords, remoteInWords, travelInWords } from '../posting-words.ts'
import { feeInWords } from '../publication.ts'
import type { ReadablePosting } from '../read-posting.ts'
import { conceptName } from '../taxonomy-choices.ts'
import { leaderRoleNames, nameOf, themeNames } from '../words.ts'
import { TextBlock } from './text-block.tsx'

/**
 * 求人を読む人に見えるとおりの姿: the worry, the work, the people, the conditions, and the six items of 的確表示 together at
 * the end (フリーランス法12条). The page around it brings the title and what can be done.
 */
export function PostingPreview({ posting }: { posting: ReadablePosting }) {
  const { row } = posting
  return (
    <>
      <Labels labels={labelsOf(posting)} />
      <Story title="背景・課題" text={row.background} />
      <Story title="これまで試したこと" text={row.tried} />
      <Story title="3か月後に変わっていてほしいこと" text={row.goal} />
      <Story title="専門家にお願いしたいこと" text={row.duties} />
      <Story title="成果物" text={row.deliverables} />
      <Wanted posting={posting} />
      <People posting={posting} />
      <Section title="条件" id="conditions">
        <DescriptionList items={[...conditionsOf(posting), ...furtherConditionsOf(posting)]} />
      </Section>
      <Section title="募集情報の的確表示" id="recruiter">
        <p class="note">フリーランス法12条により、募集のときに示す6つの項目です。</p>
        <DescriptionList items={sixItemsOf(posting)} />
      </Section>
    </>
  )
}

function Story({ title, text }: { title: string; text: string }) {
  if (text === '') return null
  return (
    <Section title={title}>
      <TextBlock text={text} />
    </Section>
  )
}

function Wanted({ posting: { row, skills } }: { posting: ReadablePosting }) {
  const must = skills.filter((one) => one.must).map(({ skill }) => conceptName(skill))
  const nice = skills.filter((one) => !one.must).map(({ skill }) => conceptName(skill))
  if (row.wanted === '' && must.length + nice.length === 0) return null
  return (
    <Section title="求める経験・スキル">
      <TextBlock text={row.wanted} />
      {must.length > 0 && <SkillRow title="必要なスキル" names={must} />}
      {nice.length > 0 && <SkillRow title="あるとよいスキル" names={nice} />}
    </Section>
  )
}

function SkillRow({ title, names }: { title: string; names: string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <Labels labels={names} />
    </div>
  )
}

function People({ posting: { row } }: { posting: ReadablePosting }) {
  if (row.partner === '' && row.leader_role === '') return null
  return (
    <Section title="一緒に進める人">
      <TextBlock text={row.partner} />
      {row.leader_role !== '' && <p>{nameOf(leaderRoleNames, row.leader_role)}</p>}
    </Section>
  )
}

function labelsOf({ row, round }: ReadablePosting): string[] {
  const names = [conceptName(row.occupation), conceptName(row.industry), nameOf(themeNames, row.theme), round?.name]
  return [...new Set(names.filter((name): name is string => Boolean(name)))]
}

/** Without these nobody can decide: a hole is shown as one. */
function conditionsOf({ row }: ReadablePosting) {
  return [
    { term: '報酬', words: withTax(feeInWords(row), row.fee_kind) },
    { term: '稼働の目安', words: hoursInWords(row.hours_per_month) },
    { term: '期間', words: periodInWords(row) },
    { term: '締切日', words: dayInWords(row.closes_on) },
    { term: '募集人数', words: `${row.seats}人` },
    { term: '働き方', words: remoteInWords(row) },
    { term: '業務に従事する場所', words: row.work_place },
  ]
}

/** What a client may leave to the talk with the applicant: said where it was said. */
function furtherConditionsOf({ row }: ReadablePosting) {
  const items = [
    { term: '打合せ', words: row.meeting_rhythm },
    { term: '交通費・宿泊費', words: row.visit_rhythm === 'none' ? '訪問なし' : lines(travelInWords(row)) },
    { term: '使う道具', words: row.tools },
    { term: '秘密保持', words: row.confidentiality ? '秘密保持契約を結びます' : '秘密保持契約は予定していません' },
    { term: '更新・解除', words: lines(row.renewal_note) },
  ]
  return items.filter(({ words }) => words !== '')
}

/** The six that may not be missing from what recruits (職業安定局長通達 2024-12-18), together in one place. */
function sixItemsOf({ row }: ReadablePosting) {
  return [
    { term: '募集を行う者', words: row.recruiter_name },
    { term: '住所(所在地)', words: row.recruiter_address },
    { term: '連絡先', words: row.recruiter_contact },
    { term: '業務の内容', words: lines(row.duties) },
    { term: '業務に従事する場所', words: row.work_place },
    { term: '報酬', words: withTax(feeInWords(row), row.fee_kind) },
  ]
}

function withTax(fee: string, kind: string): string {
  return fee === '' || kind === 'unpaid' ? fee : `${fee}(消費税別)`
}

const lines = (text: string) => (text === '' ? '' : <TextBlock text={text} />)
