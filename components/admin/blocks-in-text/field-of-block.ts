const FOCUSABLE =
  'input:not([type="hidden"]):not([type="file"]):not(:disabled), textarea:not(:disabled), select, [contenteditable="true"], button:not(:disabled)'

/** Returns what may take the focus at this path of a block (`items.0.value`), or in all of it; what is hidden, too. */
export function fieldsOf(root: ParentNode, path?: string): HTMLElement[] {
  if (!path)
    // `:scope`: the form of the whole document is around the block, and has its actions too.
    return [...root.querySelectorAll<HTMLElement>(`:scope .render-fields :is(${FOCUSABLE}), .sk-typed > textarea`)]
  const named = root.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]:not([type="hidden"])`)
  if (named) return [named]
  const place = root.querySelector<HTMLElement>(`#field-${CSS.escape(path.replaceAll('.', '__'))}`)
  if (!place) return []
  return place.matches(FOCUSABLE) ? [place] : [...place.querySelectorAll<HTMLElement>(FOCUSABLE)]
}

/** Puts the caret into the first of these fields that takes it (a drawn radio button does not), in sight; or returns false. */
export function goToFirst(fields: HTMLElement[]): boolean {
  return fields.some((field) => {
    field.focus({ preventScroll: true })
    if (document.activeElement !== field) return false
    field.scrollIntoView?.({ block: 'center' })
    return true
  })
}
