import type { GuideChapter } from '../chapter'

export const tools: GuideChapter[] = [
  {
    id: 'page',
    title: 'La page où l’on écrit',
    paragraphs: [
      'Le titre, le chapô et le texte se tapent à leur place. Tout s’enregistre pendant que vous tapez ; la barre du haut dit quand. Si la connexion se coupe, vos mots restent dans ce navigateur et partent ensuite.',
      '« / » sur une ligne vide ajoute un bloc : chiffres clés, encadré, exergue, image, galerie, vidéo, document, appel à l’action. Chacun a ses champs ; ceux qu’il faut remplir ont une étoile.',
      'Collez depuis Word, un courriel ou une page : titres, listes, liens et images arrivent. Une ligne dit ce qui n’a pas pu venir.',
      'En bas : le nombre de mots, le plan, « Rechercher » (et remplacer), la concentration, qui cache tout sauf le texte.',
      'Un chiffre que plusieurs articles montrent : « Mettre en commun », dans un bloc de chiffres clés. Corrigé dans « Chiffres », il l’est partout ; « Détacher » en refait un chiffre de ce seul texte.',
      'Si quelqu’un écrit dans le même article, son nom est en haut. Ce que vous changez chacun de votre côté est réuni ; pour les mêmes mots, vous choisissez.',
    ],
    index: [
      'bloc',
      'chiffres clés',
      'chiffres partagés',
      'coller',
      'concentration',
      'conflit',
      'encadré',
      'enregistrer',
      'exergue',
      'galerie',
      'rechercher',
      'remplacer',
      'Word',
    ],
  },
  {
    id: 'clavier',
    title: 'Tout au clavier',
    paragraphs: [
      '« ? », hors du texte, montre tous les raccourcis. Tab va d’un champ à l’autre, aussi depuis le texte ; Échap ferme un menu ou une fenêtre.',
      'Dans le texte : Alt+F10 mène à la barre d’outils, les flèches la parcourent. Alt+Maj+↑ et Alt+Maj+↓ déplacent la ligne, la liste, le tableau ou le bloc où vous êtes. Maj+F10 ouvre le menu d’une cellule.',
      'Une ligne d’une galerie, de chiffres ou d’un menu se déplace de deux façons : « Monter » et « Descendre » dans son menu « Actions » ; ou, sur sa poignée, Espace, les flèches, puis Espace.',
      'Ctrl+K, hors du texte, mène à n’importe quel contenu ou page de l’administration.',
    ],
    index: ['Alt+F10', 'clavier', 'déplacer', 'descendre', 'monter', 'poignée', 'raccourcis'],
  },
  {
    id: 'affichage',
    title: 'Régler l’affichage',
    paragraphs: [
      'Clair ou sombre : dans « Mon compte », ou comme votre ordinateur. Les couleurs et les contrastes que vous avez choisis dans votre système sont suivis, et moins de mouvement aussi : les images animées restent fixes ici.',
      'L’administration tient à 200 %, de la page ou du texte seul. Dans les listes, « Colonnes » choisit ce qui se montre.',
    ],
    index: ['animation', 'colonnes', 'contraste', 'couleurs', 'sombre', 'zoom'],
  },
  {
    id: 'publier',
    title: 'Relire, publier, programmer, retirer',
    paragraphs: [
      '« Avant de publier », à droite, dit ce qui manque. En rouge : le site refuserait la publication. En orange : un conseil. Chaque ligne mène à sa place ; « ? » ouvre ce guide au bon chapitre.',
      '« Proposer à la relecture » donne l’article à quelqu’un, avec un mot. Il ne change plus, jusqu’à ce qu’il vous revienne ou que vous le repreniez.',
      '« Publier… » montre un résumé, puis met en ligne : le lecteur suivant le voit. « Programmer… » le fait à l’heure dite, celle de Paris. « Retirer du site » l’enlève ; son texte reste.',
      '« À revoir », sous la date, note un jour et une raison : ce jour-là, le texte revient sur la première page et par courriel. « Toujours juste » repousse ce jour d’autant.',
    ],
    index: ['avant de publier', 'programmer', 'proposer', 'publier', 'retirer', 'revoir', 'toujours juste'],
  },
  {
    id: 'mediatheque',
    title: 'La médiathèque',
    paragraphs: [
      'Images et documents y sont une fois pour toutes, avec leur description, qui sert partout. Déposez-en dix à la fois : chacun a sa ligne, et dit pourquoi s’il n’est pas pris.',
      'Un fichier déjà envoyé est reconnu. « Où sert-il ? » montre les pages qui en dépendent ; on ne peut le supprimer tant qu’il sert. Le recadrage garde ce qui compte.',
      'Une affiche porte des mots : « Lire les mots de l’image » les propose, vous les corrigez, et les lecteurs les déplient sous l’image. Dans un article, un bouton sous l’image les met aussi dans le texte.',
    ],
    index: ['affiche', 'déposer', 'document', 'fichier', 'médiathèque', 'recadrer'],
  },
  {
    id: 'retrouver',
    title: 'Retrouver, corriger, revenir en arrière',
    paragraphs: [
      'Les listes se filtrent par état, rubrique, signature et mois, et cherchent aussi dans les textes, avec ou sans accents.',
      'Ctrl+Z annule, mot après mot. « Annuler la dernière étape », dans le menu de l’article, le fait aussi après l’avoir refermé. « Versions » montre qui a écrit quoi, compare, et rétablit. La corbeille garde ce qui est supprimé.',
    ],
    index: ['annuler', 'corbeille', 'filtrer', 'rétablir', 'versions'],
  },
  {
    id: 'administration',
    title: 'Comptes, réglages, adresses, clés',
    paragraphs: [
      '« Mon compte » : votre nom, votre mot de passe, la double authentification, vos sessions ouvertes.',
      'La rédaction en chef tient les rubriques, les dossiers, les signatures, les chiffres partagés, les sigles (chacun est expliqué à sa première place dans un texte, et sur la page « Glossaire »), l’article à la une et les menus. Qui n’a pas un droit lit à qui le demander.',
      'L’administration invite des comptes et leur donne un rôle, tient les redirections (une ancienne adresse mène à la nouvelle), donne des clés aux programmes, et lit dans le journal qui a fait quoi.',
    ],
    index: [
      'clé',
      'compte',
      'journal',
      'menus',
      'mot de passe',
      'redirection',
      'rôle',
      'rubrique',
      'sigle',
      'signature',
      'une',
    ],
  },
]
