/**
 * Has files be dropped into texts only: beside them, a browser would leave the page to show the file. Returns how to end
 * it. Fields of files stop the event before it comes here. A picture of the page is a file too, when it is dragged.
 */
export function keepDropsInTexts(): () => void {
  let isOfPage = false
  const listeners = {
    dragstart: () => {
      isOfPage = true
    },
    dragend: () => {
      isOfPage = false
    },
    // Never sent while something is dragged. Of an element that was removed meanwhile, no `dragend` tells.
    mousemove: () => {
      isOfPage = false
    },
    dragover: (event: DragEvent) => {
      const { dataTransfer, target } = event
      if (!dataTransfer || !hasFiles(dataTransfer)) return
      event.preventDefault()
      const isText = !isOfPage && target instanceof Element && target.closest('[contenteditable="true"]')
      dataTransfer.dropEffect = isText ? 'copy' : 'none'
    },
    drop: (event: DragEvent) => {
      isOfPage = false
      if (event.dataTransfer && hasFiles(event.dataTransfer)) event.preventDefault()
    },
  }
  const entries = Object.entries(listeners) as [string, EventListener][]
  for (const [type, listener] of entries) window.addEventListener(type, listener)
  return () => {
    for (const [type, listener] of entries) window.removeEventListener(type, listener)
  }
}

function hasFiles({ types }: DataTransfer): boolean {
  return types.includes('Files')
}
