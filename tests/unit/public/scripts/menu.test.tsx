import { fireEvent, render, screen } from '@testing-library/react'
import { closeMenuFromOutside } from '@/public/scripts/menu.js'

const openMenu = () => {
  render(
    <>
      <details data-menu open>
        <summary>Menu</summary>
        <a href="/blog">Actualités</a>
      </details>
      <p>Le texte</p>
    </>,
  )
  closeMenuFromOutside(document)
  return screen.getByText('Menu').closest('details') as HTMLDetailsElement
}

test('Escape closes the menu and gives the focus back to its button', () => {
  const menu = openMenu()
  screen.getByText('Menu').tabIndex = 0
  fireEvent.keyDown(screen.getByRole('link'), { key: 'Escape' })
  expect(menu.open).toBe(false)
  expect(screen.getByText('Menu')).toHaveFocus()
})

test('a press outside closes the menu, a press inside does not', () => {
  const menu = openMenu()
  fireEvent.pointerDown(screen.getByRole('link'))
  expect(menu.open).toBe(true)
  fireEvent.pointerDown(screen.getByText('Le texte'))
  expect(menu.open).toBe(false)
})
