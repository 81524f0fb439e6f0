/** Around everything of a screen but the menu. */
const SCREEN = '.template-default__wrap'
const LANDMARKS =
  'main, header, nav, footer, aside, [role="main"], [role="region"], [role="status"], script, style, dialog'

/**
 * P105: gives a screen its `main` where Payload draws none, and a name to the parts of it that stand outside of one. Doing
 * it again changes nothing.
 */
export function markLandmarks(root: ParentNode): void {
  const screen = root.querySelector(SCREEN)
  if (!screen) return
  const hasMain = screen.querySelector('main') !== null
  setRole(screen, hasMain ? null : 'main')
  // In a `main`, no banner: axe knows that of the element alone.
  for (const header of screen.querySelectorAll('header')) setRole(header, hasMain ? null : 'none')
  if (!hasMain) return
  for (const part of screen.children) {
    if (part.matches(LANDMARKS) || part.querySelector('main') || !part.textContent?.trim()) continue
    part.setAttribute('role', 'region')
    part.setAttribute('aria-label', 'En-tête')
  }
}

function setRole(part: Element, role: string | null) {
  if (role) part.setAttribute('role', role)
  else part.removeAttribute('role')
}
