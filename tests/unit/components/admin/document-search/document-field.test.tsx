import { jest } from '@jest/globals'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'

const setValue = jest.fn()
let value: string | null | { relationTo: string; value: string }
let disabled = false
let mayCreate = true
const openDrawer = jest.fn()

jest.unstable_mockModule('@payloadcms/ui', () => ({
  FieldDescription: Nothing,
  FieldLabel: Nothing,
  useAuth: () => ({ permissions: { collections: { dossiers: { create: mayCreate } } } }),
  useDocumentDrawer: () => [Nothing, Nothing, { openDrawer, closeDrawer: () => {} }],
  useField: () => ({ value, setValue, disabled }),
}))
function Nothing() {
  return null
}

const found = (id: string, title: string, state: string) => ({
  collection: 'articles',
  id,
  title,
  state,
  category: 'Repères',
  date: '2025-11-06T10:00:00.000Z',
  address: state === 'published' ? `/blog/${id}` : null,
})
jest.unstable_mockModule('@/components/admin/requests', () => ({
  errorMessage: () => 'Le site ne répond pas.',
  requestJson: async (address: string) => {
    if (address.startsWith('/api/documents')) {
      return { ok: true, body: { documents: [found('1', 'En ligne', 'published'), found('2', 'Pas encore', 'draft')] } }
    }
    if (address.includes('missing')) return { ok: false, status: 404, body: {} }
    if (address.includes('offline')) return { ok: false, status: 503, body: {} }
    const stored = { title: 'À la une', category: { title: 'Métiers' }, publishedAt: '2025-10-01T10:00:00.000Z' }
    return { ok: true, body: { ...stored, _status: address.includes('gone') ? 'draft' : 'published' } }
  },
}))
const { DocumentField } = await import('@/components/admin/document-search/document-field')
const { OwnAddress } = await import('@/components/admin/document-search/own-address')

// jsdom has no dialogues.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true
  }
})

function show(id: string | null, isDisabled = false) {
  value = id
  disabled = isDisabled
  setValue.mockClear()
  const field = { name: 'lead', label: 'Article à la une', relationTo: 'articles' }
  render(<DocumentField field={field as never} path="lead" kind="Article" />)
}

test('what was chosen is shown by its title, its category and its date, and can be emptied', async () => {
  show('9')
  await screen.findByText('À la une')
  screen.getByText('Métiers · 1er octobre 2025')
  fireEvent.click(screen.getByRole('button', { name: 'Vider' }))
  expect(setValue).toHaveBeenCalledWith(null)
})

test('only what is published is offered, and chosen by a press', async () => {
  show(null)
  screen.getByText('Aucun')
  fireEvent.click(screen.getByRole('button', { name: 'Choisir…' }))
  fireEvent.click(await screen.findByRole('option'))
  expect(setValue).toHaveBeenCalledWith('1')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('one that is published no more is told, and a form that is read only offers nothing', async () => {
  show('gone', true)
  await screen.findByText('Un document qui n’est plus publié')
  expect(screen.queryByRole('button')).toBeNull()
})

test('one that is not known yet, or that the site does not tell, is not said to be published no more', async () => {
  show('offline')
  screen.getByText('Chargement…')
  await screen.findByText('Le site ne répond pas.')
})

describe('what a redirect leads to', () => {
  const showTo = (id: string | null) => {
    value = id ? { relationTo: 'pages', value: id } : null
    disabled = false
    setValue.mockClear()
    const field = { name: 'reference', label: () => 'Document', relationTo: ['articles', 'pages'] }
    const kind = { articles: 'Article', pages: 'Page' }
    render(<DocumentField field={field as never} path="to.reference" kind={kind} hasDrafts />)
  }

  test('is chosen among what is published, then drafts, which are marked', async () => {
    showTo(null)
    fireEvent.click(screen.getByRole('button', { name: 'Choisir…' }))
    const [online, draft] = await screen.findAllByRole('option')
    expect([online?.textContent, draft?.textContent]).toEqual([
      expect.stringMatching(/^En ligneRepères/),
      expect.stringMatching(/^Pas encoreBrouillon/),
    ])
    fireEvent.click(draft as HTMLElement)
    expect(setValue).toHaveBeenCalledWith({ relationTo: 'articles', value: '2' })
  })

  test('is shown when it is a draft, which is said, and when it is no more', async () => {
    showTo('gone')
    await screen.findByText('À la une')
    screen.getByText('Brouillon')
    cleanup()
    showTo('missing')
    await screen.findByText('Un document qui n’existe plus')
  })
})

test('the address of a link of the menus is that of a page chosen by its title; no draft has one', async () => {
  value = null
  disabled = false
  setValue.mockClear()
  render(<OwnAddress path="navigation.0.url" />)
  fireEvent.click(screen.getByRole('button', { name: 'Choisir une page du site…' }))
  fireEvent.click(await screen.findByRole('option'))
  expect(setValue).toHaveBeenCalledWith('/blog/1')
})

test('a dossier, which has no state, is shown and chosen; who may make one does so from here', async () => {
  const showDossier = () => {
    const field = { name: 'dossier', label: 'Dossier', relationTo: 'dossiers' }
    render(<DocumentField field={field as never} path="dossier" kind="Dossier" canCreate />)
  }
  value = 'gone'
  disabled = false
  showDossier()
  await screen.findByText('À la une')
  fireEvent.click(screen.getByRole('button', { name: 'Créer…' }))
  expect(openDrawer).toHaveBeenCalled()
  cleanup()
  mayCreate = false
  showDossier()
  await screen.findByText('À la une')
  expect(screen.queryByRole('button', { name: 'Créer…' })).toBeNull()
})
