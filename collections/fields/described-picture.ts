import type { UploadFieldSingleValidation } from 'payload'
import { upload } from 'payload/shared'

const NOT_DESCRIBED =
  'Dites ce que cette image montre, pour qui ne la voit pas : ouvrez-la (le crayon) et remplissez sa description, ou cochez « Image décorative ».'

/** Refuses, at publication, a picture that was pasted and never described: the library takes it without. */
export const describedPicture: UploadFieldSingleValidation = async (value, options) => {
  const checked = await upload(value, options)
  if (checked !== true || typeof value !== 'string') return checked
  const { req } = options
  const picture = await req.payload.db.findOne<{ id: string; alt?: string | null; decorative?: boolean | null }>({
    collection: 'media',
    req,
    where: { id: { equals: value } },
  })
  return !picture || picture.decorative || picture.alt?.trim() ? true : NOT_DESCRIBED
}
