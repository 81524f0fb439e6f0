import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'

/* What is dropped where: a text is read, and all else stays what it is on the page that it is dropped on. */

const pushed: string[] = []
jest.unstable_mockModule('next/navigation', () => ({
  useRouter: () => ({ push: (path: string) => pushed.push(path) }),
}))
const { DropDrafts } = await import('@/components/admin/deposit/drop-drafts')
const { isText, takeHanded } = await import('@/components/admin/deposit/brought')

beforeEach(() => {
  pushed.length = 0
  takeHanded()
})

const file = (name: string, type = '') => new File(['x'], name, { type })

/** Drops files on an element; returns what becomes of them, and whether the page below still hears of it. */
function drop(target: Element, ...files: File[]) {
  let isLeft = false
  const listen = () => {
    isLeft = true
  }
  target.addEventListener('drop', listen)
  const items = files.map(({ type }) => ({ kind: 'file', type }))
  const dataTransfer = { files, items, types: ['Files'] }
  fireEvent.dragOver(target, { dataTransfer })
  const isShown = screen.queryByText(/^Déposez ici/) !== null
  fireEvent.drop(target, { dataTransfer })
  target.removeEventListener('drop', listen)
  return { taken: takeHanded().map(({ name }) => name), isLeft, isShown, isLed: pushed.length > 0 }
}

const TAKEN = { isLeft: false, isShown: true, isLed: true }
const LEFT = { taken: [], isLeft: true, isLed: false }

describe.each([
  ['the first page', false],
  ['the page of an article', true],
])('on %s', (_page, ofForm) => {
  const onPage = () => {
    const { getByTestId } = render(
      <>
        <DropDrafts ofForm={ofForm} />
        <div data-testid="page" />
        <div className="sk-files" data-testid="files" />
      </>,
    )
    return getByTestId
  }

  test.each(['a.txt', 'b.MD', 'c.docx', 'd.odt', 'e.html', 'f.eml', 'g.pdf'])(
    '%s is read on « Déposer un texte »',
    (name) => {
      expect(drop(onPage()('page'), file(name))).toEqual({ taken: [name], ...TAKEN })
      expect(pushed).toEqual(['/admin/deposer'])
    },
  )

  test('a place for files keeps what is dropped on it', () => {
    expect(drop(onPage()('files'), file('g.pdf'))).toMatchObject(LEFT)
  })

  test('several are read', () => {
    expect(drop(onPage()('page'), file('a.txt'), file('b.md')).taken).toEqual(['a.txt', 'b.md'])
  })

  test('what is dragged of the page itself is none', () => {
    const page = onPage()('page')
    fireEvent.dragStart(page)
    expect(drop(page, file('a.txt'))).toMatchObject({ ...LEFT, isShown: false })
    fireEvent.dragEnd(page)
    expect(drop(page, file('a.txt')).taken).toEqual(['a.txt'])
  })
})

test.each([
  [[file('photo.jpg', 'image/jpeg')]],
  [[file('photo.heic')]],
  [[file('film.mp4', 'video/mp4')]],
  [[file('texte.txt', 'text/plain'), file('photo.jpg', 'image/jpeg')]],
])('on the page of an article, %j stays what it is there', (files) => {
  const { getByTestId } = render(
    <>
      <DropDrafts ofForm />
      <div data-testid="page" />
    </>,
  )
  expect(drop(getByTestId('page'), ...files)).toMatchObject(LEFT)
})

test.each([
  ['texte', 'text/plain', true],
  ['page', 'text/html', true],
  ['a.docx', '', true],
  ['message', 'message/rfc822', true],
  ['a.doc', 'application/msword', true],
  ['photo.png', 'image/png', false],
  ['tableau.xlsx', '', false],
  ['archive.zip', 'application/zip', false],
])('%s of type « %s » looks like a text: %s', (name, type, expected) => {
  expect(isText({ name, type })).toBe(expected)
})
