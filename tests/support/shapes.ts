import type { Field, SanitizedConfig } from 'payload'
import { bodyField } from '@/collections/fields/body-field'
import { type FieldShape, fieldNamed } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'

/** Returns the site's configuration, without opening a database. It takes seconds to load. */
export async function siteConfig(): Promise<SanitizedConfig> {
  const { default: config } = await import('@/payload/payload.config')
  return await config
}

/** Returns the shape of a collection's documents, as the configuration has them. */
export async function shapeOfDocuments(slug: string): Promise<FieldShape[]> {
  const { collections } = await siteConfig()
  const config = collections.find((one) => one.slug === slug)
  if (!config) throw new Error(`There is no collection ${slug}.`)
  return shapeOf(config.fields)
}

const SYNTHETIC: string = 'synthetic'

/** Returns the shape of a document of these fields, on a site that also has these collections. */
export async function shapeOfFields(fields: Field[], collections: string[]): Promise<FieldShape[]> {
  const { buildConfig } = await import('payload')
  const others = collections.map((slug) => ({ slug, fields: [] }))
  const config = await buildConfig({
    collections: [{ slug: SYNTHETIC, fields }, ...others],
    db: undefined as never,
    secret: 'x',
    telemetry: false,
  })
  return shapeOf(config.collections.find(({ slug }) => slug === SYNTHETIC)?.fields ?? [])
}

/** Returns the shape of the text of an article, without the rest of the configuration. */
export async function shapeOfBody(): Promise<FieldShape> {
  return fieldNamed(await shapeOfFields([bodyField], ['articles', 'figures', 'media', 'pages']), 'body')
}
