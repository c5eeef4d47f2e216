/**
 * The one file in which raw HTML is written (a test looks). Structured data: `<` is escaped, so that no text
 * inside it can end the script element.
 */
export function JsonLd({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  )
}
