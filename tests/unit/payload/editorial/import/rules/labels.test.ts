import { outline } from '@/tests/support/drafts/structured'

test.each([
  ['TITRE : Le vote', 'title: Le vote'],
  ['Titre de l’article : Le vote', 'title: Le vote'],
  ['[Titre] Le vote', 'title: Le vote'],
])('« %s » says that it is the title', (line, expected) => {
  expect(outline(`${line}\n\nUn premier paragraphe.`)[0]).toBe(expected)
})

test.each([
  ['Chapô : Deux mots.', 'excerpt: Deux mots.'],
  ['CHAPEAU : Deux mots.', 'excerpt: Deux mots.'],
  ['Intertitre : Deux mots', 'heading: Deux mots'],
  ['INTERTITRE 2 : Deux mots', 'heading: Deux mots'],
  ['Citation : Deux mots.', 'quote: Deux mots.'],
  ['Mots-clés : un, deux', 'workingNote: Mots-clés : un, deux'],
  ['Rubrique : Métiers', 'workingNote: Rubrique : Métiers'],
])('« %s » says what it is', (line, expected) => {
  expect(outline(`TITRE : Le vote\n\n${line}\n\nUn paragraphe.`)).toContain(expected)
})

test('a label alone says what the next line is', () => {
  expect(outline('Titre :\nLe vote\n\nChapô\nDeux mots.\n\nTexte :\nUn paragraphe.')).toEqual([
    'workingNote: Titre :',
    'title: Le vote',
    'workingNote: Chapô',
    'excerpt: Deux mots.',
    'workingNote: Texte :',
    'paragraph: Un paragraphe.',
  ])
})

test('where one label stands alone, others in capitals do as well, and a quotation keeps its author', () => {
  expect(
    outline(
      'TITRE\nLe vote\n\nACCROCHE\nDeux mots.\n\nVERBATIM\n« Je vote. » (Sandrine, infirmière)\n\nUn dernier mot.',
    ),
  ).toEqual([
    'workingNote: TITRE',
    'title: Le vote',
    'workingNote: ACCROCHE',
    'excerpt: Deux mots.',
    'workingNote: VERBATIM',
    'quote: Je vote. / Sandrine, infirmière',
    'paragraph: Un dernier mot.',
  ])
})

test('words that only begin like a label are words', () => {
  expect(outline('Le vote\n\nChapô.\n\nTitre de transport : le billet est offert.').at(-1)).toBe(
    'paragraph: Titre de transport : le billet est offert.',
  )
})

test('« Texte : … ; photos : … » says who made both, and loses no word', () => {
  const written = outline('Titre : Un titre\n\nChapô : Un chapô.\n\nDes mots du texte.\n\nTexte : Anne ; photos : Yann')
  expect(written.at(-1)).toContain('Texte : Anne ; photos : Yann')
})
