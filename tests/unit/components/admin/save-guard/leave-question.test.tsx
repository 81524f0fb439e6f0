import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'

const push = jest.fn()
jest.unstable_mockModule('next/navigation', () => ({ useRouter: () => ({ push }) }))
const { LeaveQuestion } = await import('@/components/admin/save-guard/leave-question')

const submit = jest.fn((event: { preventDefault(): void }) => event.preventDefault())

beforeEach(() => {
  jest.clearAllMocks()
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  // As in the admin: the question stands inside the document's form.
  render(
    <form onSubmit={submit as never}>
      <LeaveQuestion left="kept" />
      <a href="/admin/collections/articles">Articles</a>
      <div contentEditable suppressContentEditableWarning>
        <a href="/blog">un lien du texte</a>
      </div>
    </form>,
  )
})

test('staying sends no form and closes the question', () => {
  fireEvent.click(screen.getByRole('link', { name: 'Articles' }))
  fireEvent.click(screen.getByRole('button', { name: 'Rester sur la page', hidden: true }))
  expect(submit).not.toHaveBeenCalled()
  expect(screen.queryByText('Quitter cette page ?')).toBeNull()
  expect(push).not.toHaveBeenCalled()
})

test('leaving follows the link, without the form', () => {
  fireEvent.click(screen.getByRole('link', { name: 'Articles' }))
  fireEvent.click(screen.getByRole('button', { name: 'Quitter la page', hidden: true }))
  expect(push).toHaveBeenCalledWith('/admin/collections/articles')
  expect(submit).not.toHaveBeenCalled()
})

test('a link inside the text that is written asks nothing', () => {
  const link = screen.getByText('un lien du texte')
  // jsdom knows no editable content.
  Object.defineProperty(link, 'isContentEditable', { value: true })
  fireEvent.click(link)
  expect(screen.queryByText('Quitter cette page ?')).toBeNull()
})
