import { useId, useRef, useState } from 'react'
import { ACCEPT, type Accepted } from './refusals'

interface FilePlaceProps {
  accepted: Accepted
  /** Null where nothing may be sent: files are then left to what is around. */
  onFiles: ((files: File[]) => void) | null
  /** Of the button that opens the window of the computer. */
  label: string
  isMultiple?: boolean
  /** What becomes of the files, under the button. */
  children?: React.ReactNode
  /** What is above the button: a drop on it counts. */
  before?: React.ReactNode
  hasButton?: boolean
}

/** A place where files are dropped, pasted, or chosen on the computer. */
export function FilePlace({
  accepted,
  onFiles,
  label,
  isMultiple = false,
  children,
  before,
  hasButton = true,
}: FilePlaceProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)

  const take = (list: FileList | undefined | null) => {
    const files = [...(list ?? [])]
    setIsOver(false)
    if (files.length > 0) onFiles?.(files)
    return files.length > 0
  }
  // Before Payload's own field sees it: that would open a form for each file. And not on to the page, which refuses files.
  const stop = (event: React.SyntheticEvent) => {
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its equal in the button.
    <div
      className="sk-files"
      data-over={isOver || undefined}
      onDragOverCapture={(event) => {
        if (!onFiles || !event.dataTransfer.types.includes('Files')) return
        stop(event)
        event.dataTransfer.dropEffect = 'copy'
        setIsOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
      }}
      onDropCapture={(event) => {
        if (!onFiles || !event.dataTransfer.types.includes('Files')) return
        stop(event)
        take(event.dataTransfer.files)
      }}
      onPasteCapture={(event) => {
        if (onFiles && !isOfWords(event) && take(event.clipboardData.files)) stop(event)
      }}
    >
      {before}
      {onFiles && hasButton && (
        <div className="sk-files__choice">
          <button
            type="button"
            className="btn btn--style-secondary btn--size-small"
            aria-describedby={id}
            onClick={() => input.current?.click()}
          >
            {label}
          </button>
          <span id={id}>{isMultiple ? 'ou déposez-les ici, ou collez-les' : 'ou déposez-la ici, ou collez-la'}</span>
          <input
            ref={input}
            type="file"
            hidden
            accept={ACCEPT[accepted]}
            multiple={isMultiple}
            onChange={(event) => {
              take(event.target.files)
              // The same file may be chosen again.
              event.target.value = ''
            }}
          />
        </div>
      )}
      {children}
    </div>
  )
}

/** Words that are pasted into a field in here: office programs add a picture of them. */
function isOfWords({ clipboardData, target }: React.ClipboardEvent): boolean {
  const isField = target instanceof Element && target.closest('input, textarea') !== null
  return isField && clipboardData.getData('text/plain') !== ''
}
