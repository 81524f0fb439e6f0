import type { WrittenDocument } from '@/collections/before-publication/check'
import { CHECKS, findingsIn } from '@/collections/before-publication/registry'

interface Node {
  type: string
  [key: string]: unknown
}

const text = (words: string, format = 0): Node => ({ type: 'text', text: words, format })
const line = (type: string, content: (string | Node)[], rest = {}): Node => ({
  type,
  children: content.map((one) => (typeof one === 'string' ? text(one) : one)),
  ...rest,
})
const paragraph = (...content: (string | Node)[]) => line('paragraph', content)
const heading = (words: string, tag = 'h2') => line('heading', words ? [words] : [], { tag })
const bold = (words: string) => paragraph(text(words, 1))
const link = (words: string, url: string) => line('link', [words], { fields: { linkType: 'custom', url } })
const ownLink = (words: string, id: unknown) =>
  line('link', [words], { fields: { linkType: 'internal', doc: { relationTo: 'articles', value: id } } })
const list = (...items: Node[]) => line('list', items)
const item = (...content: (string | Node)[]) => line('listitem', content)
const block = (fields: object): Node => ({ type: 'block', fields })
const callout = (...nodes: Node[]) =>
  block({ blockType: 'callout', kind: 'information', content: { root: { type: 'root', children: nodes } } })
const figure = (image: string) => block({ blockType: 'figure', image })
const CAPTION = { $: { caption: 'Une légende' } }
const table = (...rows: number[][]) =>
  line(
    'table',
    rows.map((states) =>
      line(
        'tablerow',
        states.map((headerState) => line('tablecell', [paragraph('Mot')], { headerState })),
      ),
    ),
    CAPTION,
  )
const linebreak: Node = { type: 'linebreak' }
const END = paragraph('La suite du texte.')

const written = (changes: Partial<WrittenDocument>, ...nodes: Node[]): WrittenDocument => ({
  collection: 'articles',
  title: 'Un titre',
  excerpt: 'Un chapô.',
  category: 'c1',
  cover: 'm1',
  tags: ['emploi'],
  slug: 'un-titre',
  undescribed: new Set(),
  body: { root: { type: 'root', children: [END, ...nodes, END] } },
  ...changes,
})

/** Returns « place: message » of each finding among some nodes: the first of them is 1. */
const found = (...nodes: Node[]) =>
  findingsIn(written({}, ...nodes)).map(
    ({ kind, message, place }) => `${kind} ${'node' in place ? place.node : place.field}: ${message}`,
  )

test.each<[string, Node[], string[]]>([
  ['an empty heading', [heading('')], ['advises 1: Intertitre vide : écrivez-le, ou effacez la ligne']],
  ['a heading of spaces', [heading('  ')], ['advises 1: Intertitre vide : écrivez-le, ou effacez la ligne']],
  ['a bold line', [bold('Le contexte')], ['advises 1: Ligne en gras : « Le contexte » est-elle un intertitre ?']],
  ['a bold sentence', [bold('Le contexte est connu.')], []],
  ['a bold line above a heading', [bold('Le contexte'), heading('Les faits')], []],
  [
    'the bold questions of an interview',
    ['D’où venez-vous ?', 'Et la nuit ?', 'Que changer ?'].flatMap((words) => [bold(words), paragraph('De loin.')]),
    [],
  ],
  [
    'two bold questions',
    ['Quand venir ?', 'Où vous garer ?'].flatMap((words) => [bold(words), paragraph('Ici.')]),
    [
      'advises 1: Ligne en gras : « Quand venir ? » est-elle un intertitre ?',
      'advises 3: Ligne en gras : « Où vous garer ? » est-elle un intertitre ?',
    ],
  ],
  ['a long bold line', [bold('mot '.repeat(30))], []],
  ['a line with a bold word', [paragraph(text('Le', 1), ' contexte')], []],
  ['a table without headings', [table([0, 0], [0, 0])], ['advises 1: Tableau sans ligne d’en-tête']],
  ['a table with half a row of them', [table([1, 0], [0, 0])], ['advises 1: Tableau sans ligne d’en-tête']],
  ['a table with a row of headings', [table([1, 1], [0, 0])], []],
  ['a table with a column of headings', [table([2, 0], [2, 0])], []],
  ['a table with both', [table([3, 1], [2, 0])], []],
  ['a table without a caption', [{ ...table([1], [0]), $: { caption: ' ' } }], ['advises 1: Tableau sans légende']],
  [
    'a video alone',
    [block({ blockType: 'video', url: 'https://vimeo.com/123456789', title: 'Film' })],
    ['advises 1: Vidéo sans transcription'],
  ],
  [
    'a video with its words',
    [block({ blockType: 'video', url: 'https://vimeo.com/123456789', title: 'Film', transcript: 'Mots' })],
    [],
  ],
])('of %s is said what helps', (_, nodes, lines) => {
  expect(found(...nodes)).toEqual(lines)
})

