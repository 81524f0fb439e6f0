import { jest } from '@jest/globals'
import { localBackup, secondBackup } from '@/components/admin/save-guard/local-backup'
import { ownText } from '@/components/admin/save-guard/own-text'

const places = [localBackup('/api/categories/create', 'anne'), secondBackup('/api/categories/create', 'anne')]
const edits = (title: string) => ({ savedBy: null, base: {}, mine: { title } })

beforeEach(() => {
  localStorage.clear()
  jest.useFakeTimers({ now: new Date('2026-12-01T14:58:14.172Z') })
})
afterEach(() => jest.useRealTimers())

test('two windows that keep a text in the same millisecond each delete their own', () => {
  const [theirs, mine] = [ownText(places), ownText(places)]
  theirs.write(edits('D’une autre fenêtre'))
  mine.write(edits('Santé'))
  mine.delete()
  expect(places.map((place) => place.read()?.mine.title)).toEqual(['D’une autre fenêtre', undefined])
})

test('a text that is written again in the same millisecond keeps its place', () => {
  const own = ownText(places)
  own.write(edits('Santé'))
  own.write(edits('Santé mentale'))
  expect(places.map((place) => place.read()?.mine.title)).toEqual(['Santé mentale', undefined])
})
