/**
 * Closes what is open of the header, the menu or the search, when the reader presses Escape, outside of it, or opens the
 * other; puts the focus into the search. Without this module their buttons open and close them.
 * @param {Document} root
 */
export function closeMenuFromOutside(root) {
  for (const menu of root.querySelectorAll('details[data-menu]')) {
    if (!(menu instanceof HTMLDetailsElement)) continue
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    })
    root.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !menu.contains(target)) menu.open = false
    })
    menu.addEventListener('toggle', () => {
      if (menu.open) menu.querySelector('input')?.focus()
    })
  }
}

/** Loads what proposes titles with the first focus in a field of the search. */
addEventListener('focusin', async ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.closest('[data-search]')) return
  const { proposeTitles } = await import('./search.js')
  proposeTitles(target)
})

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => closeMenuFromOutside(document))
else closeMenuFromOutside(document)
