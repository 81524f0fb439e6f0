import { jest } from '@jest/globals'
import { waitFor } from '@testing-library/react'
import sharp from 'sharp'
import { isAnimatedWebP, keepPicturesStill } from '@/components/admin/accessibility/still-pictures'

const STILL = 'data:image/png;base64,AA=='
const IN_LIBRARY = 'http://localhost/api/media/file/'

const frame = { create: { width: 8, height: 8, channels: 3, background: 'red' } } as const
async function webp(frames: number): Promise<Uint8Array> {
  const colours = ['red', 'blue'].slice(0, frames)
  const images = await Promise.all(
    colours.map((background) =>
      sharp({ create: { ...frame.create, background } })
        .png()
        .toBuffer(),
    ),
  )
  const picture = frames > 1 ? sharp(images, { join: { animated: true } }) : sharp(images[0])
  return new Uint8Array(await picture.webp().toBuffer())
}

let letMove: () => void
let bytes: Record<string, Uint8Array>
beforeEach(async () => {
  document.body.innerHTML = ''
  bytes = { 'moves.webp': await webp(2), 'stands.webp': await webp(1) }
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage: () => undefined } as never)
  jest.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockReturnValue(STILL)
  globalThis.fetch = jest.fn(async (address: unknown) => {
    const found = bytes[String(address).split('/').at(-1) ?? '']
    return { ok: found !== undefined, arrayBuffer: async () => found?.buffer }
  }) as never
  letMove = keepPicturesStill()
})
afterEach(() => {
  letMove()
  jest.restoreAllMocks()
})

function show(address: string): HTMLImageElement {
  const image = document.body.appendChild(document.createElement('img'))
  image.src = address
  image.dispatchEvent(new Event('load'))
  return image
}

test('an animation of the library is shown by its first image, and nothing else changes', async () => {
  const moving = [show(`${IN_LIBRARY}fete.gif`), show(`${IN_LIBRARY}moves.webp`)]
  const others = [`${IN_LIBRARY}stands.webp`, `${IN_LIBRARY}gone.webp`, 'http://localhost/other.gif'].map(show)
  const before = others.map(({ src }) => src)
  await waitFor(() => expect(moving.map(({ src }) => src)).toEqual([STILL, STILL]))
  await waitFor(() => expect(globalThis.fetch).toHaveBeenCalledTimes(3))
  expect(others.map(({ src }) => src)).toEqual(before)
})

test('a picture that took its place meanwhile stays', async () => {
  const image = show(`${IN_LIBRARY}fete.gif`)
  image.src = `${IN_LIBRARY}stands.webp`
  await Promise.resolve()
  await Promise.resolve()
  expect(image.src).toBe(`${IN_LIBRARY}stands.webp`)
})

test('a WebP says by its first bytes whether it moves', () => {
  expect(isAnimatedWebP(bytes['moves.webp'] as Uint8Array)).toBe(true)
  expect(isAnimatedWebP(bytes['stands.webp'] as Uint8Array)).toBe(false)
  expect(isAnimatedWebP(new Uint8Array())).toBe(false)
})