test.each(['ici', 'Ici', ' Cliquez ici ! ', 'Lire la suite', 'En savoir plus', 'en savoir +', '→ Plus d’infos'])(
  'a link of the words « %s » says nothing of where it leads',
  (words) => {
    expect(found(paragraph('Voir ', link(words, '/a')))).toEqual([
      expect.stringMatching(/^advises 1: Lien « .+ » : dites où il mène$/),
    ])
  },
)

test.each(['la page des offres', 'Insee', 'lire la suite du rapport'])('a link of the words « %s » does', (words) => {
  expect(found(paragraph(link(words, '/a')))).toEqual([])
})

test('links are looked at in lists, tables, quotations and callouts', () => {
  const bad = () => link('ici', '/a')
  const cells = line('table', [line('tablerow', [line('tablecell', [paragraph(bad())], { headerState: 1 })])], CAPTION)
  const places = found(list(item(bad())), cells, line('quote', [bad()]), callout(paragraph(bad())))
  expect(places).toEqual([1, 2, 3, 4].map((place) => `advises ${place}: Lien « ici » : dites où il mène`))
})

test('the same words that lead to two places are told once, at the second', () => {
  const twice = 'Deux liens « Le rapport » mènent à des pages différentes'
  expect(
    found(
      paragraph(link('le rapport', '/a')),
      paragraph(link('Le rapport', '/b')),
      paragraph(link('le rapport', '/c')),
    ),
  ).toEqual([`advises 2: ${twice}`])
  expect(found(paragraph(link('le rapport', '/a')), paragraph(link('le rapport', '/a ')))).toEqual([])
  expect(found(paragraph(ownLink('le rapport', 'a1')), paragraph(ownLink('Le rapport', { id: 'b1' })))).toEqual([
    `advises 2: ${twice}`,
  ])
  expect(found(paragraph(ownLink('le rapport', 'a1')), paragraph(ownLink('le rapport', { id: 'a1' })))).toEqual([])
})

test.each(['DSC_0042.JPG', 'equipe.png', 'image 3', 'IMG_20240112', 'photo-1'])(
  'the description « %s » is the name of a file',
  (alt) => {
    expect(describedAs(alt)).toEqual([
      `1: Description « ${alt} » : c’est un nom de fichier, dites ce que l’image montre`,
      `cover: Description « ${alt} » : c’est un nom de fichier, dites ce que l’image montre`,
    ])
  },
)

test.each(['Image de deux personnes', 'Photo d’une salle', 'Une photo du chantier', 'La photographie des locaux'])(
  'the description « %s » begins with what is known',
  (alt) => {
    expect(describedAs(alt)).toEqual([
      `1: Description « ${alt} » : dites ce qu’elle montre, sans « image de »`,
      `cover: Description « ${alt} » : dites ce qu’elle montre, sans « image de »`,
    ])
  },
)

test.each(['Deux personnes marchent', 'Une photographe au travail', 'Image', 'Des photos dans un album'])(
  'the description « %s » is right',
  (alt) => {
    expect(describedAs(alt)).toEqual([])
  },
)

function describedAs(alt: string): string[] {
  const descriptions = new Map([
    ['m1', alt],
    ['m2', alt],
  ])
  return findingsIn(written({ descriptions }, figure('m2'))).map(
    ({ message, place }) => `${'node' in place ? place.node : place.field}: ${message}`,
  )
}

const TYPED = 'Liste tapée à la main : prenez « Liste à puces » ou « Liste numérotée »'

