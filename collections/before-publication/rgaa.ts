/**
 * The criteria of RGAA 4.1.2 that checks are about, in the words of https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests,
 * without « hors cas particuliers ».
 */
export const RGAA = {
  '1.1': 'Chaque image porteuse d’information a-t-elle une alternative textuelle ?',
  '1.3':
    'Pour chaque image porteuse d’information ayant une alternative textuelle, cette alternative est-elle pertinente ?',
  '1.8':
    'Chaque image texte porteuse d’information, en l’absence d’un mécanisme de remplacement, doit si possible être remplacée par du texte stylé. Cette règle est-elle respectée ?',
  '3.1':
    'Dans chaque page web, l’information ne doit pas être donnée uniquement par la couleur. Cette règle est-elle respectée ?',
  '4.1':
    'Chaque média temporel pré-enregistré a-t-il, si nécessaire, une transcription textuelle ou une audiodescription ?',
  '5.4': 'Pour chaque tableau de données ayant un titre, le titre est-il correctement associé au tableau de données ?',
  '5.6':
    'Pour chaque tableau de données, chaque en-tête de colonnes et chaque en-tête de lignes sont-ils correctement déclarés ?',
  '6.1': 'Chaque lien est-il explicite ?',
  '8.7': 'Dans chaque page web, chaque changement de langue est-il indiqué dans le code source ?',
  '9.1': 'Dans chaque page web, l’information est-elle structurée par l’utilisation appropriée de titres ?',
  '9.3': 'Dans chaque page web, chaque liste est-elle correctement structurée ?',
  '10.9':
    'Dans chaque page web, l’information ne doit pas être donnée uniquement par la forme, taille ou position. Cette règle est-elle respectée ?',
  '13.5':
    'Dans chaque page web, chaque contenu cryptique (art ASCII, émoticône, syntaxe cryptique) a-t-il une alternative ?',
} as const

export type Criterion = keyof typeof RGAA
