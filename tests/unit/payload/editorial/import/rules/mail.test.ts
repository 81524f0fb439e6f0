import { draftOf, outline, structured, textDraft } from '@/tests/support/drafts/structured'

const LONG =
  'Un paragraphe assez long pour être le texte de l’article, avec une deuxième phrase. La voici, et elle finit là.'

test('the header, the greeting, what announces the text and the farewell are notes', () => {
  const text = [
    'De : Soazig',
    'Objet : texte',
    '',
    'Bonjour Anne,',
    'Voici le texte pour le site.',
    '',
    'Un jardin au foyer',
    '',
    LONG,
    '',
    'Bien à toi,',
    'Soazig',
  ].join('\n')
  expect(outline(text)).toEqual([
    'workingNote: De : Soazig / Objet : texte',
    'workingNote: Bonjour Anne,',
    'workingNote: Voici le texte pour le site.',
    'title: Un jardin au foyer',
    `excerpt: ${LONG}`,
    'workingNote: Bien à toi, / Soazig',
  ])
})

test('thanks in an article that is no mail are a paragraph', () => {
  expect(outline(`Le titre\n\n${LONG}\n\nMerci à tous les bénévoles de cette journée.`).at(-1)).toBe(
    'paragraph: Merci à tous les bénévoles de cette journée.',
  )
})

test('an earlier message is a note until the person wants its words', () => {
  const source = textDraft(`Le titre\n\n${LONG}\n\nLe lundi 4 mai 2026, Anne a écrit :\n> Un mot\n> et un autre`, 'eml')
  expect(outline(source).at(-1)).toBe('workingNote: > Un mot / > et un autre')
  expect(outline(source, { '6:kind': 'paragraph' }).at(-1)).toBe('paragraph: > Un mot / > et un autre')
})

test('the fields of a mail’s header are notes, and its signature is one', () => {
  const source = draftOf(
    [
      { runs: [{ text: 'Anne <a@exemple.fr>' }], style: { kind: 'mailHeader', name: 'from' } },
      { runs: [{ text: 'Le titre' }] },
      { runs: [{ text: LONG }] },
      { runs: [{ text: 'Anne' }], style: { kind: 'mailSignature' } },
      { runs: [{ text: 'Directrice' }], style: { kind: 'mailSignature' } },
    ],
    'eml',
  )
  expect(outline(source)).toEqual([
    'workingNote: Anne <a@exemple.fr>',
    'title: Le titre',
    `excerpt: ${LONG}`,
    'workingNote: Anne / Directrice',
  ])
})

test('what a message is about, alone at the top, and a name below « -- » are notes', () => {
  const written = outline(`Objet : un article pour le site\n\nLe titre\n\n${LONG}\n\n${LONG}\n\n-- \nAnne`)
  expect([written[0], written[1], written.at(-1)]).toEqual([
    'workingNote: Objet : un article pour le site',
    'title: Le titre',
    'workingNote: -- / Anne',
  ])
})

test('a field at the head of a file is a note, and the first paragraph the chapô', () => {
  const source = draftOf([
    { runs: [{ text: 'Le titre' }], style: { kind: 'title' } },
    { runs: [{ text: 'tags: [formation]' }], style: { kind: 'metadata' } },
    { runs: [{ text: LONG }] },
  ])
  expect(outline(source)).toEqual(['title: Le titre', 'workingNote: tags: [formation]', `excerpt: ${LONG}`])
})

const FORWARDED = ['-------- Message transféré --------', 'Sujet : \tAtelier', 'De : \tAnnaïg', 'Pour : \tMarc', '']
const ARTICLE = ['Un atelier pour les aidants', '', LONG, '', `${LONG} Encore.`]

test('above a letter that was passed on, the words of who passed it on are notes', () => {
  const source = textDraft(['Pour le site !', '', 'Marc', '', ...FORWARDED, ...ARTICLE].join('\n'), 'eml')
  expect(outline(source).map((line) => line.split(':')[0])).toEqual([
    'workingNote',
    'workingNote',
    'workingNote',
    'workingNote',
    'title',
    'excerpt',
    'paragraph',
  ])
  expect(structured(source).blocks[1]?.doubts).toMatchObject([{ key: '3:kind', chosen: 'workingNote' }])
  expect(outline(source, { '3:kind': 'paragraph' })[1]).toBe('paragraph: Marc')
})

