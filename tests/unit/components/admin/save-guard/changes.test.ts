import type { FieldShape } from '@/collections/schema/shape'
import {
  adjustedPaths,
  changesSince as changesIn,
  containsEdits as containsEditsIn,
  containsKept,
  type DocumentData,
} from '@/components/admin/save-guard/changes'
import { bodyOf } from '../../../../support/newsroom'
import { shapeOfDocuments } from '../../../../support/shapes'

const BASE = { title: 'Les formations', excerpt: 'Trois sessions.', category: 'a', body: bodyOf('Deux jours.') }

const NAMES = { a: 'Métiers', b: 'Coopération', anne: 'Anne', erwan: 'Erwan', nolwenn: 'Nolwenn', photo: 'Une salle' }
let fields: FieldShape[]

beforeAll(async () => {
  fields = await shapeOfDocuments('articles')
})

const changesSince = (base: DocumentData, theirs: DocumentData, mine: DocumentData) =>
  changesIn(base, theirs, mine, { fields, names: NAMES })
const containsEdits = (saved: DocumentData, typed: DocumentData) => containsEditsIn(saved, typed, fields)

/** Returns one side of the only field that changed: `-` before removed text, `+` before added, `~` before moved. */
function shown(before: DocumentData, after: DocumentData): string {
  const [change] = changesSince(before, after, before)
  const signs = { same: '', added: '+', removed: '-', moved: '~' }
  return (change?.theirs.segments ?? []).map(({ kind, text }) => signs[kind] + text).join('')
}

test('only what one of two people changed is shown, with what each did', () => {
  const theirs = { ...BASE, title: 'Les formations de mai', category: 'b' }
  const mine = { ...BASE, excerpt: 'Quatre sessions.' }
  expect(changesSince(BASE, theirs, mine)).toEqual([
    {
      path: 'title',
      label: 'Titre',
      theirs: {
        isChanged: true,
        segments: [
          { kind: 'same', text: 'Les formations ' },
          { kind: 'added', text: 'de mai' },
        ],
      },
      mine: { isChanged: false, segments: [{ kind: 'same', text: 'Les formations' }] },
    },
    {
      path: 'excerpt',
      label: 'Chapô',
      theirs: { isChanged: false, segments: [{ kind: 'same', text: 'Trois sessions.' }] },
      mine: {
        isChanged: true,
        segments: [
          { kind: 'removed', text: 'Trois' },
          { kind: 'added', text: 'Quatre' },
          { kind: 'same', text: ' sessions.' },
        ],
      },
    },
    {
      path: 'category',
      label: 'Rubrique',
      theirs: {
        isChanged: true,
        segments: [
          { kind: 'removed', text: 'Métiers' },
          { kind: 'same', text: ', ' },
          { kind: 'added', text: 'Coopération' },
        ],
      },
      mine: { isChanged: false, segments: [{ kind: 'same', text: 'Métiers' }] },
    },
  ])
})

test('the words of a body are compared, its blocks included', () => {
  const quoted = bodyOf('Trois jours.', { blockType: 'quote', text: 'Une phrase.' })
  const [body] = changesSince(BASE, { ...BASE, body: quoted }, BASE)
  expect(body?.label).toBe('Texte')
  const text = (kind: string) =>
    body?.theirs.segments
      ?.filter((part) => part.kind === kind)
      .map((part) => part.text)
      .join('')
  expect(text('removed')).toBe('Deux')
  expect(text('added')).toContain('Une phrase.')
})

test('a body whose words stay and whose form changes is said to have changed', () => {
  const body = structuredClone(BASE.body) as unknown as { root: { children: { format: string }[] } }
  for (const child of body.root.children) child.format = 'center'
  expect(changesSince(BASE, { ...BASE, body }, BASE)).toEqual([
    {
      path: 'body',
      label: 'Texte',
      theirs: { isChanged: true, segments: null },
      mine: expect.objectContaining({ isChanged: false }),
    },
  ])
})

test('a block that a form gave a number says the same', () => {
  const quote = { blockType: 'quote', text: 'Une phrase.' }
  const numbered = { ...BASE, body: bodyOf('Deux jours.', { ...quote, id: '6b0a37e1' }) }
  const base = { ...BASE, body: bodyOf('Deux jours.', quote) }
  expect(changesSince(base, numbered, base)).toEqual([])
  expect(containsEdits(numbered, base)).toBe(true)
})

test('of a long text that did not change only the ends are shown', () => {
  const long = 'mot '.repeat(500)
  const base = { ...BASE, body: bodyOf(`${long}fin.`) }
  const [body] = changesSince(base, { ...base, body: bodyOf(`${long}suite.`) }, base)
  const shown = body?.theirs.segments?.map(({ text }) => text).join('') ?? ''
  expect(shown).toContain(' […] ')
  expect(shown.length).toBeLessThan(250)
})

