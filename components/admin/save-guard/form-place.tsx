import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

/**
 * Shows what a form says outside of itself, once the browser knows where: in the drawer that the form is in, which keeps
 * the keyboard, or else in the page.
 */
export function AtFormPlace({ children }: { children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null)
  const [place, setPlace] = useState<Element | null>(null)
  useEffect(() => setPlace(anchor.current?.closest('dialog') ?? document.body), [])
  return (
    <>
      <span ref={anchor} hidden />
      {place && createPortal(children, place)}
    </>
  )
}