test.each<[string, Node[], number[]]>([
  ['dashes', [paragraph('- un'), paragraph('- deux'), paragraph('- trois')], [2]],
  ['bullets', [paragraph('• un'), paragraph('• deux')], [2]],
  ['numbers', [paragraph('1. un'), paragraph('2) deux')], [2]],
  ['lines of one paragraph', [paragraph('- un', linebreak, '- deux')], [1]],
  [
    'two lists',
    [paragraph('- un'), paragraph('- deux'), paragraph('Puis'), paragraph('- un'), paragraph('- deux')],
    [2, 5],
  ],
  ['one dash', [paragraph('- un'), paragraph('deux')], []],
  ['a dialogue', [paragraph('— Bonjour.'), paragraph('— Bonsoir.')], []],
  ['years', [paragraph('2024. Un an.'), paragraph('2025. Un autre.')], []],
  ['a real list', [list(item('un'), item('deux'))], []],
])('of %s typed at the beginning of lines, a list is told from words', (_, nodes, places) => {
  expect(found(...nodes)).toEqual(places.map((place) => `advises ${place}: ${TYPED}`))
})

test.each<[string, boolean]>([
  ['LES SALARIÉS DE L’ESS', true],
  ['Voici LES SALARIÉS DU SECTEUR en 2025', true],
  ['RAPPORT ANNUEL 2025 : NOS CHIFFRES', true],
  ['LA FIN', false],
  ['INSEE, DREES, CNSA, URSSAF', false],
  ['Le CNSA de l’ESS à HEC', false],
  ['2024 2025 2026 2027 2028', false],
])('« %s » is a phrase in capitals: %s', (words, isOne) => {
  const places = (document: WrittenDocument) => findingsIn(document).map(({ place }) => place)
  expect(places(written({ title: words, slug: 'a' }))).toEqual(isOne ? [{ field: 'title' }] : [])
  expect(places(written({ excerpt: words }))).toEqual(isOne ? [{ field: 'excerpt' }] : [])
  for (const node of [paragraph(words), heading(words), list(item(words)), callout(paragraph(words))]) {
    expect(places(written({}, node))).toEqual(isOne ? [{ node: 1 }] : [])
  }
})

test('a phrase in a list within a list is told once', () => {
  expect(found(list(item('Un'), item(list(item('LES SALARIÉS DE L’ESS')))))).toEqual([
    'advises 1: En capitales : « LES SALARIÉS DE L’ESS »',
  ])
})

test('a check of what a reader may not perceive or understand names its criterion and a chapter of the guide', () => {
  const about = (document: WrittenDocument) => findingsIn(document).map(({ rgaa, chapter }) => [rgaa, chapter])
  expect(about(written({}, heading('')))).toEqual([['9.1', 'intertitres']])
  expect(about(written({ tags: [] }))).toEqual([[undefined, undefined]])
  for (const { rgaa, chapter } of CHECKS) if (rgaa) expect(chapter).toBeDefined()
})

test('a long text of the hardest lines is read once', () => {
  const size = 20_000
  const hard = [
    paragraph('A '.repeat(size)),
    paragraph(`${' '.repeat(size)}x`),
    paragraph(`-${' '.repeat(size)}`),
    paragraph(link(`${'!'.repeat(size)}a`, '/a'), link('…'.repeat(size), '/b')),
    heading(' '.repeat(size)),
  ]
  const nested = Array.from({ length: 500 }).reduce<Node>((inside) => list(item(inside)), item('mot'))
  let reads = 0
  const counted = (node: Node): Node =>
    new Proxy(node, {
      get(target, name) {
        if (name === 'children') reads += 1
        const value = target[name as string]
        return name === 'children' ? (value as Node[] | undefined)?.map(counted) : value
      },
    })
  findingsIn(written({}, counted(nested)))
  // Twice as deep, twice as many: each node is read a fixed number of times.
  const once = reads
  reads = 0
  findingsIn(
    written({}, counted(Array.from({ length: 1000 }).reduce<Node>((inside) => list(item(inside)), item('mot')))),
  )
  expect(reads).toBeLessThan(2.2 * once)
  expect(found(...hard).length).toBeGreaterThan(0)
})
