import { jest } from '@jest/globals'
import { render, screen } from '@testing-library/react'

let info: Record<string, unknown>
jest.unstable_mockModule('@payloadcms/ui', () => ({ useDocumentInfo: () => info }))
const { AskWhom } = await import('@/components/admin/document/ask-whom')

test.each([
  ['admins', 'demandez à une personne de l’administration.'],
  ['editors', 'demandez à une personne de la rédaction en chef ou de l’administration.'],
] as const)('who may only read what %s change is told whom to ask', (whom, sentence) => {
  info = { hasSavePermission: false, id: 'un' }
  render(<AskWhom whom={whom} />)
  expect(screen.getByRole('note').textContent?.replaceAll(/\s/g, ' ')).toContain(sentence)
})

test.each([
  ['who may change it', { hasSavePermission: true, id: 'un' }],
  ['whose rights are not known yet', { hasSavePermission: false, id: 'un', isInitializing: true }],
  ['who looks into the trash', { hasSavePermission: false, id: 'un', isTrashed: true }],
])('%s is told nothing', (_who, given) => {
  info = given
  render(<AskWhom whom="editors" />)
  expect(screen.queryByRole('note')).toBeNull()
})
