/** What the officer wrote, paragraph by paragraph. */
export function Said({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n+/).map((paragraph, n) => (
        <p key={n}>{paragraph}</p>
      ))}
    </>
  )
}
