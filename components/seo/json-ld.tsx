import type { Thing, WithContext } from 'schema-dts'

/** Structured data for search engines. `<` is escaped, so that no text can close the element it stands in. */
export function JsonLd({ data }: { data: WithContext<Thing> }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's content is not HTML, and `<` cannot occur in it.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
