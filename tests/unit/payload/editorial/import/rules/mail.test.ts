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

const OLD = 'Une phrase d’un message plus ancien, que personne ne veut lire dans l’article. '
const oldMessage = (times: number) => OLD.repeat(Math.ceil((times * ARTICLE.join('').length) / OLD.length)).trim()

test.each([0.3, 1.5, 3])(
  'below a letter that answers another, that one is a note, even %s times as long, until the person wants it',
  (times) => {
    const old = oldMessage(times)
    const source = textDraft([...ARTICLE, '', ...FORWARDED, old, '', 'Merci'].join('\n'), 'eml')
    expect(outline(source).slice(0, 2)).toEqual(['title: Un atelier pour les aidants', `excerpt: ${LONG}`])
    expect(outline(source).at(-1)).toBe(`workingNote: ${old} / Merci`)
    expect(structured(source).blocks.at(-1)?.doubts).toMatchObject([{ chosen: 'workingNote' }])
  },
)

const ANSWERED = ['Le lundi 4 mai 2026 à 09:12, Solenn a écrit :', '']
const ANSWERED_BEFORE = ['De : Marc', 'Envoyé : lundi 4 mai 2026 08:00', 'À : Solenn', 'Objet : atelier', '']

test.each([0.3, 1.5, 3])(
  'of a letter that answers two others, %s times as long, only its own words are text',
  (times) => {
    const old = oldMessage(times)
    const thread = [...ANSWERED, 'Où en est ce texte ?', '', old, '', ...ANSWERED_BEFORE, old, '', ...FORWARDED, old]
    const source = textDraft([...ARTICLE, '', ...thread].join('\n'), 'eml')
    const written = outline(source)
    expect(written.filter((line) => !line.startsWith('workingNote'))).toEqual([
      'title: Un atelier pour les aidants',
      `excerpt: ${LONG}`,
      `paragraph: ${LONG} Encore.`,
    ])
    expect(structured(source).blocks.filter(({ doubts }) => doubts.length > 0)).toHaveLength(3)
  },
)

test('a text that was passed on twice is below both, and what it answers is a note', () => {
  const thread = [
    ...ANSWERED,
    'Vu, merci de relire.',
    '',
    ...ANSWERED_BEFORE,
    ...ARTICLE,
    '',
    ...FORWARDED,
    'On en parle ?',
  ]
  expect(outline(textDraft(['D’accord avec Marc.', '', ...thread].join('\n'), 'eml'))).toEqual([
    'workingNote: D’accord avec Marc.',
    `workingNote: ${ANSWERED[0]}`,
    'workingNote: Vu, merci de relire.',
    `workingNote: ${ANSWERED_BEFORE.slice(0, 4).join(' / ')}`,
    'title: Un atelier pour les aidants',
    `excerpt: ${LONG}`,
    `paragraph: ${LONG} Encore.`,
    `workingNote: ${FORWARDED[0]}`,
    `workingNote: ${FORWARDED.slice(1, 4).join(' / ')}`,
    'workingNote: On en parle ?',
  ])
})

test('a short text above a long message that is quoted line by line stays the text', () => {
  const lines = ['Un car le dimanche', '', LONG, '', ...ANSWERED, `> ${oldMessage(3)}`]
  expect(outline(textDraft(lines.join('\n'), 'eml')).slice(0, 2)).toEqual([
    'title: Un car le dimanche',
    `excerpt: ${LONG}`,
  ])
})

test.each([
  'Voir dans le navigateur',
  'Vous recevez ce message car vous êtes inscrit à notre infolettre.',
  'Se désinscrire',
  'Pour vous désinscrire, cliquez ici.',
  'Souhaitez-vous que j’adapte le ton ?',
  'Désinscription',
  'Désinscription : cliquez ici',
  'Pour vous désinscrire de cette liste, cliquez sur ce lien.',
  'Ouvrir ce message dans votre navigateur',
  'Si ce message ne s’affiche pas correctement, cliquez ici.',
  'Gérer mes préférences',
  'Modifier vos préférences de contact',
  'Si vous ne souhaitez plus recevoir nos messages, répondez STOP.',
  'Ce message et ses pièces jointes sont confidentiels.',
  'Ce courriel est destiné exclusivement à la personne nommée ci-dessus.',
  'Ce message peut contenir des informations protégées par le secret professionnel.',
  `Ce message et toutes ses pièces jointes sont confidentiels. ${'Toute copie en est interdite, sauf accord écrit. '.repeat(8).trim()}`,
])('« %s » below a text is a note', (line) => {
  expect(outline(`Le titre\n\n${LONG}\n\nDes mots.\n\n${line}`).at(-1)).toBe(`workingNote: ${line}`)
})

test.each([
  'Vous recevez votre planning le jeudi.',
  'Souhaitez-vous travailler la nuit ?',
  'Ce courrier est arrivé chez 400 salariés, qui ont deux mois pour répondre.',
  'Ce message peut sauver une vie : appelez le 15.',
  'Ce message contient une promesse : personne ne sera laissé de côté.',
  'Ce message est destiné aux familles des résidents, qui viendront samedi.',
  'Désinscription des listes électorales : comment faire ?',
  'Désinscription : comment faire ?',
  'Se désinscrire d’une formation est possible jusqu’au 3 mars.',
  'Pour se désabonner du réseau de bus, il faut passer en agence.',
  'Vous avez reçu cette lettre de la caisse ? Ne la jetez pas.',
  'Vous recevez ce prix pour la deuxième fois, qu’est-ce que cela change ?',
  'Si vous ne souhaitez plus recevoir de repas à domicile, appelez l’accueil.',
  'Modifier vos préférences de mobilité se fait dans l’espace des salariés.',
  'Lire dans un navigateur n’est pas lire sur du papier, disent les enseignants.',
  'Vous avez reçu cette lettre cartonnée par la poste : elle dit le jour et l’heure.',
])('« %s » is words', (line) => {
  expect(outline(`Le titre\n\n${LONG}\n\nDes mots.\n\n${line}`).at(-1)).toBe(`paragraph: ${line}`)
})

test.each(['Se désinscrire', 'Ce message et ses pièces jointes sont confidentiels.'])(
  '« %s » in the middle of an article is words',
  (line) => {
    const half = Array.from({ length: 8 }, (_, place) => `${LONG} Point ${place}.`)
    const written = outline(['Le titre', ...half, line, ...half].join('\n\n'))
    expect(written.filter((block) => block.startsWith('workingNote'))).toEqual([])
    expect(written.some((block) => block.endsWith(`: ${line}`))).toBe(true)
  },
)

test('a long paragraph that begins like a line of a newsletter is words', () => {
  const line = `Si ce message ne s’affiche pas, il manque une mise à jour. ${LONG} ${LONG}`
  expect(outline(`Le titre\n\n${LONG}\n\nDes mots.\n\n${line}`).at(-1)).toBe(`paragraph: ${line}`)
})

test('the addressees and the subject of a note are no text', () => {
  const text = `Destinataires : tous les intérimaires\nObjet : congés d’été\n\nPosez vos dates\n\n${LONG}`
  expect(outline(text)[0]).toBe('workingNote: Destinataires : tous les intérimaires / Objet : congés d’été')
})
