'use client'
// Client: sends pictures and adds rows to a gallery.
import { useForm, useFormFields } from '@payloadcms/ui'
import type { UIFieldClientComponent } from 'payload'
import { FileBatch } from './file-batch'

/** In a gallery: many pictures at once, each a row when it is in the library. */
export const AddPictures: UIFieldClientComponent = ({ path, schemaPath }) => {
  const { addFieldRow, disabled } = useForm()
  const block = useFormFields(([fields]) => fields.id?.value)
  if (disabled) return null
  const onArrived = (id: string) => {
    const image = { initialValue: id, valid: true, value: id }
    addFieldRow({
      path: besides(path, 'images'),
      schemaPath: besides(schemaPath ?? '', 'images'),
      subFieldState: { image },
    })
  }
  const place = typeof block === 'string' ? block : undefined
  return <FileBatch accepted="pictures" label="Ajouter des images" place={place} onArrived={onArrived} />
}

/** The path of the field of this name in the same block. */
function besides(path: string, name: string): string {
  return [...path.split('.').slice(0, -1), name].join('.')
}
