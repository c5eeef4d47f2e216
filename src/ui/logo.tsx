// Two cords tied as in 水引: each passes over and under the other. The dashes leave the gaps where a cord passes under.
const keyCord = 'M0 19H13C21 19 22 11 28 11A10.5 10.5 0 0 1 38.5 21.5V26.5A10.5 10.5 0 0 1 28 37C22 37 21 29 13 29H0'
const warmCord = 'M48 19H35C27 19 26 11 20 11A10.5 10.5 0 0 0 9.5 21.5V26.5A10.5 10.5 0 0 0 20 37C26 37 27 29 35 29H48'
const keyDashes = '22.4 7.6 21.9 5.4 29.3 5.4 99'
const warmDashes = '7.1 5.4 29.3 5.4 21.9 7.6 99'

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
