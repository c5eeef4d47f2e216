import { Actions, Button, ButtonLink } from '../button.tsx'
import { DescriptionList } from '../description-list.tsx'
import { Checkboxes } from '../fields/choices.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { SelectField } from '../fields/select-field.tsx'
import { SearchForm } from '../form.tsx'
import { Section } from '../heading.tsx'
import { Hero, Paper, Prose, Stack, WithAside } from '../layout.tsx'
import { PostingCard } from '../posting-card.tsx'
import { SearchBox } from '../search-box.tsx'
import { postings } from './lists-sample.tsx'

/** How pieces stand together: first sight, list with filters, thing with a summary, paper, long text. */
export function FramesSample() {
  return (
    <Section title="並べ方" id="frames">
      <Hero
        level={2}
        title="まちの困りごとに、都市の経験を結ぶ。"
        lead="月に数日、無理のない形で。鳥取県湯けむり町の仕事から始められます。"
      >
        <SearchBox action="/styles" label="求人をキーワードで探す" />
        <p>
          <ButtonLink href="#frames" kind="text">
            はじめての方へ
          </ButtonLink>
        </p>
      </Hero>
      <WithAside label="絞り込み" aside={<Filters />}>
        {postings.slice(0, 2).map((posting) => (
          <PostingCard key={posting.title} {...posting} />
        ))}
      </WithAside>
      <WithAside label="応募" at="end" aside={<Apply />}>
        <LongText />
      </WithAside>
      <Notice />
    </Section>
  )
}

function Filters() {
  return (
    <SearchForm action="/styles" label="求人の絞り込み">
      <SelectField
        name="filter-prefecture"
        label="都道府県"
        empty="すべて"
        choices={[{ value: '31', label: '鳥取県' }]}
      />
      <NumberField name="filter-fee" label="月の謝礼の下限" unit="円" />
      <Checkboxes
        name="filter-remote"
        label="働き方"
        values={['full']}
        choices={[
          { value: 'full', label: 'すべてリモート' },
          { value: 'visits', label: 'ときどき訪問' },
        ]}
      />
      <Actions>
        <Button>絞り込む</Button>
      </Actions>
    </SearchForm>
  )
}

function Apply() {
  return (
    <div class="card">
      <p>
        <strong>月50,000円</strong>・月20時間
      </p>
      <ButtonLink href="#frames" size="large">
        応募へ進む
      </ButtonLink>
      <p class="note">締切まであと12日。7日以内に返事が届きます。</p>
    </div>
  )
}

function LongText() {
  return (
    <Prose>
      <p>記事や規約のような長い文章の組み方です。一行は全角46文字までで折り返します。</p>
      <h3>小さなまちの、最初の一人</h3>
      <p>湯けむり町では、2年で10件の出会いがありました。</p>
      <ul>
        <li>写真の撮り直し</li>
        <li>予約台帳の見直し</li>
      </ul>
      <blockquote>
        <p>頼み方がわからないところから、一緒に考えてもらえました。</p>
      </blockquote>
    </Prose>
  )
}

function Notice() {
  return (
    <Paper>
      <h3>取引条件明示書</h3>
      <Stack>
        <p>発注者　株式会社湯けむり醸造</p>
        <DescriptionList
          items={[
            { term: '業務の内容', words: '返礼品38品の写真の撮り直し' },
            { term: '報酬の額', words: '月50,000円（税抜）' },
            { term: '支払期日', words: '翌月末日' },
          ]}
        />
      </Stack>
    </Paper>
  )
}
