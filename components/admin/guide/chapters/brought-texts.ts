import type { GuideChapter } from '../chapter'

/** From the file that came by mail to a text without a fault. */
export const broughtTexts: GuideChapter[] = [
  {
    id: 'deposer',
    title: 'Déposer un texte',
    paragraphs: [
      'Un texte reçu par courriel devient un article sans être retapé : Word, LibreOffice, texte, page, message ou PDF. Le résultat est un brouillon, que personne ne voit sur le site ; le fichier reçu est gardé avec lui, pour la rédaction seule.',
      'Rien n’est perdu : ce que le site ne comprend pas devient un paragraphe, et « 0 caractère perdu » le dit en haut. Ce dont il doute est sur fond orangé.',
      'Plusieurs fichiers à la fois : chacun a sa ligne. Un envoi se suit, s’annule et se réessaie ; si la connexion se coupe, il reprend quand elle revient.',
      'Le même fichier une seconde fois : le site le dit, mène à l’article qui en est né, et montre ce qui y a changé depuis.',
    ],
    steps: [
      'Glissez le fichier sur la première page, sur la liste des articles ou sur un article ouvert. Ou pressez « Déposer un texte », puis « Choisir des fichiers » ; ou collez les mots, puis « Lire ce texte ».',
      'À gauche, le texte reçu, ligne par ligne ; à droite, ce qu’il devient. Un numéro de ligne mène de l’un à l’autre.',
      '« Voir le premier doute » mène à une question : intertitre ou paragraphe, une liste ou deux, légende ou crédit. Choisissez ; « Annuler le dernier choix » revient en arrière.',
      'Un bloc n’est pas ce qu’il faut ? Changez son genre dans le menu à sa gauche. « Changer une seule ligne » le fait pour une ligne d’une liste.',
      'Sous « Trouvé dans le texte », laissez cochés la rubrique, les signatures et les mots-clés qui conviennent.',
      'D’un message, « Déposer aussi » lit une pièce jointe à son tour.',
      'Pressez « Créer le brouillon ». L’article s’ouvre ; « Avant de publier », à droite, dit ce qui lui manque.',
    ],
    index: [
      'brouillon',
      'déposer',
      'doute',
      'fichier',
      'importer',
      'LibreOffice',
      'message',
      'PDF',
      'pièce jointe',
      'Word',
    ],
  },
  {
    id: 'relecture',
    title: 'Relecture : corriger avant de publier',
    paragraphs: [
      '« Relecture », à droite du texte, le relit à chaque enregistrement : accessibilité, français, faits, liens, ce qui aide à le trouver, ce que demande le droit. Chaque remarque dit les mots, la règle, et pourquoi elle compte.',
      'Ce qui empêche de publier vient d’abord : le site refuserait. Le reste conseille, et vous décidez.',
      'En bas, « Lecture » dit si le texte se lit facilement, et montre les phrases les plus difficiles.',
      'Une machine ne voit pas tout : une personne relit encore.',
    ],
    steps: [
      'Ouvrez l’onglet « Relecture ». Son nombre dit combien de remarques attendent.',
      '« Voir » mène aux mots, soulignés dans le texte.',
      '« Corriger » écrit la correction quand elle est certaine. « Tout corriger » fait de même pour toute une famille ; « Avant, après » les montre d’abord, et « Tout annuler » les reprend.',
      'Quand plusieurs corrections sont possibles, chacune a son bouton.',
      '« Garder… » demande pourquoi, une fois : la remarque ne revient que si ses mots changent. « Gardées », en bas, les retrouve.',
      'Un mot juste est souligné ? « Ajouter au lexique », pour la rédaction en chef, le fait connaître à tout le site.',
      'Pressez « Publier… » : le résumé rappelle ce qui reste.',
    ],
    index: ['accessibilité', 'corriger', 'faute', 'garder', 'lexique', 'orthographe', 'relecture', 'remarque'],
  },
]
