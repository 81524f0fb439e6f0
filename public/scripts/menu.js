/**
 * Closes the menu or the search by Escape or a press outside.
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
    menu.ontoggle = () => menu.open && menu.querySelector('input')?.focus()
  }
}

addEventListener('focusin', async ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'search')
    (await import('./search.js')).proposeTitles(target)
})

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => closeMenuFromOutside(document))
else closeMenuFromOutside(document)
