import type { Motif } from '@/payload/queries/views'
import type { SampleFilename } from '../samples'

export interface SamplePicture {
  /** In the folder `pictures`. */
  filename: SampleFilename
  motif: Motif
  /** What the drawing is made from: another key, another drawing. */
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
