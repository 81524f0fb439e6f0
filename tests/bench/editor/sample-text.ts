import { bodyOf } from '../../support/newsroom'
import type { StartedSite } from './started-site'

const SENTENCE = 'Chaque mois de novembre, le Mois de l’économie sociale met en lumière celles et ceux qui coopèrent. '
const WORDS_OF_SENTENCE = SENTENCE.trim().split(' ').length
const SENTENCES = 5

/** Returns a body of so many words, in paragraphs, with so many blocks of all types spread over it. */
export async function textOf(site: StartedSite, { words, blocks }: { words: number; blocks: number }) {
  const pictures = await picturesOf(site)
  const count = Math.round(words / WORDS_OF_SENTENCE / SENTENCES)
  const body = bodyOf('Le texte.')
  const [paragraph] = body.root.children
  const every = Math.floor(count / blocks)
  const children: unknown[] = []
  for (let number = 0; number < count; number += 1) {
    const text = {
      type: 'text',
      version: 1,
      text: SENTENCE.repeat(SENTENCES),
      format: 0,
      mode: 'normal',
      style: '',
      detail: 0,
    }
    children.push({ ...paragraph, children: [text] })
    const place = number / every
    if (number % every === 0 && place < blocks) {
      children.push(...bodyOf('', blockOf(place, pictures)).root.children.slice(1))
    }
  }
  return { root: { ...body.root, children } }
}

function blockOf(number: number, pictures: string[]): Record<string, unknown> {
  const image = pictures[number % pictures.length]
  const blocks: Record<string, unknown>[] = [
    {
      blockType: 'keyFigures',
      title: 'En Bretagne',
      items: [item('de salariés'), item('d’associations'), item('de lits')],
    },
    { blockType: 'figure', image, caption: 'Une salle claire' },
    { blockType: 'quote', text: 'On décide ensemble, et on s’y tient.', author: 'Anne', role: 'aide-soignante' },
    { blockType: 'gallery', images: pictures.slice(0, 3).map((id) => ({ image: id })) },
    { blockType: 'callout', kind: 'information', title: 'À retenir', content: bodyOf('Quelques lignes.') },
    { blockType: 'callToAction', title: 'Rejoignez-nous', label: 'Voir les offres', url: '/blog' },
  ]
  return { id: `b${number}`, ...blocks[number % blocks.length] }
}

function item(label: string) {
  return { value: '12', unit: 'milliers', label }
}

async function picturesOf({ url, token }: StartedSite): Promise<string[]> {
  const answer = await fetch(`${url}/api/media?limit=6&where[mimeType][contains]=image`, {
    headers: { authorization: `JWT ${token}` },
  })
  const { docs } = (await answer.json()) as { docs: { id: string }[] }
  return docs.map(({ id }) => id)
}
