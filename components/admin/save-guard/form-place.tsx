import { useEffect, useRef, useState } from 'react'

/**
 * Returns where to show what a form says outside of itself, null until the browser knows: in the drawer that the form is
 * in, which keeps the keyboard, or else in the page. `anchor` is the ref of an element of the form.
 */
export function useFormPlace() {
  const anchor = useRef<HTMLSpanElement>(null)
  const [place, setPlace] = useState<Element | null>(null)
  useEffect(() => setPlace(anchor.current?.closest('dialog') ?? document.body), [])
  return { anchor, place }
}
