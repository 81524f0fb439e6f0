import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { bottomLine } from '../bottom-line'
import { useFormPlace } from './form-place'

/** What a form says at the bottom of the screen. */
export function BottomNotice({ children }: { children: ReactNode }) {
  const { anchor, place } = useFormPlace()
  return (
    <>
      <span ref={anchor} hidden />
      {place &&
        createPortal(
          // Kept while it is empty: a screen reader tells what comes into a place that it knows.
          <div role="status">
            {children && (
              <div className="sk-unsaved" ref={bottomLine}>
                {children}
              </div>
            )}
          </div>,
          place,
        )}
    </>
  )
}
