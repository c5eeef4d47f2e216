import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { MOST_COUNTED_SKILLS } from '../skill-catalogue.ts'
import { MOST_SKILLS } from '../skills-form.ts'
import { SkillGroups } from './skill-groups.tsx'

interface PickSkillsPageProps {
  chosen: readonly string[]
  /** What was searched for, and what was found; null when nothing was. */
  words: string
  found: ReadonlySet<string> | null
  problem?: string | undefined
  /** Where to go once they are saved, where that is not the profile. */
  next: string | null
}

const PICK = '/my/profile/edit/skills'

/**
 * The first of two steps. One form with GET: looking for a skill keeps what is ticked in the URL, so it works without
 * JavaScript and nothing is written before the second step.
 */
export function PickSkillsPage({ chosen, words, found, problem, next }: PickSkillsPageProps) {
  return (
    <>
      <PageHeading
        title="スキルを選ぶ"
        lead={`職種ごとに並んでいます。${MOST_SKILLS}個まで選べ、おすすめの求人には強いものから${MOST_COUNTED_SKILLS}個が使われます。`}
      />
      <form method="get" action={PICK} aria-label="スキルを選ぶ">
        <input type="hidden" name="picking" value="yes" />
        {next && <input type="hidden" name="next" value={next} />}
        <SkillSearch words={words} />
        <p role="status">
          {found && foundInWords(words, found)}
          選んでいるスキル: {chosen.length}個
        </p>
        {problem && (
          <p class="problem" id="skill">
            ＊{problem}
          </p>
        )}
        <SkillGroups chosen={chosen} found={found} />
        <Actions>
          <Button formAction={`${PICK}/levels`}>次へ: 段階と年数</Button>
          <ButtonLink href="/my/profile" kind="text">
            変更せずに戻る
          </ButtonLink>
        </Actions>
      </form>
    </>
  )
}

function SkillSearch({ words }: { words: string }) {
  return (
    <div class="search-box">
      <label for="q">スキルを言葉で探す</label>
      <p class="hint" id="q-hint">
        「インスタ」「補助金」「採用」のような、ふだんの言葉で探せます。
      </p>
      <div>
        <input id="q" name="q" type="search" value={words} aria-describedby="q-hint" />
        <button class="button" type="submit">
          <Icon name="search" />
          探す
        </button>
      </div>
    </div>
  )
}

function foundInWords(words: string, found: ReadonlySet<string>): string {
  if (found.size === 0) return `「${words}」に当たるスキルはありません。近い言葉で探すか、職種から選んでください。`
  return `「${words}」に当たるスキルが${found.size}個あります。`
}
