import { Fragment } from 'preact'

/** Text of several lines, as it was typed. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, at) => (
        <Fragment key={`${at} ${line.slice(0, 20)}`}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </>
  )
}
