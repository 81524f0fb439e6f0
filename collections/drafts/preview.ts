import type { CollectionConfig } from 'payload'
import { previewAddress } from '@/payload/publication/addresses'
import type { DraftableSlug } from '@/payload/publication/public-row'

const BREAKPOINTS = [
  { name: 'phone', label: 'Téléphone', width: 390, height: 844 },
  { name: 'tablet', label: 'Tablette', width: 820, height: 1180 },
  { name: 'desktop', label: 'Ordinateur', width: 1280, height: 800 },
]

/**
 * Returns the two previews of a draft in its form: « Prévisualiser », in another tab, and the live preview next to the
 * form, at the width of a phone, a tablet or a computer. A document in the trash has none.
 */
export function previewed(
  collection: DraftableSlug,
): Pick<NonNullable<CollectionConfig['admin']>, 'preview' | 'livePreview'> {
  const addressIn = ({ id, deletedAt }: Record<string, unknown>) =>
    typeof id === 'string' && !deletedAt ? previewAddress(collection, id) : null
  return { preview: addressIn, livePreview: { url: ({ data }) => addressIn(data), breakpoints: BREAKPOINTS } }
}
