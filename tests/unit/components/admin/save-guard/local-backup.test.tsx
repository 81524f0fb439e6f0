import { jest } from '@jest/globals'
import { keptTexts, localBackup, removeKeptTexts, secondBackup } from '@/components/admin/save-guard/local-backup'

const EDITS = { savedBy: 'Maëlle', base: { revision: 1 }, mine: { title: 'Tapé sans réseau' } }

test('edits are kept for one person and one document, until they are deleted', () => {
  const backup = localBackup('/api/articles/un', 'anne')
  expect(backup.read()).toBeNull()
  expect(backup.write(EDITS)).toBe(true)
  expect(localBackup('/api/articles/un', 'anne').read()).toEqual({ ...EDITS, at: expect.any(String) })
  expect(localBackup('/api/articles/un', 'maelle').read()).toBeNull()
  expect(localBackup('/api/articles/deux', 'anne').read()).toBeNull()
  backup.delete()
  expect(backup.read()).toBeNull()
})

test('what another program left under the key is no kept text', () => {
  for (const stored of ['', '{', 'null', '[]', '{"mine":{}}']) {
    localStorage.setItem('skorann-kept:anne:/api/articles/un', stored)
    expect(localBackup('/api/articles/un', 'anne').read()).toBeNull()
    expect(keptTexts('anne')).toEqual([])
  }
  localStorage.clear()
})

test('a browser without a place for them says so', () => {
  const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError')
  })
  expect(localBackup('/api/articles/un', 'anne').write(EDITS)).toBe(false)
  setItem.mockRestore()
})

test('the kept texts of a person are listed, the latest first, and removed together for good', () => {
  localBackup('/api/articles/un', 'anne').write({ ...EDITS, at: '2026-01-01T10:00:00Z' })
  localBackup('/api/pages/deux', 'anne').write({ ...EDITS, at: '2026-01-02T10:00:00Z' })
  localBackup('/api/articles/un', 'maelle').write(EDITS)
  secondBackup('/api/articles/un', 'anne').write({ ...EDITS, at: '2026-01-01T09:00:00Z' })
  expect(keptTexts('anne').map(({ address }) => address)).toEqual([
    '/api/pages/deux',
    '/api/articles/un',
    '/api/articles/un',
  ])
  removeKeptTexts('anne')
  // The form that is still open keeps nothing more.
  localBackup('/api/articles/un', 'anne').write(EDITS)
  expect(keptTexts('anne')).toEqual([])
  expect(keptTexts('maelle')).toHaveLength(1)
})
