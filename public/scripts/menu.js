/** @param {Document} root */
export function closeMenuFromOutside(root) {
  for (const menu of root.querySelectorAll('details')) {
    if (!('menu' in menu.dataset)) continue
    root.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !menu.open) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    })
    root.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !menu.contains(target)) menu.open = false
    })
  }
}

addEventListener('focusin', async ({ target }) => {
  if (target instanceof HTMLInputElement) (await import('./search.js')).proposeTitles(target)
})

const start = () => closeMenuFromOutside(document)
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
else start()
