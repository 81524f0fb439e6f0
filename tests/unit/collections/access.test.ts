import type { AccessArgs, FieldAccessArgs } from 'payload'
import {
  adminField,
  admins,
  anyone,
  type DocumentFacts,
  editors,
  mayChangeMedia,
  mayTrash,
  mayWrite,
  mediaReaders,
  nobody,
  noField,
  ownRecordOrAdmin,
  type Person,
  publishedOrStaff,
  selfOrAdmin,
  staff,
  staffField,
  staffOrPagesField,
} from '@/collections/access'

const PEOPLE = {
  visitor: null,
  writer: { id: 'w', role: 'writer' },
  editor: { id: 'e', role: 'editor' },
  admin: { id: 'a', role: 'admin' },
} satisfies Record<string, Person>

const DOCUMENTS: Record<string, DocumentFacts | null> = {
  'a new article': null,
  'an own draft': { createdBy: 'w', published: false },
  'another’s draft': { createdBy: 'x', published: false },
  'a draft of nobody': { createdBy: null, published: false },
  'an own published article': { createdBy: 'w', published: true },
  'another’s published article': { createdBy: 'x', published: true },
}

/** For each document: the people with the right to save it as a draft, to publish it, to trash it. */
const POLICY: [keyof typeof DOCUMENTS, { write: string[]; publish: string[]; trash: string[] }][] = [
  ['a new article', { write: ['writer', 'editor', 'admin'], publish: ['editor', 'admin'], trash: [] }],
  [
    'an own draft',
    { write: ['writer', 'editor', 'admin'], publish: ['editor', 'admin'], trash: ['writer', 'editor', 'admin'] },
  ],
  ['another’s draft', { write: ['editor', 'admin'], publish: ['editor', 'admin'], trash: ['editor', 'admin'] }],
  ['a draft of nobody', { write: ['editor', 'admin'], publish: ['editor', 'admin'], trash: ['editor', 'admin'] }],
  [
    'an own published article',
    { write: ['editor', 'admin'], publish: ['editor', 'admin'], trash: ['editor', 'admin'] },
  ],
  [
    'another’s published article',
    { write: ['editor', 'admin'], publish: ['editor', 'admin'], trash: ['editor', 'admin'] },
  ],
]

const whoMay = (rule: (person: Person) => boolean) =>
  Object.entries(PEOPLE)
    .filter(([, person]) => rule(person))
    .map(([name]) => name)

describe.each(POLICY)('%s', (name, { write, publish, trash }) => {
  const facts = DOCUMENTS[name] ?? null

  test(`is saved as a draft by ${write.join(', ')} only`, () => {
    expect(whoMay((person) => mayWrite(person, facts, false))).toEqual(write)
  })

  test(`is published by ${publish.join(', ')} only`, () => {
    expect(whoMay((person) => mayWrite(person, facts, true))).toEqual(publish)
  })

  if (facts) {
    test(`is trashed by ${trash.join(', ')} only`, () => {
      expect(whoMay((person) => mayTrash(person, facts))).toEqual(trash)
    })
  }
})

test('a writer changes own files until something published shows them', () => {
  const may = (media: { createdBy: string | null; inUse: boolean }) => whoMay((person) => mayChangeMedia(person, media))
  expect(may({ createdBy: 'w', inUse: false })).toEqual(['writer', 'editor', 'admin'])
  expect(may({ createdBy: 'w', inUse: true })).toEqual(['editor', 'admin'])
  expect(may({ createdBy: 'x', inUse: false })).toEqual(['editor', 'admin'])
  expect(may({ createdBy: null, inUse: false })).toEqual(['editor', 'admin'])
})

const EVERYBODY = ['visitor', 'writer', 'editor', 'admin']
const STAFF = ['writer', 'editor', 'admin']

/** A request as Payload hands it to an access function. */
const asked = (user: Person, { api = 'REST', collection = 'media' } = {}) =>
  ({ req: { user, payloadAPI: api, routeParams: { collection } } }) as unknown as AccessArgs & FieldAccessArgs

test.each([
  ['anyone', anyone, EVERYBODY],
  ['nobody', nobody, []],
  ['staff', staff, STAFF],
  ['editors', editors, ['editor', 'admin']],
  ['admins', admins, ['admin']],
  ['staffField', staffField, STAFF],
  ['staffOrPagesField', staffOrPagesField, STAFF],
  ['adminField', adminField, ['admin']],
  ['noField', noField, []],
] as const)('%s means who it says', (_name, rule, who) => {
  expect(whoMay((person) => Boolean(rule(asked(person))))).toEqual(who)
})

test('a visitor reads documents that are published and not in the trash; the staff reads all', () => {
  expect(publishedOrStaff(asked(PEOPLE.visitor))).toEqual({
    and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
  })
  expect(whoMay((person) => publishedOrStaff(asked(person)) === true)).toEqual(STAFF)
})

test('a visitor reads a file by its address or within a document, never the collection of files', () => {
  const mayList = (person: Person) => mediaReaders(asked(person)) === true
  expect(whoMay(mayList)).toEqual(STAFF)
  expect(mediaReaders({ ...asked(null), isReadingStaticFile: true })).toBe(true)
  expect(mediaReaders(asked(null, { collection: 'articles' }))).toBe(true)
  expect(mediaReaders(asked(null, { api: 'local' }))).toBe(true)
  expect(mediaReaders({ req: { payloadAPI: 'REST' } } as unknown as AccessArgs)).toBe(true)
})

test('the pages of the site read fields that REST hides, with nobody logged in', () => {
  expect(staffOrPagesField(asked(null, { api: 'local' }))).toBe(true)
})

test('an account is changed by its owner or an admin', () => {
  expect(selfOrAdmin(asked(PEOPLE.visitor))).toBe(false)
  expect(selfOrAdmin(asked(PEOPLE.writer))).toEqual({ id: { equals: 'w' } })
  expect(selfOrAdmin(asked(PEOPLE.editor))).toEqual({ id: { equals: 'e' } })
  expect(selfOrAdmin(asked(PEOPLE.admin))).toBe(true)
})

test('an e-mail address is read by its owner and by admins; asking for all of them is an admin’s', () => {
  expect(whoMay((person) => ownRecordOrAdmin({ ...asked(person), id: 'w' }) === true)).toEqual(['writer', 'admin'])
  expect(whoMay((person) => ownRecordOrAdmin({ ...asked(person), doc: { id: 'w' } }) === true)).toEqual([
    'writer',
    'admin',
  ])
  // The form of the first account asks for no record.
  expect(whoMay((person) => ownRecordOrAdmin(asked(person)) === true)).toEqual(['visitor', 'admin'])
})
