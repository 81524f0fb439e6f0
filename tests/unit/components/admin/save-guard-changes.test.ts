import { changesSince } from '@/components/admin/save-guard/changes'
import { bodyOf } from '../../../support/newsroom'

const BASE = { title: 'Les formations', excerpt: 'Trois sessions.', category: 'a', body: bodyOf('Deux jours.') }

test('only what one of two people changed is shown, with what each did', () => {
  const theirs = { ...BASE, title: 'Les formations de mai', category: 'b' }
  const mine = { ...BASE, excerpt: 'Quatre sessions.' }
  expect(changesSince(BASE, theirs, mine)).toEqual([
    {
      label: 'Titre',
      theirs: {
        isChanged: true,
        parts: [
          { kind: 'same', text: 'Les formations ' },
          { kind: 'added', text: 'de mai' },
        ],
      },
      mine: { isChanged: false, parts: [{ kind: 'same', text: 'Les formations' }] },
    },
    {
      label: 'Chapô',
      theirs: { isChanged: false, parts: [{ kind: 'same', text: 'Trois sessions.' }] },
      mine: {
        isChanged: true,
        parts: [
          { kind: 'removed', text: 'Trois' },
          { kind: 'added', text: 'Quatre' },
          { kind: 'same', text: ' sessions.' },
        ],
      },
    },
    { label: 'Rubrique', theirs: { isChanged: true, parts: null }, mine: { isChanged: false, parts: null } },
  ])
})

test('the words of a body are compared, its blocks included', () => {
  const quoted = bodyOf('Trois jours.', { blockType: 'quote', text: 'Une phrase.' })
  const [body] = changesSince(BASE, { ...BASE, body: quoted }, BASE)
  expect(body?.label).toBe('Texte')
  const text = (kind: string) =>
    body?.theirs.parts
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
    { label: 'Texte', theirs: { isChanged: true, parts: null }, mine: expect.objectContaining({ isChanged: false }) },
  ])
})

test('of a long text that did not change only the ends are shown', () => {
  const long = 'mot '.repeat(500)
  const base = { ...BASE, body: bodyOf(`${long}fin.`) }
  const [body] = changesSince(base, { ...base, body: bodyOf(`${long}suite.`) }, base)
  const shown = body?.theirs.parts?.map(({ text }) => text).join('') ?? ''
  expect(shown).toContain(' […] ')
  expect(shown.length).toBeLessThan(250)
})

test('nothing, null and an empty text are the same', () => {
  expect(changesSince({ title: null }, { title: undefined }, {})).toEqual([])
})
