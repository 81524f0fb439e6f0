import type { ReactNode } from 'react'
import { bottomLine } from '../bottom-line'
import { AtFormPlace } from './form-place'

/** What a form says at the bottom of the screen. */
export function BottomNotice({ children }: { children: ReactNode }) {
  return (
    <AtFormPlace>
      {/* Kept while it is empty: a screen reader tells what comes into a place that it knows. */}
      <div role="status">
        {children && (
          <div className="sk-unsaved" ref={bottomLine}>
            {children}
          </div>
        )}
      </div>
    </AtFormPlace>
  )
}
