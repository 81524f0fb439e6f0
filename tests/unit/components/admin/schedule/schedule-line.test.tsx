import { render, screen } from '@testing-library/react'
import { ScheduleLine } from '@/components/admin/schedule/schedule-line'

const ENTRY = {
  action: 'publish',
  at: '2026-12-03T07:00:00.000Z',
  by: 'Maëlle',
  problem: null,
  hasFailed: false,
  isOutdated: false,
} as const
const nothing = () => {}

function show(entry: object, mayChange = true) {
  const handlers = { onChange: nothing, onCancel: nothing, onScheduleNewText: nothing }
  const { container } = render(<ScheduleLine entry={{ ...ENTRY, ...entry }} mayChange={mayChange} {...handlers} />)
  return {
    words: container.querySelector('p')?.textContent,
    buttons: screen.queryAllByRole('button').map(({ textContent }) => textContent),
  }
}

test('a schedule shows its time, its author, and the buttons to change it', () => {
  expect(show({})).toEqual({
    words: 'Programmé pour le 3 décembre 2026 à 08:00par Maëlle, heure de Paris',
    buttons: ['Changer la date de la publication', 'Annuler la programmation'],
  })
})

test('a text that changed since offers the new one', () => {
  const { words, buttons } = show({ isOutdated: true })
  expect(words).toContain('c’est celui d’alors qui paraîtra')
  expect(buttons[0]).toBe('Programmer le nouveau texte')
})

test('a withdrawal is called one, and an account that was deleted too', () => {
  expect(show({ action: 'withdraw', by: null })).toEqual({
    words: 'Retrait programmé pour le 3 décembre 2026 à 08:00par un compte supprimé, heure de Paris',
    buttons: ['Changer la date du retrait', 'Annuler le retrait'],
  })
})

test('a failed try is shown while the next one waits, and then the way out', () => {
  expect(show({ problem: 'Le site n’a pas pu le faire : il essaie de nouveau.' }).words).toMatch(
    /08:00Le site n’a pas pu le faire : il essaie de nouveau\.$/,
  )
  expect(show({ problem: 'Rubrique : Ce champ est requis.', hasFailed: true, isOutdated: true })).toEqual({
    words: 'Non publié le 3 décembre 2026 à 08:00Rubrique : Ce champ est requis.',
    buttons: expect.arrayContaining(['Choisir une autre date de la publication', 'Ne plus l’afficher']),
  })
})

test('a person without the right to publish sees it without a button', () => {
  expect(show({ isOutdated: true }, false).buttons).toEqual([])
})
