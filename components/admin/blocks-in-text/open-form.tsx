import { type ReactNode, useEffect, useRef } from 'react'
import { fieldsOf, goToFirst } from './field-of-block'

/** The form of the open block; the caret goes to the field at `path`, or to the first one, as soon as it is there. */
export function OpenForm({ path, form }: { path?: string; form: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const root = frame.current
    if (!root) return
    const go = () => goToFirst(fieldsOf(root, path))
    // The form of a new block waits for the site, and its fields are disabled until they may be written.
    const observer = new MutationObserver(() => go() && observer.disconnect())
    if (!go()) observer.observe(root, { attributeFilter: ['disabled'], childList: true, subtree: true })
    return () => observer.disconnect()
  }, [path])
  return (
    <div ref={frame} className="sk-block__form">
      {form}
    </div>
  )
}
