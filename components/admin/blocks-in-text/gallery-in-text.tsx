import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import styles from '@/components/blocks/gallery.module.css'
import { Picture } from '@/components/ui/picture'
import type { MediaOfBlocks } from '@/payload/body-views/media'
import { pictureView } from '@/payload/body-views/picture-view'
import { Alternative } from './alternative'
import type { InTextProps } from './in-text-props'
import { moved } from './moved'
import { openBlock } from './open-block'
import { Typed } from './typed'
import { writeFields } from './written-fields'

type Row = Record<string, unknown>

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** The mosaic of a gallery: its pictures are put in order by dragging or with arrows, their captions typed below. */
export function GalleryInText({ nodeKey, fields, refused }: InTextProps) {
  const [editor] = useLexicalComposerContext()
  const list = useRef<HTMLUListElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [status, setStatus] = useState('')
  const rows = Array.isArray(fields.images) ? (fields.images as Row[]) : []
  const write = (change: (images: Row[]) => Row[]) =>
    writeFields(editor, nodeKey, `${nodeKey} pictures ${Date.now()}`, (now) => ({
      ...now,
      images: change((now.images ?? []) as Row[]),
    }))
  const move = (from: number, to: number) => {
    if (to < 0 || to >= rows.length || to === from) return
    write((images) => moved(images, from, to))
    list.current?.querySelectorAll<HTMLElement>('.sk-gallery__handle')[to]?.focus()
    setStatus(`Image ${from + 1} déplacée : ${to + 1} sur ${rows.length}.`)
  }
  const tileAt = ({ clientX, clientY }: PointerEvent) => {
    const tile = document.elementFromPoint(clientX, clientY)?.closest('li')
    return [...(list.current?.children ?? [])].indexOf(tile as Element)
  }
  const handle = (index: number) => ({
    // Before the editor around it hears of the key.
    onKeyDownCapture: (event: KeyboardEvent) => {
      const step = STEPS[event.key]
      if (step === undefined || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      move(index, index + step)
    },
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      setDragged(index)
    },
    onPointerUp: (event: PointerEvent) => {
      if (dragged !== null) move(dragged, tileAt(event))
      setDragged(null)
    },
    onPointerCancel: () => setDragged(null),
  })

  return (
    <div className="sk-block__drawn">
      <ul ref={list} className={`${styles.gallery} sk-gallery`}>
        {rows.map((row, index) => {
          const file = typeof row.image === 'object' ? (row.image as MediaOfBlocks | null) : null
          const picture = pictureView(file, () => {})
          const open = () => openBlock(editor, { nodeKey, path: `images.${index}.image` })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of a row are the node's, not the element's.
            <li key={index} data-dragged={dragged === index || undefined}>
              <figure className={styles.tile}>
                {picture ? (
                  <Picture picture={picture} sizes="30rem" />
                ) : (
                  <button type="button" className="sk-block__empty" onClick={open}>
                    {typeof row.image === 'string' ? 'L’image n’est pas (encore) là' : 'Choisir une image'}
                  </button>
                )}
                <figcaption>
                  <Typed
                    nodeKey={nodeKey}
                    path={`images.${index}.caption`}
                    label={`Légende, image ${index + 1}`}
                    placeholder={file?.caption || 'Légende'}
                    value={row.caption}
                    isRefused={refused.includes(`images.${index}.caption`)}
                  />
                </figcaption>
              </figure>
              <div className="sk-gallery__actions">
                <button
                  type="button"
                  className="sk-gallery__handle"
                  aria-label={`Déplacer l’image ${index + 1}, avec les flèches`}
                  title="Glissez, ou déplacez avec les flèches"
                  {...handle(index)}
                >
                  ⠿
                </button>
                <button
                  type="button"
                  aria-label={`Reculer l’image ${index + 1}`}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  ←
                </button>
                <button
                  type="button"
                  aria-label={`Avancer l’image ${index + 1}`}
                  disabled={index === rows.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  →
                </button>
                <button
                  type="button"
                  aria-label={`Retirer l’image ${index + 1}`}
                  onClick={() => write((images) => images.filter((_, other) => other !== index))}
                >
                  Retirer
                </button>
              </div>
            </li>
          )
        })}
      </ul>
      {rows.map(({ image }, index) => {
        if (!isUndescribed(image)) return null
        return <Alternative key={String(image.id)} file={image} question={`Que montre l’image ${index + 1} ?`} />
      })}
      {rows.length === 0 && (
        <button
          type="button"
          className="sk-block__empty"
          onClick={() => openBlock(editor, { nodeKey, path: 'images' })}
        >
          Choisir des images
        </button>
      )}
      <p role="status" className="sk-block__status">
        {status}
      </p>
    </div>
  )
}

function isUndescribed(image: unknown): image is MediaOfBlocks {
  if (typeof image !== 'object' || image === null) return false
  const { alt, decorative } = image as MediaOfBlocks
  return !alt?.trim() && !decorative
}
