/** What people wrote in a box of several lines, with its line breaks. */
export function Lines({ text }: { text: string }) {
  return <>{text.split('\n').flatMap((line, row) => (row === 0 ? [line] : [<br key={row} />, line]))}</>
}
