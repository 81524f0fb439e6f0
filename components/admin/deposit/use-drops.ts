import { useEffect, useEffectEvent, useState } from 'react'
import { isText } from './brought'

/** What takes files by itself. */
const FILE_PLACES = '.sk-files, .dropzone, .file-field'

/**
 * Has files that are dropped anywhere on the page given to `onFiles`; returns whether some are held over it now. Places for files
 * keep theirs. `ofForm`: only texts are taken, and all that has a picture among it is left to what it is dropped on.
 */
export function useDrops(onFiles: (files: File[]) => void, ofForm = false): boolean {
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    // A picture of the page is a file too, when it is dragged.
    let isOfPage = false
    const isOurs = ({ dataTransfer, target }: DragEvent) =>
      !isOfPage &&
      dataTransfer?.types.includes('Files') === true &&
      !(target instanceof Element && target.closest(FILE_PLACES)) &&
      !(ofForm && hasOthers(dataTransfer))
    const onDrag = (event: DragEvent) => {
      const isMeant = isOurs(event)
      setIsOver(isMeant)
      if (!isMeant || !event.dataTransfer) return
      event.preventDefault()
      event.stopPropagation()
      event.dataTransfer.dropEffect = 'copy'
    }
    const listeners: Partial<Record<keyof WindowEventMap, (event: DragEvent) => void>> = {
      dragstart: () => {
        isOfPage = true
      },
      dragend: () => {
        isOfPage = false
      },
      dragenter: onDrag,
      dragover: onDrag,
      dragleave: ({ relatedTarget }) => relatedTarget === null && setIsOver(false),
      drop: (event) => {
        setIsOver(false)
        const files = [...(event.dataTransfer?.files ?? [])]
        if (!isOurs(event) || files.length === 0 || (ofForm && !files.every(isText))) return
        event.preventDefault()
        event.stopPropagation()
        take(files)
      },
    }
    const entries = Object.entries(listeners) as [string, EventListener][]
    // Before what is below: editors take drops too.
    for (const [type, listener] of entries) window.addEventListener(type, listener, true)
    return () => {
      for (const [type, listener] of entries) window.removeEventListener(type, listener, true)
    }
  }, [ofForm])
  return isOver
}

/** While it is held, a browser tells the types of what is dragged, and of some texts none. */
function hasOthers({ items }: DataTransfer): boolean {
  return [...(items ?? [])].some(({ type }) => type !== '' && !isText({ name: '', type }))
}
