/** Shown on every page of a demo. */
export function DemoRibbon() {
  return (
    <>
      これはデモです。人物・企業・町はすべて架空です。 <a href="/demo">別の立場で試す</a>
    </>
  )
}
