import type { GuideChapter } from '../chapter'

export const firstArticle: GuideChapter = {
  id: 'premier-article',
  title: 'Un premier article, pas à pas',
  paragraphs: [
    'Dix minutes pour écrire un article que tout le monde peut lire, à l’écran, au clavier, à l’oreille. Personne ne le voit avant que vous ne le publiiez.',
  ],
  steps: [
    'Pressez « Nouvel article ». Tapez un titre qui dit de quoi il s’agit, puis Entrée.',
    'Écrivez le chapô : en deux phrases, ce que l’on apprendra. Entrée mène au texte.',
    'Écrivez un paragraphe. Sur une ligne vide, Ctrl+Alt+2 fait un intertitre. Écrivez-le, puis deux paragraphes dessous.',
    'Sur une ligne vide, tapez « / », puis « image », puis Entrée. Choisissez une photo, et dites ce qu’elle montre.',
    'Choisissez les mots « le rapport annuel », Ctrl+K, tapez son titre ou son adresse, Entrée.',
    'Sur une ligne vide, tapez « / liste » : les lignes qui suivent sont des entrées. Deux fois Entrée la termine.',
    'À droite, « Avant de publier » : pressez chaque ligne, elle mène à ce qui manque. Choisissez la rubrique.',
    'Pressez l’œil : c’est la page telle qu’elle sera. Parcourez-la avec Tab : tout se lit-il dans l’ordre ?',
    'Pressez « Proposer à la relecture », ou « Publier… » si vous êtes à la rédaction en chef.',
  ],
  index: ['chapô', 'nouvel article', 'tutoriel', 'titre'],
}