test('nothing, null and an empty text are the same', () => {
  expect(changesSince({ title: null }, { title: undefined }, {})).toEqual([])
})

describe('in the text', () => {
  const quote = { blockType: 'quote', id: 'q', text: 'Une phrase.', author: 'Anne' }
  const callout = { blockType: 'callout', id: 'c', kind: 'information', content: bodyOf('À retenir.') }
  const figure = { blockType: 'figure', id: 'f', image: 'photo', caption: 'La salle' }
  const text = (...parts: (string | Record<string, unknown>)[]) => ({
    body: {
      root: {
        type: 'root',
        children: parts.flatMap((part) =>
          typeof part === 'string' ? bodyOf(part).root.children : bodyOf('', part).root.children.slice(1),
        ),
      },
    },
  })

  test('a paragraph that was moved is shown once, whole, where it stands now', () => {
    expect(shown(text('Un.', 'Deux.', 'Trois.'), text('Trois.', 'Un.', 'Deux.'))).toBe('~Trois.\nUn.\nDeux.')
  })

  test('a block that was moved is shown by its name and its words, and so is one that came or went', () => {
    expect(shown(text('Un.', 'Deux.', quote, figure), text(figure, 'Un.', 'Deux.', callout))).toBe(
      '~[Image] Une salle · La salle\nUn.\nDeux.\n-[Exergue] Une phrase. · Anne\n+[Encadré] À retenir.',
    )
  })

  test('a word that was changed in a block is shown in its line', () => {
    expect(shown(text('Un.', quote), text('Un.', { ...quote, text: 'Une belle phrase.' }))).toBe(
      'Un.\n[Exergue] Une +belle phrase. · Anne',
    )
  })

  test('a paragraph that took the place of another is not mixed with it', () => {
    const [old, other] = ['Trois sessions au printemps.', 'Le bus passe toutes les heures.']
    expect(shown(text('Un.', old), text('Un.', other))).toBe(`Un.\n-${old}\n+${other}`)
  })

  test('one that was corrected beside one that was moved is shown as corrected', () => {
    expect(
      shown(text('Un premier.', 'Deux.', 'Trois.', 'Quatre.'), text('Quatre.', 'Un tout premier.', 'Deux.', 'Trois.')),
    ).toBe('~Quatre.\nUn +tout premier.\nDeux.\nTrois.')
  })
})

test('signatures, key words and dates are told in words, in their order', () => {
  const base = { authors: ['anne', 'erwan'], tags: ['emploi'], cover: 'photo', publishedAt: '2026-03-01T09:00:00.000Z' }
  expect(shown(base, { ...base, authors: ['erwan', 'anne'] })).toBe('Erwan, ~Anne')
  expect(shown(base, { ...base, authors: ['anne', 'nolwenn', 'erwan'] })).toBe('Anne, +Nolwenn, Erwan')
  expect(shown(base, { ...base, tags: ['emploi', 'formation'] })).toBe('emploi, +formation')
  expect(shown(base, { ...base, cover: null })).toBe('-Une salle')
  expect(shown(base, { ...base, cover: 'perdu' })).toBe('-Une salle, +Sans nom')
  expect(shown(base, { ...base, publishedAt: '2026-04-01T08:00:00.000Z' })).toBe(
    '-1er mars 2026 à 10:00, +1er avril 2026 à 10:00',
  )
  expect(shown(base, { ...base, sample: true })).toBe('-Non, +Oui')
})

test('a document holds what a form said, whatever address it has and whatever else it knows', () => {
  const document = { ...BASE, slug: 'les-formations-2', tags: [], revision: 4, updatedAt: '2026-03-01T09:00:00.000Z' }
  expect(containsEdits(document, { ...BASE, slug: 'les-formations' })).toBe(true)
  expect(containsEdits(document, { ...BASE, title: 'Une formation' })).toBe(false)
  expect(containsEdits(document, { ...BASE, body: bodyOf('Trois jours.') })).toBe(false)
})

test('an address that a person typed is kept until the document has it', () => {
  const [written, mine] = [
    { ...BASE, slug: 'les-formations-2' },
    { ...BASE, slug: 'les-formations' },
  ]
  expect(adjustedPaths(fields)).toEqual(['slug'])
  expect(containsKept(written, { mine }, fields)).toBe(true)
  expect(containsKept(written, { mine, ownPaths: ['slug'] }, fields)).toBe(false)
  expect(containsKept(mine, { mine, ownPaths: ['slug'] }, fields)).toBe(true)
})
