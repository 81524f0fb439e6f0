import { bodyOf } from './newsroom'

export interface Words {
  title: string
  excerpt: string
  body: ReturnType<typeof bodyOf>
}

/** Returns the fields of one write, each with its number: a document that mixes two numbers is half applied. */
export const words = (number: number): Words => ({
  title: `Titre ${number}`,
  excerpt: `Chapô ${number}`,
  body: bodyOf(`Texte ${number}`),
})

/** Returns the number of the write that a document holds. */
export const numberOf = ({ title }: Words): number => Number(title.replace('Titre ', ''))
