import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'

const setValue = jest.fn()
let value: string | null
let disabled = false

jest.unstable_mockModule('@payloadcms/ui', () => ({
  FieldDescription: Nothing,
  FieldLabel: Nothing,
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
})
jest.unstable_mockModule('@/components/admin/requests', () => ({
  errorMessage: () => 'Le site ne répond pas.',
  requestJson: async (address: string) => {
    if (address.startsWith('/api/documents')) {
      return { ok: true, body: { documents: [found('1', 'En ligne', 'published'), found('2', 'Pas encore', 'draft')] } }
    }
    if (address.includes('offline')) return { ok: false, status: 503, body: {} }
    const stored = { title: 'À la une', category: { title: 'Métiers' }, publishedAt: '2025-10-01T10:00:00.000Z' }
    return { ok: true, body: { ...stored, _status: address.includes('gone') ? 'draft' : 'published' } }
  },
}))
const { DocumentField } = await import('@/components/admin/document-search/document-field')

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
