'use client'
// Client: follows and moves a point of the picture.
import { useDocumentInfo, useField, useForm, useFormFields, useUploadEdits } from '@payloadcms/ui'
import { useId } from 'react'
import { asOnSite, FRAMES } from './frames'

interface Point {
  x: number
  y: number
}

/**
 * In the form of a picture: the point that stays visible where the site cuts it, and each shape that it is cut to, as the
 * point is moved. Payload's own window, which also cuts the file itself, shows no shape.
 */
export function Framing() {
  const id = useId()
  const { savedDocumentData: picture } = useDocumentInfo()
  const { setModified } = useForm()
  const { updateUploadEdits, uploadEdits } = useUploadEdits()
  const isReplaced = useFormFields(([fields]) => Boolean(fields.file?.value))
  const x = useField<number | null>({ path: 'focalX' })
  const y = useField<number | null>({ path: 'focalY' })
  // What was moved in Payload's window, and is not saved.
  const moved = uploadEdits?.focalPoint as Point | undefined
  const point: Point = { x: asOnSite(moved?.x ?? x.value ?? 50), y: asOnSite(moved?.y ?? y.value ?? 50) }
  if (isReplaced || !picture?.url) return null

  const move = (to: Partial<Point>) => {
    const next = { ...point, ...to }
    x.setValue(next.x)
    y.setValue(next.y)
    // It would be sent beside the fields, and win.
    if (moved) updateUploadEdits?.({ focalPoint: next })
    setModified(true)
  }
  const onClick = ({ currentTarget, clientX, clientY }: React.MouseEvent<HTMLElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    move({ x: asOnSite((100 * (clientX - left)) / width), y: asOnSite((100 * (clientY - top)) / height) })
  }
  const src = `${picture.thumbnailURL ?? picture.url}?${new URLSearchParams({ de: String(picture.updatedAt) })}`
  const isFixed = x.disabled
  return (
    <section className="sk-framing" aria-labelledby={id}>
      <h2 id={id}>Ce qui reste visible</h2>
      <p>Là où le site coupe cette image, il garde ce point. Cliquez sur l’image, ou réglez-le dessous.</p>
      <div className="sk-framing__tools">
        <div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a click has its equal in the two fields below. */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the two fields below take the keys. */}
          <div className="sk-framing__whole" onClick={isFixed ? undefined : onClick}>
            {/* biome-ignore lint/performance/noImgElement: a picture of the admin, which nothing optimises. */}
            <img src={src} alt="" />
            <span style={{ insetInlineStart: `${point.x}%`, insetBlockStart: `${point.y}%` }} />
          </div>
          <Slider label="De gauche à droite" value={point.x} isFixed={isFixed} onChange={(to) => move({ x: to })} />
          <Slider label="De haut en bas" value={point.y} isFixed={isFixed} onChange={(to) => move({ y: to })} />
        </div>
        <ul>
          {FRAMES.map(({ ratio, where, isCentred }) => (
            <li key={ratio}>
              {/* biome-ignore lint/performance/noImgElement: as above. */}
              <img
                src={src}
                alt=""
                style={{ aspectRatio: ratio, objectPosition: isCentred ? '50% 50%' : `${point.x}% ${point.y}%` }}
              />
              {where}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

interface SliderProps {
  label: string
  value: number
  isFixed: boolean
  onChange(value: number): void
}

function Slider({ label, value, isFixed, onChange }: SliderProps) {
  return (
    <label>
      {label}
      <input
        type="range"
        min={0}
        max={100}
        step={25}
        value={value}
        aria-valuetext={`${value} %`}
        disabled={isFixed}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </label>
  )
}
