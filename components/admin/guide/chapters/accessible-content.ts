import type { Chapter } from '@/collections/before-publication/check'
import type { GuideChapter } from '../chapter'

const chapters: Record<Chapter, Omit<GuideChapter, 'id'>> = {
  texte: {
    title: 'Des phrases faciles à lire',
    paragraphs: [
      'Une idée par paragraphe, des phrases courtes, les sigles écrits en entier la première fois : « économie sociale et solidaire (ESS) ».',
      'N’écrivez pas de phrase en capitales : elles se lisent plus lentement, et certains lecteurs d’écran les épellent. Pour insister, le gras suffit, sur quelques mots.',
      'Des mots d’une autre langue ont leur langue : choisissez-les, puis « Langue » dans la barre d’outils. Ils seront lus avec le bon accent.',
    ],
    examples: [{ instead: 'LES INSCRIPTIONS SONT OUVERTES', write: 'Les inscriptions sont ouvertes' }],
    index: ['breton', 'capitales', 'gras', 'langue', 'majuscules', 'sigles'],
  },
  intertitres: {
    title: 'Des intertitres, pas du gras',
    paragraphs: [
      'Qui écoute une page saute d’intertitre en intertitre, comme l’œil. Une ligne en gras n’est pas un intertitre : elle se lit comme le reste.',
      'Le titre de l’article est le niveau 1. Les intertitres commencent au niveau 2, et descendent d’un niveau à la fois : sous un « Intertitre 2 », un « Intertitre 3 », jamais un « Intertitre 4 ». « Plan », en bas, les montre tous.',
      'Un intertitre vide s’annonce sans rien dire : effacez-le.',
    ],
    steps: [
      'Placez-vous sur la ligne.',
      'Ctrl+Alt+2, 3 ou 4, ou le style dans la barre d’outils ; Ctrl+Alt+1 en refait un texte.',
    ],
    examples: [{ instead: 'Une ligne « Le contexte » en gras', write: 'Un « Intertitre 2 » : Le contexte' }],
    index: ['gras', 'intertitre', 'niveau', 'plan', 'titre'],
  },
  listes: {
    title: 'De vraies listes',
    paragraphs: [
      'Une liste annonce combien elle a d’entrées. Des tirets tapés à la main n’annoncent rien, et se lisent « tiret ».',
      'Tapez « - » ou « 1. », puis une espace, au début d’une ligne : la liste se fait d’elle-même. Ou choisissez vos lignes, puis « Liste à puces » ou « Liste numérotée ». Tab fait descendre une entrée d’un rang dans un menu de la barre ; Entrée sur une entrée vide termine la liste.',
    ],
    examples: [
      { instead: '• Rennes, • Brest, • Quimper, sur trois lignes', write: 'Une liste à puces de trois entrées' },
    ],
    index: ['énumération', 'liste', 'numéros', 'puces', 'tirets'],
  },
  liens: {
    title: 'Des liens qui disent où ils mènent',
    paragraphs: [
      'Beaucoup de personnes vont d’un lien à l’autre, sans les mots autour. « Ici » ou « lire la suite » ne leur disent rien.',
      'Deux liens qui ont les mêmes mots mènent au même endroit. Sinon, ajoutez ce qui les distingue. Pour un document, dites son genre : « le rapport 2025 (PDF) ».',
    ],
    steps: [
      'Choisissez les mots qui disent où mène le lien.',
      'Ctrl+K, puis le titre d’un article du site, ou une adresse. Entrée.',
    ],
    examples: [
      { instead: 'Pour lire l’enquête, cliquez ici', write: 'Lisez l’enquête sur l’emploi en Bretagne' },
      {
        instead: 'En savoir plus (deux fois)',
        write: 'En savoir plus sur le salariat, En savoir plus sur la formation',
      },
    ],
    index: ['adresse', 'cliquez ici', 'lien', 'lire la suite', 'PDF'],
  },
  tableaux: {
    title: 'Des tableaux avec leurs en-têtes',
    paragraphs: [
      'Un tableau sert à comparer des données, pas à placer des mots côte à côte. Sa première ligne, ou sa première colonne, dit ce que sont les autres : ce sont des en-têtes.',
      'Sa légende, au-dessus, dit ce qu’il montre : elle est lue avant ses cellules, et s’écrit sur la ligne « Légende du tableau ». Maj+Tab y mène de la première cellule.',
      'Un tableau neuf a une ligne d’en-têtes. Pour en faire une dans un tableau collé : placez-vous dans cette ligne, ouvrez le menu de la cellule (Maj+F10), puis « Faire de la ligne un en-tête ».',
      'Des cellules fusionnées sont difficiles à suivre : préférez deux petits tableaux.',
    ],
    examples: [
      { instead: 'Une première ligne en gras', write: 'Une première ligne d’en-têtes : Année, Salariés, Part' },
    ],
    index: ['cellule', 'colonne', 'en-tête', 'légende d’un tableau', 'ligne', 'tableau'],
  },
  images: {
    title: 'Décrire une image',
    paragraphs: [
      'La description est lue à qui ne voit pas l’image. Dites ce qu’elle apporte à votre texte, en une phrase. Ni « image de », qui est déjà annoncé, ni le nom du fichier.',
      'Une image qui n’apporte rien se marque « Image décorative » : elle est passée sous silence.',
      'Un schéma, une carte ou un graphique se disent aussi dans le texte, ou dans la « Description détaillée » du bloc Image, que chacun ouvre sous elle : les chiffres, ce qu’il faut en retenir. Des mots dans une image ne se lisent pas : écrivez-les.',
      'La légende, elle, est pour tout le monde : qui, où, quand. Le crédit dit de qui est la photo.',
    ],
    examples: [
      { instead: 'IMG_2041.jpg', write: 'Deux aides-soignantes préparent un chariot dans un couloir clair' },
      { instead: 'Image d’un graphique', write: 'L’emploi augmente de 3 % par an de 2020 à 2025' },
    ],
    index: [
      'carte',
      'crédit',
      'décorative',
      'description',
      'graphique',
      'image',
      'légende',
      'photo',
      'texte de remplacement',
    ],
  },
  videos: {
    title: 'Des vidéos pour tous',
    paragraphs: [
      'Une transcription dit ce qui s’entend et ce qui se voit : pour qui n’entend pas, pour qui ne voit pas, pour qui n’a pas le temps. Elle se replie sous la vidéo.',
      'Demandez aussi des sous-titres à qui fait la vidéo : ils se mettent chez YouTube ou Vimeo.',
    ],
    steps: [
      'Dans le bloc « Vidéo », collez l’adresse, donnez un titre.',
      'Dans « Transcription », une ligne pour chaque personne qui parle, avec son nom, et entre parenthèses ce qui ne fait que se voir.',
    ],
    examples: [{ instead: '(rien)', write: '(Un fauteuil se lève.) Marie Le Goff : « Je règle d’abord la hauteur. »' }],
    index: ['sous-titres', 'transcription', 'vidéo'],
  },
}

/** In the order of the guide. */
export const accessibleContent: GuideChapter[] = Object.entries(chapters).map(([id, chapter]) => ({ id, ...chapter }))
