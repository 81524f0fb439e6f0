import type { PayloadRequest } from 'payload'
import { publicFiles, type Questions } from '@/collections/files/public-files'
import { expireTags } from '@/payload/server/tag-expiry'

const req = {} as PayloadRequest

/** A library of two files: a cover and a file that a text shows. Counts what is asked. */
function library() {
  const shown = { named: new Set(['cover']), inTexts: new Set(['in-text']) }
  const asked: string[] = []
  const questions: Questions = {
    async findPlace(_req, name) {
      asked.push(`place of ${name}`)
      if (name === 'old.png') return { id: 'cover', movedTo: '/api/media/file/cover.png' }
      return ['cover', 'in-text', 'hidden'].includes(name.replace('.png', '')) ? { id: name.replace('.png', '') } : null
    },
    async isNamedInPublic(_req, id) {
      asked.push('fields')
      return shown.named.has(id)
    },
    async filesInPublicTexts() {
      asked.push('texts')
      return new Set(shown.inTexts)
    },
  }
  const find = publicFiles(questions)
  return { shown, asked, find: (name: string) => find(req, name), questions }
}

beforeEach(() => expireTags(['start']))

test('a file is found while a field or a text that visitors read shows it', async () => {
  const { find } = library()
  expect(await find('cover.png')).toEqual({ id: 'cover' })
  expect(await find('in-text.png')).toEqual({ id: 'in-text' })
  expect(await find('old.png')).toEqual({ id: 'cover', movedTo: '/api/media/file/cover.png' })
  expect(await find('hidden.png')).toBeNull()
  expect(await find('missing.png')).toBeNull()
})

test('a file that is hidden costs the questions of one that is missing', async () => {
  const first = library()
  await first.find('hidden.png')
  expireTags(['x'])
  const second = library()
  await second.find('missing.png')
  expect(first.asked.map((one) => one.replace('hidden', 'missing'))).toEqual(second.asked)
})

test('nothing is asked twice until something published changes', async () => {
  const { asked, find, shown } = library()
  await find('cover.png')
  await find('hidden.png')
  const first = asked.length
  await Promise.all([find('cover.png'), find('hidden.png')])
  expect(asked).toHaveLength(first)

  shown.named = new Set(['hidden'])
  expireTags(['articles:1'])
  expect(await find('cover.png')).toBeNull()
  expect(await find('hidden.png')).toEqual({ id: 'hidden' })
})

test('an answer that was under way when something changed is not kept', async () => {
  const { find, questions, shown } = library()
  let read: () => void = () => undefined
  const reading = new Promise<void>((resolve) => {
    read = resolve
  })
  questions.isNamedInPublic = async (_req, id) => {
    const was = shown.named.has(id)
    await reading
    return was
  }
  const slow = publicFiles(questions)(req, 'cover.png')
  await Promise.resolve()
  shown.named = new Set()
  expireTags(['articles:1'])
  read()
  await slow
  expect(await find('cover.png')).toBeNull()
})

test('a database that was away is asked again', async () => {
  const { questions } = library()
  const { isNamedInPublic } = questions
  questions.isNamedInPublic = async () => {
    throw new Error('away')
  }
  await expect(publicFiles(questions)(req, 'cover.png')).rejects.toThrow('away')
  questions.isNamedInPublic = isNamedInPublic
  expect(await publicFiles(questions)(req, 'cover.png')).toEqual({ id: 'cover' })
})
