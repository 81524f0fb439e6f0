import { render, screen } from '@testing-library/react'
import type { DefaultServerCellComponentProps } from 'payload'
import { RecordedDocumentCell } from '@/components/admin/journal/recorded-document'

const DRAFT = { documentCollection: 'articles', documentId: 'a1', title: null }

async function show(rowData: object, { row, present }: { row: object | null; present: string | null }) {
  const asked: Record<string, unknown>[] = []
  const payload = {
    collections: { articles: {}, media: {} },
    db: { findOne: async () => row },
    findByID: async (question: Record<string, unknown>) => {
      asked.push(question)
      return { title: present }
    },
  }
  const props = { payload, rowData } as unknown as DefaultServerCellComponentProps
  const { container } = render(await RecordedDocumentCell(props))
  return { asked, text: container.textContent }
}

test('a draft, of which the line has no title, is shown by its present one', async () => {
  const { asked } = await show(DRAFT, { row: { id: 'a1' }, present: 'Un brouillon' })
  expect(screen.getByRole('link', { name: 'Un brouillon' }).getAttribute('href')).toContain('/articles/a1')
  expect(asked).toEqual([expect.objectContaining({ id: 'a1', draft: true, trash: true })])
})

test('one without a title is « Sans titre »', async () => {
  await show(DRAFT, { row: { id: 'a1' }, present: null })
  expect(screen.getByRole('link', { name: 'Sans titre' })).toBeInTheDocument()
})

test('one that was deleted has no name any more', async () => {
  expect((await show(DRAFT, { row: null, present: 'Un brouillon' })).text).toBe('')
})

test('the title of a line that has one is shown, also when the document is gone', async () => {
  const published = { ...DRAFT, title: 'Publié' }
  expect((await show(published, { row: null, present: null })).text).toBe('Publié')
  const { asked } = await show(published, { row: { id: 'a1' }, present: 'Un autre' })
  expect(screen.getByRole('link', { name: 'Publié' })).toBeInTheDocument()
  expect(asked).toEqual([])
})
