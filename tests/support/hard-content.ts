import sharp from 'sharp'
import { bodyOf } from './newsroom'
import type { TestServer } from './server'

/** A word of 208 letters, and an address as long as real ones are. */
const LONG_WORD = 'anticonstitutionnellementhospitaloadministratives'.repeat(5).slice(0, 208)
const LONG_ADDRESS =
  'https://www.exemple.fr/ressources/documents/rapport-annuel-de-la-cooperative/2026/annexes?format=pdf&version=2'
const LONG_TITLE = `${'Aides-soignantes, éducateurs, cuisiniers : '.repeat(6)}qui fait tenir nos établissements`.slice(
  0,
  250,
)
const LONG_TAG = 'accompagnement-médico-psycho-social-interdépartemental'

const SHAPES = { landscape: [1600, 1000], portrait: [900, 1400], square: [1200, 1200] } as const
type Shape = keyof typeof SHAPES

/** A photograph, as far as a page is concerned: a JPEG of a person whose head is near the top. */
async function photograph(shape: Shape): Promise<Blob> {
  const [width, height] = SHAPES[shape]
  const unit = Math.min(width, height) / 10
  const person = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#7fb9c2"/><rect y="70%" width="100%" height="30%" fill="#6f9457"/>
    <path d="M${width / 2 - 2.4 * unit} ${height}V${height * 0.45}h${4.8 * unit}V${height}z" fill="#d8472c"/>
    <circle cx="${width / 2}" cy="${height * 0.25}" r="${1.6 * unit}" fill="#f4e3b5"/></svg>`
  return new Blob([new Uint8Array(await sharp(Buffer.from(person)).jpeg({ quality: 70 }).toBuffer())], {
    type: 'image/jpeg',
  })
}

const element = { version: 1, direction: 'ltr', format: '', indent: 0 }
const text = (words: string) => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  mode: 'normal',
  style: '',
  detail: 0,
})
const paragraph = (words: string) => ({ ...element, type: 'paragraph', children: [text(words)] })
const heading = (words: string, tag = 'h2') => ({ ...element, type: 'heading', tag, children: [text(words)] })
const list = (words: string[], ordered = false) => ({
  ...element,
  type: 'list',
  listType: ordered ? 'number' : 'bullet',
  tag: ordered ? 'ol' : 'ul',
  start: 1,
  children: words.map((word, index) => ({ ...element, type: 'listitem', value: index + 1, children: [text(word)] })),
})
const block = (fields: Record<string, unknown>) => ({ type: 'block', version: 2, format: '', fields })
const figures = (...values: string[]) =>
  block({
    blockType: 'keyFigures',
    title: LONG_TITLE,
    items: values.map((value) => ({ value, unit: 'euros', label: 'versés aux salariés de la coopérative' })),
    source: { label: LONG_WORD, url: LONG_ADDRESS, date: '2025-11-01T00:00:00.000Z' },
  })
const bodyWith = (...children: unknown[]) => ({ root: { ...element, type: 'root', children } })

/**
 * Fills a site with what no sample holds, and returns the paths of the pages that show it: pictures of each shape, a
 * word of 208 letters, an address, a title of 250 characters, forty categories, twelve links, fifty tags, forty
 * headings, figures of one to twelve digits, one word of text, ten thousand words.
 */
export async function fillWithHardContent(server: TestServer, token: string): Promise<string[]> {
  const write = async (path: string, body: object, method = 'POST') => {
    const answer = await server.api(path, { method, body, token })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    const json = (await answer.json()) as { doc?: { id: string; slug: string }; result?: { id: string; slug: string } }
    return (json.doc ?? json.result) as { id: string; slug: string }
  }
  const picture = async (shape: Shape, about: object = {}) => {
    const form = new FormData()
    form.append('file', await photograph(shape), `${shape}.jpg`)
    form.append('_payload', JSON.stringify({ alt: 'Une personne', ...about }))
    const headers = { authorization: `JWT ${token}` }
    const answer = await fetch(`${server.url}/api/media`, { method: 'POST', body: form, headers })
    return ((await answer.json()) as { doc: { id: string } }).doc.id
  }

  const credited = {
    caption: LONG_TITLE,
    credit: `Photographie : ${LONG_WORD}`,
    bearsText: true,
    transcript: `${LONG_WORD}\n${LONG_TITLE}\n\n${LONG_ADDRESS}`,
  }
  const pictures: Record<Shape, string> = {
    landscape: await picture('landscape', credited),
    portrait: await picture('portrait', credited),
    square: await picture('square'),
  }
  const categories: string[] = []
  for (let number = 1; number <= 36; number += 1) {
    categories.push((await write('/categories', { title: `Rubrique numéro ${number}` })).id)
  }
  const longCategory = await write('/categories', { title: LONG_WORD.slice(0, 60), description: LONG_ADDRESS })
  const authors: { id: string; slug: string }[] = []
  for (const [shape, photo] of Object.entries(pictures)) {
    const name = {
      landscape: 'Maël Le Gall',
      portrait: 'Marie-Hélène de Kerguelen-Trémarec',
      square: LONG_WORD.slice(0, 70),
    }
    authors.push(
      await write('/people', {
        name: name[shape as Shape],
        role: LONG_TITLE,
        photo,
        biography: `${LONG_ADDRESS} ${LONG_WORD}`,
      }),
    )
  }
  authors.push(await write('/people', { name: 'Sans Portrait' }))
  const dossier = await write('/dossiers', { title: LONG_TITLE, description: LONG_WORD, cover: pictures.portrait })

  for (const [short, long] of [
    ['ANTICONSTITUTIONNEL', LONG_WORD.slice(0, 200)],
    ['QWZ', LONG_TITLE.slice(0, 200)],
  ]) {
    await write('/glossary', {
      short,
      long,
      definition: `${LONG_WORD} ${LONG_TITLE}`.slice(0, 600),
      address: LONG_ADDRESS,
    })
  }

  const paths: string[] = []
  const article = async (fields: Record<string, unknown>) => {
    const made = await write('/articles', {
      category: longCategory.id,
      excerpt: `Un chapô qui cite ${LONG_ADDRESS}.`,
      body: bodyOf('Mot.'),
      ...fields,
      _status: 'published',
    })
    paths.push(`/blog/${made.slug}`)
    return made
  }
  for (const [index, [shape, cover]] of Object.entries(pictures).entries()) {
    await article({
      title: `${LONG_TITLE.slice(0, 60 + 60 * index)} (${shape})`,
      cover,
      category: categories[index],
      authors: [authors[index]?.id],
      dossier: dossier.id,
    })
  }
  await article({
    title: LONG_WORD,
    excerpt: LONG_WORD,
    authors: authors.map(({ id }) => id),
    tags: [LONG_WORD, LONG_TAG],
  })
  await article({
    title: LONG_TITLE,
    tags: Array.from({ length: 50 }, (_, index) => `mot-clé ${index + 1}`),
    body: bodyWith(
      paragraph(`${LONG_WORD} ${LONG_ADDRESS} ANTICONSTITUTIONNEL, QWZ.`),
      figures('7', '-42', '123', '1 234', '12 345'),
      figures('123456', '1 234 567', '12 345 678'),
      figures('1 234 567 890', '123 456 789 012'),
      figures('12 345 678 901'),
      figures('45'),
      heading(LONG_WORD),
      heading(LONG_TITLE, 'h3'),
      list([LONG_WORD, LONG_ADDRESS]),
      list(
        Array.from({ length: 12 }, (_, index) => `Point ${index + 1}`),
        true,
      ),
      block({
        blockType: 'callout',
        kind: 'information',
        title: LONG_WORD,
        content: bodyWith(paragraph(LONG_ADDRESS)),
      }),
      block({ blockType: 'quote', text: LONG_WORD, author: LONG_WORD, role: LONG_TITLE }),
      ...Object.values(pictures).map((image) => block({ blockType: 'figure', image, longDescription: LONG_WORD })),
      block({ blockType: 'gallery', images: Object.values(pictures).map((image) => ({ image, caption: LONG_WORD })) }),
      block({ blockType: 'video', url: 'https://vimeo.com/123456789', title: LONG_TITLE, transcript: LONG_WORD }),
      block({
        blockType: 'callToAction',
        title: LONG_WORD,
        text: LONG_TITLE,
        label: LONG_TITLE.slice(0, 60),
        url: '/blog',
      }),
    ),
  })
  const long = 'Un établissement ouvre ses portes à dix heures, et chacun y trouve sa place. '.repeat(18)
  await article({
    title: 'Dix mille mots',
    cover: undefined,
    body: bodyWith(
      ...Array.from({ length: 40 }, (_, index) => index).flatMap((index) => [
        heading(`Partie ${index + 1} : comment nous travaillons`),
        paragraph(long),
      ]),
    ),
  })
  await article({ title: 'Mot', excerpt: 'Mot.' })

  await write('/globals/site', {
    name: 'Skorann Actualités',
    navigation: [],
    footer: [{ title: LONG_WORD.slice(0, 60), links: [{ label: LONG_TITLE.slice(0, 90), url: '/blog' }] }],
    social: [{ label: LONG_WORD.slice(0, 40), url: LONG_ADDRESS }],
  })
  return [
    ...paths,
    '/',
    '/blog',
    '/blog/archives',
    '/plan-du-site',
    '/suivre',
    '/glossaire',
    `/blog/mot-cle/${LONG_WORD.slice(0, 100)}`,
    `/blog/categorie/${longCategory.slug}`,
    `/blog/dossier/${dossier.slug}`,
    ...authors.map(({ slug }) => `/blog/auteur/${slug}`),
  ]
}
