import type { OwnProfile } from './own-profile.ts'

/** One thing that makes a profile easier to choose, and where it is done. */
export interface Step {
  label: string
  /** What it is good for. */
  why: string
  href: string
  done: boolean
}

const EDIT = '/my/profile/edit'
const FEW_SKILLS = 3
const SHORT_INTRODUCTION = 30

/** プロフィールの仕上がり: what is there and what to do next, the most useful first. */
export function stepsOf(own: OwnProfile): Step[] {
  return [...stepsToBeFound(own), ...stepsToBeChosen(own), ...stepsToContract(own)]
}

function stepsToBeFound({ profile }: OwnProfile): Step[] {
  return [
    {
      label: 'スキルを3つ以上選ぶ',
      why: 'おすすめの求人と、企業からの検索は、スキルから始まります。',
      href: `${EDIT}/skills`,
      done: profile.skills.length >= FEW_SKILLS,
    },
    {
      label: '自己紹介を書く',
      why: '何をしてきて、どう力になりたいかが伝わると、面談に進みやすくなります。',
      href: `${EDIT}/introduction`,
      done: profile.introduction.length >= SHORT_INTRODUCTION,
    },
    {
      label: '稼働できる時間と希望の謝礼を決める',
      why: '条件の合わない求人を、はじめから避けられます。',
      href: `${EDIT}/conditions`,
      done: profile.hoursPerMonth !== null && profile.wishedFeeYen !== null,
    },
  ]
}

function stepsToBeChosen({ profile }: OwnProfile): Step[] {
  return [
    {
      label: '経験か職歴を書く',
      why: '企業が「うちの課題を分かってくれそうか」を判断する手がかりです。',
      href: `${EDIT}/careers`,
      done: profile.experience !== '' || profile.careers.length > 0,
    },
    {
      label: 'ゆかりの地か、応援したい地域を登録する',
      why: '縁のある町の求人が見つかりやすくなり、町にも喜ばれます。',
      href: `${EDIT}/places`,
      done: profile.places.length > 0,
    },
  ]
}

function stepsToContract({ row, profile }: OwnProfile): Step[] {
  return [
    {
      label: '本業の副業規程を確かめる',
      why: '契約の直前に慌てずにすみます。',
      href: `${EDIT}/employer`,
      done: profile.employerRule !== 'unknown',
    },
    {
      label: 'フリーランス法の対象かどうかを申告する',
      why: '取引条件の明示や支払期日など、法律で守られる範囲が決まります。契約までに必要です。',
      href: `${EDIT}/legal`,
      done: row.declared_at !== null,
    },
  ]
}