const BELOW = [LONG, '', `${LONG} Encore.`, '', `${LONG} Enfin.`, '', `${LONG} Et voilà.`]

test.each([
  ['docx', ['De : Rennes', 'À : Brest']],
  ['txt', ['De : Rennes', 'À : Brest', 'Date : samedi 3 octobre 2026']],
  ['eml', ['De : Rennes', 'À : Brest']],
  ['pasted', ['Destinataires : tous les intérimaires', 'Objet : congés d’été']],
  ['txt', ['Expéditeur : la direction', 'Destinataires : les équipes', 'Objet : congés d’été']],
  ['txt', ['Date : 3 octobre', 'Pour : les familles', 'Répondre à : accueil@exemple.fr']],
  ['docx', ['Le maire de Brest a écrit :']],
  ['txt', ['Le 3 mars, la préfecture a écrit :']],
  ['eml', ['Le maire de Brest a écrit :']],
  ['html', ['Message original de la campagne de cet été']],
] as const)('in %s, the title and the chapô above « %s » are kept', (format, fields) => {
  const source = textDraft(['Un car le dimanche', '', LONG, '', ...fields, '', ...BELOW].join('\n'), format)
  expect(outline(source).slice(0, 2)).toEqual(['title: Un car le dimanche', `excerpt: ${LONG}`])
})

test.each([['De : Rennes', 'À : Brest'], ['Le maire de Brest a écrit :']])(
  '« %s » in an article is no note',
  (...lines) => {
    const source = textDraft(['Un car le dimanche', '', LONG, '', ...lines, '', ...BELOW].join('\n'), 'docx')
    expect(outline(source).filter((line) => line.startsWith('workingNote'))).toEqual([])
  },
)

test.each([
  ['txt', ['-----Message d’origine-----']],
  ['txt', ['De : Annaïg', 'Envoyé : mardi 3 mars 2026 09:02', 'À : Marc', 'Objet : atelier']],
  ['pasted', ['De : Annaïg <annaig@exemple.fr>', 'À : Marc', 'Objet : atelier']],
  ['txt', ['De : Annaïg', 'Date : 3 mars 2026 à 9 h 02', 'Objet : atelier']],
  ['txt', ['Le mar. 3 mars 2026 à 09:02, Annaïg a écrit :']],
  ['eml', ['De : Annaïg', 'Objet : atelier']],
] as const)('in %s, « %s » ends the words of who passed a letter on, and the person is asked', (format, lines) => {
  const source = textDraft(['Vu hier avec Soazig.', '', ...lines, '', 'Un atelier', '', ...BELOW].join('\n'), format)
  expect(outline(source)[0]).toBe('workingNote: Vu hier avec Soazig.')
  expect(outline(source)[2]).toBe('title: Un atelier')
  expect(structured(source).blocks[0]?.doubts).toMatchObject([{ key: '1:kind', chosen: 'workingNote' }])
})

test('below a letter that answers another, that one is a note, however long it is, until the person wants it', () => {
  const source = textDraft([...ARTICLE, '', ...FORWARDED, LONG, '', 'Merci'].join('\n'), 'eml')
  expect(outline(source).at(-1)).toBe(`workingNote: ${LONG} / Merci`)
  expect(structured(source).blocks.at(-1)?.doubts).toMatchObject([{ chosen: 'workingNote' }])
})

test.each([
  'Voir dans le navigateur',
  'Vous recevez ce message car vous êtes inscrit à notre infolettre.',
  'Se désinscrire',
  'Pour vous désinscrire, cliquez ici.',
  'Souhaitez-vous que j’adapte le ton ?',
])('« %s » below a text is a note', (line) => {
  expect(outline(`Le titre\n\n${LONG}\n\nDes mots.\n\n${line}`).at(-1)).toBe(`workingNote: ${line}`)
})

test.each(['Vous recevez votre planning le jeudi.', 'Souhaitez-vous travailler la nuit ?'])(
  '« %s » is words',
  (line) => {
    expect(outline(`Le titre\n\n${LONG}\n\nDes mots.\n\n${line}`).at(-1)).toBe(`paragraph: ${line}`)
  },
)

test('the addressees and the subject of a note are no text', () => {
  const text = `Destinataires : tous les intérimaires\nObjet : congés d’été\n\nPosez vos dates\n\n${LONG}`
  expect(outline(text)[0]).toBe('workingNote: Destinataires : tous les intérimaires / Objet : congés d’été')
})
