import { jest } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { textOf } from '@/components/admin/posters/read-words'

const values: Record<string, unknown> = {}
let saved: object | undefined
jest.unstable_mockModule('@payloadcms/ui', () => ({
  useDocumentInfo: () => ({ savedDocumentData: saved }),
  useField: ({ path }: { path: string }) => ({
    value: values[path],
    setValue: (value: unknown) => {
      values[path] = value
    },
  }),
  useFormFields: () => false,
}))
let read: (address: string, onProgress: (done: number) => void) => Promise<string>
jest.unstable_mockModule('@/components/admin/posters/read-words', () => ({
  readWords: (address: string, onProgress: (done: number) => void) => read(address, onProgress),
}))
const { WordsOfPicture } = await import('@/components/admin/posters/words-of-picture')

beforeEach(() => {
  saved = { url: '/api/media/file/affiche.png' }
  for (const name of Object.keys(values)) delete values[name]
})
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('what is read is proposed, corrected and confirmed, and only then the text of the picture', async () => {
  let progress: (done: number) => void = () => {}
  let end: (words: string) => void = () => {}
  read = (address, onProgress) => {
    expect(address).toBe('/api/media/file/affiche.png')
    progress = onProgress
    return new Promise((resolve) => {
      end = resolve
    })
  }
  render(<WordsOfPicture />)
  await press('Lire les mots de l’image')
  expect(screen.getByRole('status')).toHaveTextContent('Lecture…')
  act(() => progress(0.47))
  expect(screen.getByRole('status')).toHaveTextContent('Lecture : 40 %.')
  await act(async () => end('Porte ouverle'))
  expect(values.transcript).toBeUndefined()
  fireEvent.change(screen.getByLabelText('Mots lus, à corriger'), { target: { value: 'Porte ouverte ' } })
  await press('C’est le texte de l’image')
  expect(values).toEqual({ transcript: 'Porte ouverte', bearsText: true })
})

test('what was typed before stays above what is read, and giving up changes nothing', async () => {
  read = async () => 'Samedi'
  values.transcript = 'Porte ouverte'
  render(<WordsOfPicture />)
  await press('Lire les mots de l’image')
  await press('Renoncer')
  expect(values).toEqual({ transcript: 'Porte ouverte' })
  await press('Lire les mots de l’image')
  await press('C’est le texte de l’image')
  expect(values.transcript).toBe('Porte ouverte\n\nSamedi')
})

test('a picture without words, and one that cannot be read, are told apart', async () => {
  read = async () => ''
  render(<WordsOfPicture />)
  await press('Lire les mots de l’image')
  expect(screen.getByRole('status')).toHaveTextContent('Aucun mot n’a été reconnu.')
  read = async () => {
    throw new Error('no thread')
  }
  await press('Lire les mots de l’image')
  expect(screen.getByRole('status')).toHaveTextContent('n’a pas pu être lue')
})

test('nothing is proposed before the picture is saved', () => {
  saved = {}
  expect(render(<WordsOfPicture />).container).toBeEmptyDOMElement()
})

test('drawings that were taken for letters are left out, and paragraphs stay apart', () => {
  const line = (text: string, confidence = 90) => ({ text, confidence })
  const noise = [line('~ | —'), line('xq', 12)]
  expect(textOf([[line('Porte   ouverte\n'), line('samedi')], noise, [line('Entrée libre')]])).toBe(
    'Porte ouverte\nsamedi\n\nEntrée libre',
  )
  expect(textOf([])).toBe('')
})
