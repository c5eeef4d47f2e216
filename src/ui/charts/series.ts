/** One line or one kind of bar; `null` where nothing was measured. As many values as there are labels. */
export interface Series {
  name: string
  values: (number | null)[]
}

/** What every chart over time is told. */
export interface ChartProps {
  /** Unique on the page: patterns and titles hang on it. */
  id: string
  /** 「応募数の推移」. */
  title: string
  /** What is to be seen, in a sentence: 「10月から増え、12月に最も多くなりました」. */
  description: string
  /** 「件」「人」「円」. */
  unit: string
  /** What stands below: months or years, short. */
  labels: string[]
  /** At most five, the most that can be told apart. */
  series: Series[]
}
