import { jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { FieldShape } from '@/collections/schema/shape'
import { localBackup } from '@/components/admin/save-guard/local-backup'

const NoIcon = () => null

jest.unstable_mockModule('@payloadcms/ui', () => ({
  LogOutIcon: NoIcon,
  useAuth: () => ({ user: { id: 'anne' } }),
  useConfig: () => ({ config: { routes: { api: '/api', admin: '/admin' }, admin: { routes: { logout: '/logout' } } } }),
}))
const { KeptTexts } = await import('@/components/admin/kept-texts/kept-texts')
const { LogoutButton } = await import('@/components/admin/kept-texts/logout-button')

const FIELDS: Record<string, FieldShape[]> = {
  'collections/articles': [
    { name: 'title', label: 'Titre', type: 'text' },
    { name: 'excerpt', label: 'Chapô', type: 'textarea' },
  ],
}
const send = globalThis.fetch
const written = { title: 'Un titre', excerpt: 'Écrit.' }

beforeEach(() => {
  localStorage.clear()
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  globalThis.fetch = (async () => ({ ok: true, status: 200, json: async () => written }) as Response) as typeof fetch
})
afterEach(() => {
  globalThis.fetch = send
})

function keep(id: string, mine: object, reason: 'deleted' | 'left' | 'sessionOver' | 'trashed', person = 'anne') {
  localBackup(`/api/articles/${id}`, person).write({ savedBy: null, base: { revision: 1 }, mine: { ...mine }, reason })
}

test('the first page lists what this person typed and the site does not have, with its way back', async () => {
  keep('un', { title: 'Sans session' }, 'sessionOver')
  keep('deux', { title: '' }, 'trashed')
  keep('trois', { title: 'Supprimé' }, 'deleted')
  keep('quatre', { title: 'D’une autre' }, 'sessionOver', 'maelle')
  render(<KeptTexts fields={FIELDS} />)
  await screen.findByRole('heading', { name: '3 Textes gardés sur cet ordinateur' })
  expect(screen.getByRole('link', { name: 'Sans session' })).toHaveAttribute('href', '/admin/collections/articles/un')
  expect(screen.getByRole('link', { name: 'Sans titre' })).toHaveAttribute(
    'href',
    '/admin/collections/articles/trash/deux',
  )
  expect(screen.queryByRole('link', { name: 'Supprimé' })).toBeNull()
  expect(screen.getByText(/la session était terminée/)).toBeInTheDocument()
  expect(screen.queryByText('D’une autre')).toBeNull()
})

test('what a form without drafts could not save is listed with its form, a new document and the settings too', async () => {
  const kept = { savedBy: null, base: {}, reason: 'sessionOver' as const }
  localBackup('/api/categories/create', 'anne').write({ ...kept, mine: { title: 'Santé' } })
  localBackup('/api/people/un', 'anne').write({ ...kept, mine: { name: 'Nolwenn' } })
  localBackup('/api/globals/site', 'anne').write({ ...kept, mine: { name: 'Le site' } })
  const fields = ['collections/categories', 'collections/people', 'globals/site'].map((form) => [
    form,
    ['title', 'name'].map((name) => ({ name, label: name, type: 'text' })),
  ])
  render(<KeptTexts fields={Object.fromEntries(fields)} />)
  await screen.findByRole('heading', { name: '3 Textes gardés sur cet ordinateur' })
  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual(
    expect.arrayContaining([
      ['Santé', '/admin/collections/categories/create'],
      ['Nolwenn', '/admin/collections/people/un'],
      ['Le site', '/admin/globals/site'],
    ]),
  )
})

test('a text that the site has by now is not listed, and goes', async () => {
  keep('un', written, 'left')
  keep('deux', { ...written, excerpt: 'Pas écrit.' }, 'left')
  render(<KeptTexts fields={FIELDS} />)
  await screen.findByRole('heading', { name: '1 Texte gardé sur cet ordinateur' })
  expect(localBackup('/api/articles/un', 'anne').read()).toBeNull()
})

test('a kept text is removed when the person says so twice', async () => {
  keep('un', { title: 'Un titre' }, 'sessionOver')
  render(<KeptTexts fields={FIELDS} />)
  fireEvent.click(await screen.findByRole('button', { name: /^Supprimer…/ }))
  expect(localBackup('/api/articles/un', 'anne').read()).not.toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Supprimer' }))
  await waitFor(() => expect(screen.queryByRole('heading')).toBeNull())
  expect(localBackup('/api/articles/un', 'anne').read()).toBeNull()
})

test('who logs out is asked what becomes of their texts; who has none is not', () => {
  // jsdom goes to no other page, and says so.
  jest.spyOn(console, 'error').mockImplementation(() => {})
  render(<LogoutButton />)
  const link = screen.getByRole('link', { name: 'Se déconnecter' })
  expect(link).toHaveAttribute('href', '/admin/logout')
  keep('un', { title: 'Un titre' }, 'sessionOver')
  expect(fireEvent.click(link)).toBe(false)
  expect(screen.getByRole('heading', { name: 'Un texte est gardé sur cet ordinateur' })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: 'Supprimer et se déconnecter' }))
  expect(localBackup('/api/articles/un', 'anne').read()).toBeNull()
})
