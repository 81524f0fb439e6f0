import type { Motif } from '@/payload/queries/views'
import type { SampleFilename } from '../samples'

export interface SamplePicture {
  /** In the folder `pictures`. */
  filename: SampleFilename
  motif: Motif
  /** The drawing is made from this key: another key gives another drawing. */
  key: string
  /** Describes the drawing that this motif and this key give: look at it again when either changes. */
  alt: string
}

/** The drawings shown inside the sample articles, one for each motif. Made by `draw-sample-pictures.ts`. */
export const samplePictures = {
  cooperation: {
    filename: 'exemple-cooperation.png',
    motif: 'cooperation',
    key: 'planche',
    alt: 'Dessin : cinq personnes vues de dos, face à la mer, le bras sur l’épaule voisine. L’une penche, les autres la soutiennent.',
  },
  metiers: {
    filename: 'exemple-metiers.png',
    motif: 'metiers',
    key: 'fiche-d-accueil',
    alt: 'Dessin : quatre mains levées devant un grand disque clair. Celle de gauche penche.',
  },
  etablissements: {
    filename: 'exemple-etablissements.png',
    motif: 'etablissements',
    key: 'releve',
    alt: 'Dessin : une rangée de maisons à pignon. Le soleil éclaire une façade ; plus loin, une porte rouge et des fenêtres allumées.',
  },
  territoire: {
    filename: 'exemple-territoire.png',
    motif: 'territoire',
    key: 'fiche-d-accueil',
    alt: 'Dessin : vu du ciel, un bras de mer entre des champs verts et jaunes. Un pont le franchit.',
  },
  reperes: {
    filename: 'exemple-reperes.png',
    motif: 'reperes',
    key: 'releve',
    alt: 'Dessin : deux balises jaunes et noires sur une mer sombre. L’une se tient droite, l’autre penche.',
  },
} satisfies Record<Motif, SamplePicture>

/** The covers of two sample articles: drawings too, and photographs as far as a page is concerned. */
export const sampleCovers = {
  welcome: {
    filename: 'exemple-couverture-accueil.jpg',
    motif: 'etablissements',
    key: 'couverture',
    alt: 'Dessin : une rue de maisons à pignon au soleil.',
  },
  handover: {
    filename: 'exemple-couverture-releve.jpg',
    motif: 'metiers',
    key: 'couverture',
    alt: 'Dessin : des mains levées devant un disque clair.',
  },
} satisfies Record<string, SamplePicture>

/** The portrait of the sample signature: upright, with its head near the top. */
export const samplePortrait = {
  filename: 'exemple-portrait.jpg',
  alt: 'Dessin : une personne de face, cheveux courts et pull rayé.',
} as const
