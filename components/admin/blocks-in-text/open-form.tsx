import { type ReactNode, useEffect, useRef } from 'react'
import { fieldsOf, goToFirst } from './field-of-block'

/** The form of the open block; the caret goes to the field at `path`, or to the first one, as soon as it is there. */
export function OpenForm({ path, form }: { path?: string; form: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const root = frame.current
    if (!root) return
    const go = () => goToFirst(fieldsOf(root, path))
    let wasThere = go()
    // The form of a new block waits for the site, and its fields are disabled until they may be written. They are once more
    // as a save is answered: the caret would be nowhere.
    const observer = new MutationObserver(() => {
      if (!wasThere || document.activeElement === document.body) wasThere = go() || wasThere
    })
    observer.observe(root, { attributeFilter: ['disabled'], childList: true, subtree: true })
    const leaveAlone = () => observer.disconnect()
    document.addEventListener('pointerdown', leaveAlone, { once: true, capture: true })
    return () => {
      leaveAlone()
      document.removeEventListener('pointerdown', leaveAlone, { capture: true })
    }
  }, [path])
  return (
    <div ref={frame} className="sk-block__form">
      {form}
    </div>
  )
}
