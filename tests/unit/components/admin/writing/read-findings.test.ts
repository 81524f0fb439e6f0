import { jest } from '@jest/globals'

const asked: string[] = []
let library: Record<string, { alt?: string; decorative?: boolean }> = {}
let isOffline = false

jest.unstable_mockModule('@/components/admin/requests', () => ({
  requestJson: async (address: string) => {
    const ids = /where\[id\]\[in\]=([^&]+)/.exec(address)?.[1]?.split(',') ?? []
    asked.push(ids.join())
    if (isOffline) return { ok: false, body: {} }
    return { ok: true, body: { docs: ids.map((id) => ({ id, ...library[id] })) } }
  },
}))
const { readFindings } = await import('@/components/admin/writing/read-findings')

const WHOLE = { title: 'Un titre', slug: 'a', excerpt: 'Un chapô.', category: 'c', tags: ['mot'] }
const figure = (image: string) => ({ type: 'block', fields: { blockType: 'figure', image } })

const foundIn = async (...images: string[]) => {
  const body = { root: { type: 'root', children: images.map(figure) } }
  const [cover] = images
  return (await readFindings('articles', { ...WHOLE, cover, body })).map(({ kind, message }) => `${kind}: ${message}`)
}

beforeEach(() => {
  asked.length = 0
  isOffline = false
})

test('a picture is asked about until its description is right, then never again', async () => {
  library = { p1: {} }
  expect(await foundIn('p1')).toEqual([
    'blocks: Une image sans texte de remplacement',
    'blocks: Couverture sans texte de remplacement',
  ])
  library = { p1: { alt: 'image de la salle' } }
  expect(await foundIn('p1')).toEqual([
    expect.stringMatching(/^advises: Description « image de la salle »/),
    expect.stringMatching(/^advises: Description « image de la salle »/),
  ])
  library = { p1: { alt: 'Une salle vide' } }
  expect(await foundIn('p1')).toEqual([])
  expect(await foundIn('p1')).toEqual([])
  expect(asked).toEqual(['p1', 'p1', 'p1'])
})

test('all pictures of a text are asked about at once, and a decorative one needs no description', async () => {
  library = { p2: { decorative: true }, p3: { alt: 'Une rue' } }
  expect(await foundIn('p2', 'p3')).toEqual([])
  expect(asked).toEqual(['p2,p3'])
})

test('nothing is said of pictures while the site does not answer, and they are asked about again', async () => {
  isOffline = true
  expect(await foundIn('p4')).toEqual([])
  isOffline = false
  library = { p4: {} }
  expect(await foundIn('p4')).toHaveLength(2)
})
