import { outline, structured, textDraft } from '@/tests/support/drafts/structured'

const TEXT = 'Un premier paragraphe qui dit de quoi il s’agit.'

test.each([
  'Par Nolwenn Jaffré',
  'Propos recueillis par Nolwenn Jaffré',
  'Texte et photos : Solenn Abgrall',
  'Signature : Service communication',
  'Article rédigé par Malo Kervern — photos : Malo Kervern',
  'Rédigé par Anne Le Goff, chargée de communication',
])('« %s » is a signature, below the title and at the end', (line) => {
  expect(outline(`Le titre\n\n${line}\n\n${TEXT}`)[1]).toBe(`signature: ${line}`)
  expect(outline(`Le titre\n\n${TEXT}\n\n${line}`).at(-1)).toBe(`signature: ${line}`)
})

test('a name alone as the last line is a signature', () => {
  expect(outline(`Le titre\n\n${TEXT}\n\nAnne Le Goff`).at(-1)).toBe('signature: Anne Le Goff')
})

test('a name with a role may be a paragraph', () => {
  const source = textDraft(`Le titre\n\n${TEXT}\n\nAnne Le Goff, chargée de communication`)
  expect(structured(source).blocks.at(-1)?.doubts).toMatchObject([{ key: '5:kind', chosen: 'signature' }])
  expect(outline(source, { '5:kind': 'paragraph' }).at(-1)).toMatch(/^paragraph/)
})

test('who signs and is known goes into the field of the article, another stays in the text', () => {
  const last = (name: string) => structured(textDraft(`Le titre\n\n${TEXT}\n\n${name}`))
  expect(last('Anne-Lise Kerbrat')).toMatchObject({ proposals: { people: ['anne-lise'] } })
  expect(last('Anne-Lise Kerbrat').blocks.at(-1)?.nodes).toEqual([])
  expect(last('Hervé Le Dû').blocks.at(-1)?.nodes).toHaveLength(1)
})

test.each(['Par ailleurs, rien ne change.', 'Par Saint-Malo, on arrive plus vite.'])('« %s » is words', (line) => {
  expect(outline(`Le titre\n\n${TEXT}\n\n${line}`).at(-1)).toBe(`paragraph: ${line}`)
})

test.each(['La direction', 'Le service des ressources humaines', 'L’équipe de Vannes', 'La rédaction'])(
  '« %s » apart as the last line is a signature',
  (line) => {
    expect(outline(`Le titre\n\n${TEXT}\n\nDes mots.\n\n${line}`).at(-1)).toBe(`signature: ${line}`)
    expect(outline(`Le titre\n\n${TEXT}\n\nDes mots.\n\n${line} répondra en mars.`).at(-1)).toMatch(/^paragraph/)
  },
)

test('what somebody is, then their name, is a signature at the end', () => {
  expect(outline(`Le titre\n\n${TEXT}\n\nDes mots.\n\nLa présidente, Hélène Caradec`).at(-1)).toMatch(/^signature/)
  expect(outline(`Le titre\n\n${TEXT}\n\nDes mots.\n\nLa présidente, hier`).at(-1)).toMatch(/^paragraph/)
})
