import { placeEvent } from '@/collections/drafts/record-place'
import type { WriteIntent } from '@/payload/publication/request-context'

const ONLINE = { id: 'a', _status: 'published' } as const
const DRAFT = { id: 'a', _status: 'draft' } as const

test.each([
  ['a draft of a new document', { draft: true }, null, null],
  ['a draft of a published one', { draft: true }, ONLINE, null],
  ['a status of a draft that stays one', { draft: true, status: 'draft' }, DRAFT, null],
  ['a publication', { status: 'published' }, DRAFT, 'published'],
  ['a publication at its creation', { status: 'published' }, null, 'published'],
  ['a change of what is published', { status: 'published' }, ONLINE, 'republished'],
  ['a change that says nothing', {}, ONLINE, 'republished'],
  ['a withdrawal', { status: 'draft' }, ONLINE, 'withdrawn'],
  ['the trash', { trash: 'in' }, ONLINE, 'trashed'],
  ['the way out of it', { trash: 'out' }, DRAFT, 'untrashed'],
  ['a restored version', { draft: true, restored: 3 }, ONLINE, 'version-restored'],
] as const)('%s', (_what, intent, before, event) => {
  const whole: WriteIntent = { draft: false, overrideAccess: false, isAutosave: false, ...intent }
  expect(placeEvent(whole, before)).toBe(event)
})
