import { readBytes } from '@/payload/import/read-bytes'
import { annotatedDrafts } from '@/tests/support/drafts/annotated-draft'
import { fileOf } from '@/tests/support/drafts/file-of'
import { score } from '@/tests/support/drafts/score'

const DRAFTS = (['tuned', 'held-back'] as const).flatMap(annotatedDrafts)

test.each(DRAFTS)('$name, as the file that it was, is understood and loses no character', async (draft) => {
  const { name, bytes } = await fileOf(draft)
  const { source } = await readBytes(bytes, name)
  const { format } = draft.source
  expect(score({ ...draft, source: { ...source, format } })).toMatchObject({ wrong: [], lost: 0 })
})
