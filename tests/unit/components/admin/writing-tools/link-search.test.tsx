import { jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { FoundDocument } from '@/collections/document-search/find-documents'

const asked = jest.fn<(address: string) => FoundDocument[]>()
jest.unstable_mockModule('@/components/admin/requests', () => ({
  errorMessage: () => 'Le site ne répond pas.',
  requestJson: async (address: string) => {
    const documents = asked(decodeURIComponent(address))
    return { ok: Boolean(documents), body: { documents } }
  },
}))
const { LinkSearch } = await import('@/components/admin/writing-tools/link/link-search')

// jsdom has no dialogues.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    fireEvent(this, new Event('close'))
  }
})

const article = (id: string, title: string | null, state: 'draft' | 'published' = 'published'): FoundDocument => ({
  collection: 'articles',
  id,
  title,
  state,
  category: 'Repères',
  date: '2025-11-06T10:00:00.000Z',
  address: null,
})

function open(words = '', link: { key: string; url: string | null } | null = null) {
  const acts = { onChoose: jest.fn(), onRemove: jest.fn(), onClose: jest.fn() }
  render(<LinkSearch place={{ words, link, selection: null as never }} over={document.body} {...acts} />)
  return acts
}
const field = () => screen.getByRole<HTMLInputElement>('combobox')
const type = (words: string) => fireEvent.change(field(), { target: { value: words } })
const press = (key: string) => fireEvent.keyDown(field(), { key })
const active = () => document.getElementById(String(field().getAttribute('aria-activedescendant')))

test('the selected words are looked for, what is published stands before drafts, which are marked, and Enter chooses', async () => {
  const draft = article('2', null, 'draft')
  asked.mockReturnValue([article('1', 'La mutuelle'), draft])
  const { onChoose } = open('mutuelle')
  expect(field().value).toBe('mutuelle')
  await screen.findByRole('option', { name: 'La mutuelle Repères · 6 novembre 2025' })
  expect(asked.mock.lastCall?.[0]).toBe('/api/documents?words=mutuelle&in=articles,pages')
  for (const name of ['Publiés', 'Brouillons : le lien se verra une fois publiés']) {
    expect(screen.getByRole('group', { name })).toBeInTheDocument()
  }
  press('ArrowDown')
  expect(active()?.textContent).toBe('Sans titreBrouillonRepères · 6 novembre 2025')
  press('Enter')
  expect(onChoose.mock.calls).toEqual([[draft]])
})

test('the arrows go round the list', async () => {
  asked.mockReturnValue([article('1', 'Un'), article('2', 'Deux')])
  open('u')
  await screen.findAllByRole('option')
  press('ArrowUp')
  expect(active()?.textContent).toContain('Deux')
  press('ArrowDown')
  expect(active()?.textContent).toContain('Un')
})

test('Enter before the site answers chooses what it answers', async () => {
  asked.mockReturnValue([article('1', 'La mutuelle')])
  const { onChoose } = open()
  type('mutu')
  press('Enter')
  expect(onChoose).not.toHaveBeenCalled()
  await waitFor(() => expect(onChoose).toHaveBeenCalledTimes(1))
})

test('an address that is typed is a link to it, one of this site to the article that is there', async () => {
  asked.mockReturnValue([])
  const { onChoose } = open()
  type('www.exemple.fr')
  await screen.findByRole('option', { name: 'https://www.exemple.fr Lien vers cette adresse' })
  asked.mockReturnValue([article('1', 'La mutuelle')])
  type(`${location.origin}/blog/la-mutuelle`)
  press('Enter')
  await waitFor(() => expect(onChoose.mock.calls).toEqual([[article('1', 'La mutuelle')]]))
  expect(asked.mock.lastCall?.[0]).toBe('/api/documents?address=/blog/la-mutuelle')
})

test('nothing found is said, and that the site does not answer', async () => {
  asked.mockReturnValue([])
  open('zzz')
  await screen.findByText('Aucun titre ne contient « zzz ». Essayez moins de mots, ou donnez une adresse.')
  asked.mockReturnValue(undefined as never)
  type('yyy')
  await screen.findByText('Le site ne répond pas.')
})

test('a link that is there shows its address, and can be taken away', () => {
  asked.mockReturnValue([])
  const { onRemove, onClose } = open('ces mots', { key: '4', url: 'https://exemple.fr' })
  expect(field().value).toBe('https://exemple.fr')
  fireEvent.click(screen.getByRole('button', { name: 'Retirer le lien' }))
  expect(onRemove).toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Fermer' }))
  expect(onClose).toHaveBeenCalled()
})
