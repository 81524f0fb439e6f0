import { frenchMove, sayMovesInFrench } from '@/components/admin/accessibility/moves-in-french'

/* The live region of dnd-kit, whose English sentences name ids. */

const handles = ['a', 'b', 'c'].map((id) => `<li><button aria-roledescription="déplaçable">${id}</button></li>`)
let end: () => void

beforeEach(() => {
  document.body.innerHTML = `<ol>${handles.join('')}</ol><div id="DndLiveRegion-1" role="status"></div>`
  end = sayMovesInFrench()
})
afterEach(() => end())

/** As React draws it. */
async function said(english: string, key?: string): Promise<string> {
  const region = document.querySelector('#DndLiveRegion-1') as HTMLElement
  if (key) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  region.textContent = english
  await Promise.resolve()
  return region.textContent ?? ''
}

test('who moves a row by keyboard hears in French where it stands', async () => {
  document.querySelectorAll('button')[1]?.focus()
  expect(await said('Picked up draggable item b.')).toBe(
    'Pris : 2 sur 3. Flèches : déplacer. Espace : poser. Échap : annuler.',
  )
  expect(await said('Draggable item b was moved over droppable area b.')).toBe('Déplacé : 2 sur 3.')
  expect(await said('Draggable item b was moved over droppable area c.', 'ArrowDown')).toBe('Déplacé : 3 sur 3.')
  expect(await said('Draggable item b was moved over droppable area b.', 'ArrowUp')).toBe('Déplacé : 2 sur 3.')
  expect(await said('Draggable item b was moved over droppable area a.', 'ArrowUp')).toBe('Déplacé : 1 sur 3.')
  expect(await said('Draggable item b was dropped over droppable area a', ' ')).toBe('Posé : 1 sur 3.')
})

test('who hears nothing of the beginning hears it of the first move, over itself', async () => {
  document.querySelectorAll('button')[0]?.focus()
  expect(await said('Draggable item a was moved over droppable area a.')).toMatch(/^Pris : 1 sur 3/)
  expect(await said('Draggable item a was moved over droppable area b.', 'ArrowDown')).toBe('Déplacé : 2 sur 3.')
})

test('what is given up is said, and other words are left', async () => {
  expect(await said('Dragging was cancelled. Draggable item b was dropped.')).toBe('Déplacement annulé.')
  expect(await said('Draggable item b is no longer over a droppable area.')).toBe('Hors de la liste.')
  expect(frenchMove('Pris : 2 sur 3.', null)).toBeNull()
})
