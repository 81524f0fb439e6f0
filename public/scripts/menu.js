/**
 * Closes the open menu when the reader presses Escape or outside of it. Without this module « Menu » opens and closes it.
 * @param {Document} root
 */
export function closeMenuFromOutside(root) {
  const menu = root.querySelector('[data-menu]')
  if (!(menu instanceof HTMLDetailsElement)) return
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
  root.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false
  })
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => closeMenuFromOutside(document))
else closeMenuFromOutside(document)
