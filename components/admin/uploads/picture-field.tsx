'use client'
// Client: sends a picture and follows it.
import { UploadField, useAuth, useField } from '@payloadcms/ui'
import type { UploadFieldClientProps } from 'payload'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { note, sendingOf } from '../editor/sendings'
import { FileLine } from './file-line'
import { FilePlace } from './file-place'
import { PictureDescription } from './picture-description'
import { sendFile } from './send-file'
import { useAuthor } from './use-author'
import { useSending } from './use-sending'

interface PictureFieldProps extends UploadFieldClientProps {
  /** In a figure block, which asks for the description itself: `editor/describe-picture.tsx`. */
  isAskedBelow?: boolean
}

/**
 * A field for one picture: chosen on the computer, dropped or pasted, it is sent in the background and shown at once, then
 * its description is asked for here. P106: Payload's own opens a form over this one for each file.
 */
export function PictureField({ isAskedBelow = false, ...props }: PictureFieldProps) {
  const key = useId()
  const { disabled, setValue, value } = useField<string | null>({ potentiallyStalePath: props.path })
  const { permissions } = useAuth()
  const author = useAuthor()
  const sending = useSending(key)
  const [remark, setRemark] = useState('')
  const mayChange = !props.readOnly && !disabled && Boolean(permissions?.collections?.media?.create)

  const onArrived = useEffectEvent((id: string) => {
    if (sendingOf(key)) setValue(id)
    note(key, undefined)
  })
  // What an answer of the site changes of an empty field is no choice.
  const chosen = value ?? null
  // A picture that was chosen, or taken away, meanwhile stays so. Where this field is gone, another one may have its path.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the value changes.
  useEffect(() => () => note(key, undefined), [key, chosen])
  const send = ([file, ...others]: File[]) => {
    // The one before it, if it is on its way still: the last one is meant.
    note(key, undefined)
    setRemark(others.length > 0 ? 'Il n’y a ici qu’une image : seule la première est prise.' : '')
    void sendFile(key, { file, accepted: 'pictures', author, onArrived: (id) => onArrived(id) })
  }
  return (
    <FilePlace
      accepted="pictures"
      before={<UploadField {...props} field={withoutForm(props.field)} />}
      hasButton={!value && !sending}
      label="Choisir sur cet ordinateur"
      onFiles={mayChange ? send : null}
    >
      {remark && <p role="status">{remark}</p>}
      {sending && sending.kind !== 'arrived' && <FileLine sending={sending} onRemove={() => note(key, undefined)} />}
      {typeof value === 'string' && !sending && !isAskedBelow && <PictureDescription key={value} image={value} />}
    </FilePlace>
  )
}

/** Without Payload's button and drop for a new picture. */
function withoutForm(field: UploadFieldClientProps['field']): UploadFieldClientProps['field'] {
  return { ...field, admin: { ...field.admin, allowCreate: false } } as UploadFieldClientProps['field']
}
