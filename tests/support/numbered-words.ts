import { bodyOf } from './newsroom'

export interface Words {
  title: string
  excerpt: string
  body: ReturnType<typeof bodyOf>
}

/**
 * Returns the fields of one write, each with its number: a document that mixes two numbers is half applied. Long enough
 * for another number to be a correction: an autosave that replaces much of a text begins another version.
 */
export const words = (number: number): Words => ({
  title: `Titre ${number}`,
  excerpt: `Chapô ${number} d’un article que plusieurs personnes écrivent`,
  body: bodyOf(`Texte ${number} de cet article, que le site écrit encore au moment où il est tué`),
})

/** Returns the number of the write that a document holds. */
export const numberOf = ({ title }: Words): number => Number(title.replace('Titre ', ''))
