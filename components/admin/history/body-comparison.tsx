import { LexicalDiffComponent } from '@payloadcms/richtext-lexical/rsc'
import type { CollectionSlug, PayloadRequest, RichTextFieldDiffServerComponent } from 'payload'
import type { ComponentProps } from 'react'
import { referencesIn } from '@/collections/schema/references'
import type { FieldShape } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { everyValue } from '@/collections/schema/values'
import { isRecord, type RichText } from '@/payload/editorial/rich-text'
import type { Names } from '../save-guard/diff-items'
import { displayName, type Named } from '../save-guard/names'
import { withReadableBlocks } from './readable-blocks'

/** The text in the comparison of two versions: Payload's own, with the contents of the blocks in French (P58). */
export async function BodyComparison(props: ComponentProps<RichTextFieldDiffServerComponent>) {
  const { comparisonValue, field, req, versionValue } = props
  const [shape] = shapeOf([field])
  if (!shape) return null
  const names = await namesIn(req, shape, [comparisonValue, versionValue])
  const readable = (value: unknown) => (isText(value) ? withReadableBlocks(shape, value, names) : value)
  return (
    <LexicalDiffComponent
      {...props}
      comparisonValue={readable(comparisonValue)}
      versionValue={readable(versionValue)}
    />
  )
}

function isText(value: unknown): value is NonNullable<RichText> {
  return isRecord(value) && isRecord(value.root)
}

/** Returns the names of the files and documents that these texts show, as far as this person may read them. */
async function namesIn(req: PayloadRequest, field: FieldShape, texts: unknown[]): Promise<Names> {
  const wanted = new Map<string, Set<string>>()
  for (const text of texts) {
    for (const { id, to } of referencesIn(everyValue([field], { [field.name]: text }))) {
      if (typeof id === 'string') wanted.set(to, (wanted.get(to) ?? new Set()).add(id))
    }
  }
  const names: Names = {}
  for (const [collection, ids] of wanted) {
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      depth: 0,
      draft: true,
      overrideAccess: false,
      pagination: false,
      req,
      where: { id: { in: [...ids] } },
    })
    for (const document of docs as unknown as Named[]) names[document.id] = displayName(document)
  }
  return names
}
