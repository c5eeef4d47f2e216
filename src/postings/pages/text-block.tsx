/** What people wrote in a box of several lines, with their line breaks and paragraphs kept. */
export function TextBlock({ text }: { text: string }) {
  const paragraphs = text.split(/\n{2,}/).filter((part) => part.trim() !== '')
  return (
    <>
      {paragraphs.map((paragraph, at) => (
        <p key={`${at}-${paragraph.slice(0, 20)}`}>
          {paragraph.split('\n').flatMap((line, row) => (row === 0 ? [line] : [<br key={row} />, line]))}
        </p>
      ))}
    </>
  )
}
