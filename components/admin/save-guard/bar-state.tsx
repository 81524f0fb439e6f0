import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

/**
 * P73: in the bar above the form, in place of « Enregistré il y a… », which is Payload's and is true of the last save that
 * was written, not of what is in the form: `sk-is-unsaved` hides it (styles/notices.css).
 */
export function BarState({ isPartly }: { isPartly: boolean }) {
  const [bar, setBar] = useState<Element | null>(null)
  useEffect(() => {
    const place = document.querySelector('.doc-controls__meta')
    place?.classList.add('sk-is-unsaved')
    setBar(place)
    return () => place?.classList.remove('sk-is-unsaved')
  }, [])
  return (
    bar &&
    createPortal(
      <li className="doc-controls__list-item sk-bar-state">{isPartly ? 'Pas tout enregistré' : 'Pas enregistré'}</li>,
      bar,
    )
  )
}
