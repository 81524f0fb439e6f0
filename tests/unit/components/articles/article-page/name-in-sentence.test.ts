import { nameInSentence, ofName } from '@/components/articles/article-page/name-in-sentence'

test.each([
  ['La rédaction de Skorann', 'organization', 'la rédaction de Skorann', 'de la rédaction de Skorann'],
  ['L’équipe de Brest', 'organization', 'l’équipe de Brest', 'de l’équipe de Brest'],
  ['Le collectif', 'organization', 'le collectif', 'du collectif'],
  ['Les soignants', 'organization', 'les soignants', 'des soignants'],
  ['Association des aides', 'organization', 'Association des aides', 'd’Association des aides'],
  ['Anne Le Goff', 'person', 'Anne Le Goff', 'd’Anne Le Goff'],
  ['Yann Le Bihan', 'person', 'Yann Le Bihan', 'de Yann Le Bihan'],
  ['Le Goff Anne', 'person', 'Le Goff Anne', 'de Le Goff Anne'],
] as const)('« %s », who signs as %s, is « %s » and « %s » within a sentence', (name, kind, inSentence, of) => {
  expect(nameInSentence({ name, kind })).toBe(inSentence)
  expect(ofName({ name, kind })).toBe(of)
})
