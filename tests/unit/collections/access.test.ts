import { mayChangeMedia, mayTrash, mayWrite, type Person, type Standing } from '@/collections/access'

const PEOPLE = {
  visitor: null,
  writer: { id: 'w', role: 'writer' },
  editor: { id: 'e', role: 'editor' },
  admin: { id: 'a', role: 'admin' },
} satisfies Record<string, Person>

const DOCUMENTS: Record<string, Standing | null> = {
  'a new article': null,
  'an own draft': { createdBy: 'w', published: false },
  'another’s draft': { createdBy: 'x', published: false },
  'a draft of nobody': { createdBy: null, published: false },
  'an own published article': { createdBy: 'w', published: true },
  'another’s published article': { createdBy: 'x', published: true },
}

/** For each document: who may save it as a draft, who may publish it, who may trash it. */
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
  const standing = DOCUMENTS[name] ?? null

  test(`is saved as a draft by ${write.join(', ')} only`, () => {
    expect(whoMay((person) => mayWrite(person, standing, false))).toEqual(write)
  })

  test(`is published by ${publish.join(', ')} only`, () => {
    expect(whoMay((person) => mayWrite(person, standing, true))).toEqual(publish)
  })

  if (standing) {
    test(`is trashed by ${trash.join(', ')} only`, () => {
      expect(whoMay((person) => mayTrash(person, standing))).toEqual(trash)
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
