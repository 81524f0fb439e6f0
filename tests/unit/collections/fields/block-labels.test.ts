import { BLOCKS } from '@/collections/blocks/registry'
import { BLOCK_LABELS } from '@/components/admin/blocks-in-text/block-labels'

test('the editor names each block as its menu does', () => {
  const labels = Object.values(BLOCKS).map(({ slug, labels }) => [slug, labels?.singular])
  expect(BLOCK_LABELS).toEqual(Object.fromEntries(labels))
})
