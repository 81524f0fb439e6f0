import { bodyOf } from './newsroom'

export interface Words {
  title: string
  excerpt: string
  body: ReturnType<typeof bodyOf>
}

/** What one write says, in each of its fields: a document that mixes two of them is half applied. */
export const words = (number: number): Words => ({
  title: `Titre ${number}`,
  excerpt: `Chapô ${number}`,
  body: bodyOf(`Texte ${number}`),
})

/** Returns the number of the write that a document says. */
export const numberOf = ({ title }: Words): number => Number(title.replace('Titre ', ''))
