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

test('what is scheduled says when, by whom, and how to change it', () => {
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

test('a withdrawal is called one', () => {
  expect(show({ action: 'withdraw', by: null })).toEqual({
    words: 'Retrait programmé pour le 3 décembre 2026 à 08:00heure de Paris',
    buttons: ['Changer la date du retrait', 'Annuler le retrait'],
  })
})

test('a try that failed says so while the next one waits, and then what to do', () => {
  expect(show({ problem: 'Le site n’a pas pu le faire : il essaie de nouveau.' }).words).toMatch(
    /08:00Le site n’a pas pu le faire : il essaie de nouveau\.$/,
  )
  expect(show({ problem: 'Rubrique : Ce champ est requis.', hasFailed: true, isOutdated: true })).toEqual({
    words: 'Non publié le 3 décembre 2026 à 08:00Rubrique : Ce champ est requis.',
    buttons: expect.arrayContaining(['Choisir une autre date de la publication', 'Ne plus l’afficher']),
  })
})

test('who may not publish reads it and has no button', () => {
  expect(show({ isOutdated: true }, false).buttons).toEqual([])
})
