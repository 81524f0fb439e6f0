import fc from 'fast-check'
import { FORM_LIMITS, readMessage, titleOf, typedMessage } from '@/collections/messages/message-form'

const TYPED = { text: 'Une faute au deuxième paragraphe.', name: '', email: '', page: '' }
const read = (more: Partial<typeof TYPED>) => readMessage({ ...TYPED, ...more })

test('a text alone is a message; what is around it is cut', () => {
  expect(read({})).toEqual({ kind: 'message', message: TYPED })
  expect(read({ text: '  Bonjour \n', name: ' Léa ', email: ' lea@exemple.fr ' })).toEqual({
    kind: 'message',
    message: { text: 'Bonjour', name: 'Léa', email: 'lea@exemple.fr', page: '' },
  })
})

test.each([
  [{ text: ' \n ' }, { text: 'Écrivez votre message.' }],
  [{ text: 'a'.repeat(4001) }, { text: 'Votre message est trop long : 4 000 signes au plus.' }],
  [{ name: 'a'.repeat(101) }, { name: 'Ce nom est trop long : 100 signes au plus.' }],
  [{ email: 'lea' }, { email: 'Cette adresse n’a pas la forme nom@exemple.fr.' }],
  [{ email: 'lea@exemple.fr\nBcc: x@y.fr' }, { email: 'Cette adresse n’a pas la forme nom@exemple.fr.' }],
  [{ email: `${'a'.repeat(200)}@exemple.fr` }, { email: 'Cette adresse est trop longue.' }],
  [
    { text: '', email: 'x' },
    { text: 'Écrivez votre message.', email: 'Cette adresse n’a pas la forme nom@exemple.fr.' },
  ],
])('%j is refused with a sentence for each field', (more, problems) => {
  expect(read(more)).toEqual({ kind: 'refused', problems })
})

test.each([
  ['/blog/un-article', '/blog/un-article'],
  ['https://ailleurs.fr/', ''],
  ['//ailleurs.fr/', ''],
  ['/un mot', ''],
  ['/un\nautre', ''],
  ['javascript:alert(1)', ''],
  [`/${'a'.repeat(300)}`, ''],
])('of the page %j, %j is kept: nobody typed it', (page, kept) => {
  const result = read({ page })
  expect(result.kind === 'message' && result.message.page).toBe(kept)
})

test('whatever is sent is read without an error, and is no longer than it may be', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('text', 'name', 'email', 'page', 'x'), fc.string({ unit: 'binary' })),
      (sent) => {
        const form = new FormData()
        for (const [name, value] of Object.entries(sent)) form.append(name, value)
        const result = readMessage(typedMessage(form))
        if (result.kind === 'refused') return Object.keys(result.problems).length > 0
        return Object.entries(FORM_LIMITS).every(([name, most]) => result.message[name as 'text'].length <= most)
      },
    ),
  )
})

test('a list names a message by its first words, on one line', () => {
  expect(titleOf('Une faute\n\nau chapô.')).toBe('Une faute au chapô.')
  expect(titleOf('mot '.repeat(900))).toBe(`${'mot '.repeat(20).trimEnd()}…`)
  expect(titleOf('a'.repeat(79) + '😀b')).toMatch(/^a{79}.…$/u)
})

test('a file in place of words is no word; a line end of a form is one letter', () => {
  const form = new FormData()
  form.append('text', 'un\r\ndeux')
  form.append('name', new Blob(['x']))
  expect(typedMessage(form)).toEqual({ text: 'un\ndeux', name: '', email: '', page: '' })
})
