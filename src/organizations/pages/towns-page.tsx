import { fullName, type Place, regions } from '../../law/places.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { Table } from '../../ui/table.tsx'
import type { Town } from '../towns.ts'
import { regionName } from './region-name.ts'

interface TownsPageProps {
  towns: Town[]
  words: string
  /** Municipalities that the words mean; null while nothing is searched. */
  found: Place[] | null
  /** How many municipalities Japan has in the list. */
  listed: number
}

/** Every town that takes part, and a search over all of Japan. */
export function TownsPage({ towns, words, found, listed }: TownsPageProps) {
  return (
    <>
      <PageHeading title="まちを知る" lead="結に参加しているまちと、そのまちの求人を見られます。" />
      <SearchBox
        action="/towns"
        label={`市区町村を名前で探す(全国${listed.toLocaleString('ja-JP')}市区町村)`}
        value={words}
      />
      {found && <Found found={found} towns={towns} words={words} />}
      <Section title={`参加しているまち(${towns.length})`}>
        {towns.length === 0 ? (
          <EmptyState title="参加しているまちはまだありません" next={{ href: '/about', label: '結について' }}>
            自治体の方は、運営事業者にご相談ください。
          </EmptyState>
        ) : (
          regions().map((region) => <Region key={region.name} region={region} towns={towns} />)
        )}
      </Section>
    </>
  )
}

function Found({ found, towns, words }: { found: Place[]; towns: Town[]; words: string }) {
  const part = new Map(towns.map((town) => [town.code, town]))
  return (
    <Section title={`「${words}」の検索結果(${found.length}件)`}>
      <Table
        caption="見つかった市区町村"
        captionHidden
        rows={found}
        keyOf={({ code }) => code}
        empty={
          <EmptyState title="見つかりませんでした">
            市区町村の名前を漢字かひらがなで入力してください。都道府県の名前でも探せます。
          </EmptyState>
        }
        columns={[
          { label: '市区町村', kind: 'name', cell: (place) => <a href={`/towns/${place.code}`}>{fullName(place)}</a> },
          { label: 'よみ', cell: ({ kana }) => kana },
          {
            label: '参加',
            cell: ({ code }) =>
              part.has(code) ? (
                <StatusTag tone="good">参加中</StatusTag>
              ) : (
                <StatusTag tone="quiet">まだ参加していません</StatusTag>
              ),
          },
        ]}
      />
    </Section>
  )
}

function Region({ region, towns }: { region: ReturnType<typeof regions>[number]; towns: Town[] }) {
  const inRegion = region.prefectures
    .map((prefecture) => ({
      prefecture,
      towns: towns.filter(({ code }) => code.slice(0, 2) === prefecture.code.slice(0, 2)),
    }))
    .filter((row) => row.towns.length > 0)
  if (inRegion.length === 0) return null
  return (
    <>
      <h3>{regionName(region.name)}</h3>
      <dl class="descriptions">
        {inRegion.map(({ prefecture, towns }) => (
          <div key={prefecture.code}>
            <dt>{prefecture.name}</dt>
            <dd>
              <ul>
                {towns.map(({ code, name, published }) => (
                  <li key={code}>
                    <a href={`/towns/${code}`}>{name}</a>(公開中の求人 {published}件)
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
