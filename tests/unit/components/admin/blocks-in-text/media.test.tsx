import { jest } from '@jest/globals'
import { act, render, screen } from '@testing-library/react'

/* The files of the blocks of a text, whenever each block is drawn. */

const asked: string[] = []
let answer: () => void
jest.unstable_mockModule('@/components/admin/requests', () => ({
  requestJson: (address: string) => {
    const ids = String(new URL(address, 'http://localhost').searchParams.get('where[id][in]'))
    asked.push(ids)
    return new Promise((resolve) => {
      answer = () => resolve({ ok: true, body: { docs: ids.split(',').map((id) => ({ id, alt: `Image ${id}` })) } })
    })
  },
}))
const { useMedia } = await import('@/components/admin/blocks-in-text/media')

function Block({ ids }: { ids: string[] }) {
  const media = useMedia(ids)
  return ids.map((id) => <p key={id}>{media.get(id)?.alt ?? `${id} arrive`}</p>)
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())
const allAsked = () => act(async () => jest.runAllTimers())

test('a file is asked for once, also by a block that is drawn while it is on its way', async () => {
  render(<Block ids={['a', 'b']} />)
  await allAsked()
  render(<Block ids={['b', 'c']} />)
  await allAsked()
  expect(asked).toEqual(['a,b'])
  await act(async () => answer())
  await allAsked()
  expect(asked).toEqual(['a,b', 'c'])
  await act(async () => answer())
  expect(screen.getAllByText('Image b')).toHaveLength(2)
  expect(screen.getByText('Image c')).toBeInTheDocument()
})
