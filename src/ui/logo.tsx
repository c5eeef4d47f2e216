// Two cords tied as in 水引: each passes over and under the other. The dashes leave the gaps where a cord passes under.
const keyCord = 'M1 19H13C21 19 23 11 29 11A11 11 0 0 1 40 22V26A11 11 0 0 1 29 37C23 37 21 29 13 29H1'
const warmCord = 'M47 19H35C27 19 25 11 19 11A11 11 0 0 0 8 22V26A11 11 0 0 0 19 37C25 37 27 29 35 29H47'
const keyDashes = '20.4 7.6 23.2 7 35.4 7 9'
const warmDashes = '3.6 7 31.2 7 21.6 7.6 99'

const keyColour = '#0017c1'
const warmColour = '#e25100'

/** The mark 結 as a drawing; the product's name stands beside it, so it is hidden from screen readers. */
export function Mark({ size = 36 }: { size?: number | undefined }) {
  return (
    <svg class="mark" viewBox="0 0 48 48" width={size} height={size} fill="none" stroke-width="4" aria-hidden="true">
      <path d={warmCord} stroke={warmColour} stroke-dasharray={warmDashes} />
      <path d={keyCord} stroke={keyColour} stroke-dasharray={keyDashes} />
    </svg>
  )
}

/** The content of /favicon.svg. */
export const faviconSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke-width="5">' +
  '<rect width="48" height="48" rx="10" fill="#fff"/>' +
  `<path d="${warmCord}" stroke="${warmColour}" stroke-dasharray="${warmDashes}"/>` +
  `<path d="${keyCord}" stroke="${keyColour}" stroke-dasharray="${keyDashes}"/></svg>`
