import { webcrypto } from 'node:crypto'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { areSendings } from '@/components/admin/editor/sendings'
import { FileBatch } from '@/components/admin/uploads/file-batch'
import { answerUploads, type SentUpload } from '../../../../support/uploads-of-browser'

/* Ten files at once, some of them bad. */

Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto })
// jsdom's files do not give their bytes.
File.prototype.arrayBuffer = async function bytes(this: File) {
  return new TextEncoder().encode(this.name).buffer as ArrayBuffer
}

const fileOf = (name: string, type = 'image/jpeg') => new File(['x'], name, { type })
const arrived: string[] = []
let uploads: (SentUpload & { isAnswered: boolean; answer(response: Response | Error): void })[]
let twins: Record<string, unknown>[]

beforeEach(() => {
  arrived.length = 0
  uploads = []
  twins = []
  window.fetch = (async () => Response.json({ docs: twins })) as typeof fetch
  answerUploads(
    (upload) =>
      new Promise((resolve, reject) => {
        const answer = function (this: { isAnswered: boolean }, response: Response | Error) {
          this.isAnswered = true
          response instanceof Error ? reject(response) : resolve(response)
        }
        uploads.push({ ...upload, isAnswered: false, answer })
      }),
  )
})

function open(place?: string) {
  const onArrived = (id: string) => arrived.push(id)
  return render(<FileBatch accepted="pictures" label="Ajouter des images" place={place} onArrived={onArrived} />)
}

async function drop(...files: File[]) {
  const place = screen.getByText('Ajouter des images')
  await act(async () => void fireEvent.drop(place, { dataTransfer: { files, types: ['Files'] } }))
}

const lineOf = (name: string) => screen.getByText(name).closest('li') as HTMLElement
const sent = (name: string) => uploads.filter(({ file }) => file.name === name)
const done = (id: string) => Response.json({ doc: { id } }, { status: 201 })
const answer = async (name: string, response: Response | Error) => {
  // A picture that is sent again waits for its own answer, not for the one of its first try.
  const waiting = () => sent(name).find((upload) => !upload.isAnswered)
  await waitFor(() => expect(waiting()).toBeDefined())
  await act(async () => waiting()?.answer(response))
}

test('of ten pictures with two bad ones, eight arrive in their order, and each of the two says why it is not sent', async () => {
  open()
  const good = Array.from({ length: 8 }, (_, index) => `photo-${index}.jpg`)
  await drop(fileOf('logo.svg', 'image/svg+xml'), ...good.map((name) => fileOf(name)), fileOf('film.mp4', 'video/mp4'))
  expect(within(lineOf('logo.svg')).getByRole('alert')).toHaveTextContent('SVG')
  expect(within(lineOf('film.mp4')).getByRole('alert')).toHaveTextContent('vidéo')
  // Saves need connections too.
  await waitFor(() => expect(uploads).toHaveLength(2))
  await answer('photo-1.jpg', done('1'))
  expect(arrived).toEqual([])
  await answer('photo-0.jpg', done('0'))
  await waitFor(() => expect(arrived).toEqual(['0', '1']))
  expect(screen.queryByText(/sur \d+ dans la médiathèque/)).toBeNull()
  for (let index = 2; index < 8; index += 1) await answer(`photo-${index}.jpg`, done(String(index)))
  await waitFor(() => expect(arrived).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']))
  await waitFor(() => expect([screen.getAllByRole('listitem').length, areSendings()]).toEqual([2, false]))
})

test('one whose connection is lost stays with the reason and is sent again; those after it go on', async () => {
  open()
  await drop(fileOf('a.jpg'), fileOf('b.jpg'))
  await answer('a.jpg', new Error('offline'))
  await answer('b.jpg', done('b'))
  await waitFor(() => expect(arrived).toEqual(['b']))
  expect(within(lineOf('a.jpg')).getByRole('alert')).toHaveTextContent('Le site ne répond pas')
  await act(async () => within(lineOf('a.jpg')).getByText('Réessayer').click())
  await answer('a.jpg', done('a'))
  await waitFor(() => expect(arrived).toEqual(['b', 'a']))
})

test('what waits for the connection is sent when it is back', async () => {
  open()
  await drop(fileOf('a.jpg'))
  await answer('a.jpg', new Error('offline'))
  await screen.findByRole('alert')
  await act(async () => void window.dispatchEvent(new Event('online')))
  await waitFor(() => expect(sent('a.jpg')).toHaveLength(2))
  await answer('a.jpg', done('a'))
  await waitFor(() => expect(arrived).toEqual(['a']))
})

test('a line says how far its picture is, and one that is given up is sent no more', async () => {
  open()
  await drop(fileOf('a.jpg'))
  await waitFor(() => expect(uploads).toHaveLength(1))
  await act(async () => uploads[0]?.progress(42))
  expect(screen.getByText('Envoi : 42 %')).toBeInTheDocument()
  await act(async () => screen.getByText('Annuler').click())
  await answer('a.jpg', done('a'))
  expect([arrived, screen.queryByText('a.jpg'), areSendings()]).toEqual([[], null, false])
})

test('a picture that the library has is not sent: the person takes that one, or sends it all the same', async () => {
  twins = [{ id: 'ancienne', filename: 'port-de-brest.jpg' }]
  open()
  await drop(fileOf('a.jpg'))
  const link = await screen.findByRole('link', { name: 'port-de-brest.jpg' })
  expect([link.getAttribute('href'), uploads.length]).toEqual(['/admin/collections/media/ancienne', 0])
  await act(async () => screen.getByText('Utiliser celle-ci').click())
  await waitFor(() => expect(arrived).toEqual(['ancienne']))

  await drop(fileOf('b.jpg'))
  await screen.findByText('L’envoyer quand même')
  await act(async () => screen.getByText('L’envoyer quand même').click())
  await answer('b.jpg', done('nouvelle'))
  await waitFor(() => expect(arrived).toEqual(['ancienne', 'nouvelle']))
})

test('the pictures of a gallery that is moved while they are sent arrive in it, in their order', async () => {
  const { unmount } = open('galerie')
  await drop(fileOf('a.jpg'), fileOf('b.jpg'), fileOf('logo.svg', 'image/svg+xml'))
  await answer('b.jpg', done('b'))
  unmount()
  await answer('a.jpg', done('a'))
  expect(arrived).toEqual([])
  open('galerie')
  await waitFor(() => expect(arrived).toEqual(['a', 'b']))
  expect(within(lineOf('logo.svg')).getByRole('alert')).toHaveTextContent('SVG')
})

test('the pictures of a gallery do not come into another one, nor twice into one that is drawn twice', async () => {
  open('galerie')
  await drop(fileOf('a.jpg'))
  open('autre')
  open('galerie')
  await answer('a.jpg', done('a'))
  await waitFor(() => expect(arrived).toEqual(['a']))
  expect(areSendings()).toBe(false)
})
