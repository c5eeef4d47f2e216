import { PageHeading } from './heading.tsx'
import type { Problems } from './problems.ts'
import { FieldsSample } from './styles/fields-sample.tsx'
import { CardsSample, DescriptionsSample } from './styles/lists-sample.tsx'
import { TablesSample } from './styles/tables-sample.tsx'
import { FramesSample } from './styles/frames-sample.tsx'
import { ChartsSample, FiguresSample } from './styles/figures-sample.tsx'
import { WaysSample } from './styles/ways-sample.tsx'
import { BannersSample, TagsSample, WordsSample } from './styles/words-sample.tsx'

/** /styles, for people who build the product: every piece in every state. `problems` are shown in the forms. */
export function StylesPage({ problems }: { problems: Problems }) {
  return (
    <>
      <PageHeading title="部品の見本" over="開発のためのページ" lead="すべての部品を、すべての状態で。" />
      <WordsSample />
      <TagsSample />
      <BannersSample />
      <CardsSample />
      <TablesSample />
      <DescriptionsSample />
      <FramesSample />
      <WaysSample />
      <FiguresSample />
      <ChartsSample />
      <FieldsSample problems={problems} />
    </>
  )
}
