import { strToU8 } from 'fflate'
import { MOST_MEGABYTES } from '@/payload/import/limits'
import { readBytes, readPasted } from '@/payload/import/read-bytes'
import { readInProcess } from '@/payload/import/read-in-process'
import { REASONS } from '@/payload/import/refusal'
import { shownLines } from '@/tests/support/drafts/shown-lines'

async function paste(html: string) {
  const { source } = await readPasted({ html })
  return { lines: shownLines(source), remarks: source.remarks }
}

test.each([
  ['lines of a div each', '<div>un</div><div><br></div><div>deux</div>', ['un', '', 'deux']],
  ['two line breaks between paragraphs', 'un<br><br>deux<br>trois', ['un', 'deux⏎trois']],
  ['typed bullets after line breaks', '<p>Il faut :<br>• un<br>• deux</p>', ['Il faut :', '• un', '• deux']],
  [
    'a list in a list',
    '<ul><li>un<ol start="3"><li>deux</li></ol></li><li>trois</li></ul>',
    ['•| un', ' 3.| deux', '•| trois'],
  ],
  ['paragraphs in a point', '<ul><li><p>un</p><p>deux</p></li></ul>', ['•| un⏎deux']],
  [
    'boxes to tick',
    '<ul><li><input type="checkbox" checked> fait</li><li>[ ] à faire</li></ul>',
    ['•| [x] fait', '•| [ ] à faire'],
  ],
  ['a table of one cell, which only places', '<table><tr><td><p>un</p><p>deux</p></td></tr></table>', ['un', 'deux']],
  [
    'merged cells',
    '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    ['cell 0:0| a', 'cell 0:1| b', 'cell 1:1| c'],
  ],
  ['words of another language', '<p>le <span lang="br">fest-noz</span></p>', ['le <br>fest-noz</>']],
  ['a quotation', '<blockquote><p>un</p></blockquote>', ['quote| un']],
  ['what was only set back', '<blockquote><ul><li>un</li></ul></blockquote>', ['•| un']],
  [
    'an address through Google',
    '<p><a href="https://www.google.com/url?q=https%3A%2F%2Fexemple.org%2Fa&amp;sa=D">ici</a></p>',
    ['[ici](https://exemple.org/a)'],
  ],
  [
    'an address with accents',
    '<p><a href="https://exemple.org/été à venir">ici</a></p>',
    ['[ici](https://exemple.org/%C3%A9t%C3%A9%20%C3%A0%20venir)'],
  ],
  [
    'a number that leads to a part of the page',
    '<p><a href="#p2">2</a></p><div id="p2"><h2>Deux</h2><p>Texte</p></div>',
    ['2', 'h2| Deux', 'Texte'],
  ],
])('%s are read as they are meant', async (_, html, expected) => {
  expect((await paste(html)).lines).toEqual(expected)
})

test('what stands after the end of a page is read too', async () => {
  const { source } = await readBytes(
    strToU8('<html><body><p>un</p></body></html><p>deux</p><html><body><p>trois</p></body></html>'),
    'a.html',
  )
  expect(shownLines(source)).toEqual(['un', 'deux', 'trois'])
})

test('pictures that stayed on a site, and videos, are said', async () => {
  const { lines, remarks } = await paste(
    '<p>un<img src="https://exemple.org/a.png">deux</p><iframe src="https://exemple.org/video"></iframe>',
  )
  expect(lines).toEqual(['un deux', '[https://exemple.org/video](https://exemple.org/video)'])
  expect(remarks).toEqual([
    expect.stringContaining('restée sur le site'),
    expect.stringContaining('remplacé par un lien'),
  ])
})

test.each([
  ['tags that never end', '<html '.repeat(300_000)],
  ['comments that never end', '<!--'.repeat(300_000)],
  ['links to one another', `<p>${'<a href="#a">1</a>'.repeat(3000)}</p>${'<p id="a">x</p>'.repeat(3000)}`],
  ['spaces', `<p>a${' '.repeat(500_000)}b</p>`],
  ['marks of emphasis', `<p>${'<b>'.repeat(300)}a`],
])('a page of %s is read or refused, and does not go on for ever', async (_, html) => {
  // Long: a busy machine is no fault of the page.
  const read = await readInProcess({ html: `<p>a</p>${html}` }, { megabytes: MOST_MEGABYTES, seconds: 300 })
  expect([REASONS.late, REASONS.heavy]).not.toContain('reason' in read && read.reason)
})

test('a Markdown file keeps short lines, joins those that a program broke, and has its front matter', async () => {
  const long = 'Une ligne que l’éditeur de texte a coupée parce qu’elle dépassait'
  const text = `---\ntitre: "Le titre"\nchapô: L’essentiel\nauteur: Anne Exemple\n---\n\nBonjour,\nà tous\n\n${long}\nsa largeur.\n\n- [x] fait\n\n<https://exemple.org/> et https://exemple.org/\n`
  const { source } = await readBytes(strToU8(text), 'a.md')
  expect(shownLines(source)).toEqual([
    'title| Le titre',
    'subtitle| L’essentiel',
    'metadata| auteur: Anne Exemple',
    'Bonjour,⏎à tous',
    `${long} sa largeur.`,
    '•| [x] fait',
    'https://exemple.org/ et https://exemple.org/',
  ])
})

const WORDS = 'Des mots de l’article, assez nombreux pour être ce que dit la page.'

test.each([
  ['its article', `<article><h1>Le titre</h1><p>${WORDS}</p></article>`],
  ['its main part', `<main><h1>Le titre</h1><p>${WORDS}</p></main>`],
  [
    'an article in its main part',
    `<main><p>Fil d’Ariane</p><article><h1>Le titre</h1><p>${WORDS}</p></article></main>`,
  ],
])('of a page that was saved whole, what stands around %s is a note', async (_, article) => {
  const html = `<a href="#c">Aller au contenu</a><header><nav><ul><li>Accueil</li></ul></nav></header>${article}<footer>Mentions légales</footer>`
  const { lines } = await paste(html)
  const shown = lines.filter((line) => !line.startsWith('metadata'))
  expect(shown).toEqual(['h1| Le titre', WORDS])
  expect(lines).toEqual(
    expect.arrayContaining(['metadata| Aller au contenu', 'metadata| Accueil', 'metadata| Mentions légales']),
  )
})

const PIXELS = `data:image/png;base64,${Buffer.from(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...new Array(200).fill(1)])).toString('base64')}`
const image = (attributes = '') => `<img src="${PIXELS}" ${attributes}>`
const ARTICLE = `<article><h1>Le titre</h1><p>${WORDS}</p></article>`
/** Of the pictures that a page has and a draft does not. */
const pictureRemarks = (remarks: string[]) => remarks.filter((remark) => remark.includes('autour de l’article'))

test.each([
  ['the header', `<header>${image()}<p>Le site</p></header>${ARTICLE}`],
  ['a menu', `<nav><a href="https://exemple.org/">${image('width="200"')}</a></nav>${ARTICLE}`],
  ['a logo that leads to the first page', `<div><a href="https://exemple.org/">${image()}</a></div>${ARTICLE}`],
  ['what stands below', `${ARTICLE}<div>${image()}</div>`],
  ['a picture alone below', `${ARTICLE}${image()}`],
])('a picture in %s of a page is left out, and said', async (_, html) => {
  const { lines, remarks } = await paste(html)
  expect(lines.filter((line) => line.startsWith('picture'))).toEqual([])
  expect(pictureRemarks(remarks)).toEqual([expect.stringMatching(/^Une image n’a pas été reprise/)])
})

test('icons around an article are left out without a word', async () => {
  const icons = [image('width="24" height="24"'), image('class="icon"'), '<img src="https://exemple.org/logo.svg">']
  const { remarks } = await paste(`<header>${icons.join('')}<p>Le site</p></header>${ARTICLE}`)
  expect(remarks).toEqual([])
})

test.each([
  ['an image', image()],
  ['a box', `<div class="hero">${image('width="1200"')}</div>`],
  ['a figure with its caption', `<figure>${image()}<figcaption>La façade</figcaption></figure>`],
])('the picture that stands above an article in %s is its cover', async (_, cover) => {
  const { source } = await readPasted({ html: `<header>Le site</header>${cover}${ARTICLE}` })
  expect(source.pictures).toHaveLength(1)
  expect(source.lines.filter(({ picture }) => picture)).toHaveLength(1)
  expect(source.remarks).toEqual([])
})

test('where a page has several articles, or a small one, everything is read', async () => {
  const one = `<article><h2>Un</h2><p>${WORDS}</p></article>`
  expect((await paste(`<p>Avant</p>${one}${one}`)).lines[0]).toBe('Avant')
  expect((await paste(`<p>${WORDS}</p><p>${WORDS}</p><article><p>Un mot</p></article>`)).lines[0]).toBe(WORDS)
})

test('the lists of each level that Google saves one below the other are lists in lists', async () => {
  const list = (level: number, words: string) => `<ul class="c1 lst-kix_ab1-${level} start"><li>${words}</li></ul>`
  expect((await paste(list(0, 'un') + list(1, 'deux') + list(2, 'trois') + list(0, 'quatre'))).lines).toEqual([
    '•| un',
    ' •| deux',
    '  •| trois',
    '•| quatre',
  ])
})

test('the line that Google draws above its notes is no rule of the text', async () => {
  const html =
    '<p>Un mot<sup><a href="#n1" id="r1">[1]</a></sup></p><hr><div><p><a href="#r1" id="n1">[1]</a> Une note.</p></div>'
  expect((await paste(html)).lines).toEqual(['Un mot{1}', 'note 1| Une note.'])
})

test.each([
  '<aside><p><b>À noter</b></p><p>Un mot.</p></aside>',
  '<figure class="block-color callout"><p><b>À noter</b></p><p>Un mot.</p></figure>',
  '<div class="wp-block-encadre"><p><b>À noter</b></p><p>Un mot.</p></div>',
])('%s is a box', async (html) => {
  expect((await paste(`<p>Avant</p>${html}<p>Après</p>`)).lines).toEqual([
    'Avant',
    'cell 0:0| *À noter*',
    'cell 0:0| Un mot.',
    'Après',
  ])
})

test('what a page folds is shown below its summary, and the fields of a page of Notion are no text', async () => {
  const toggle =
    '<ul class="toggle"><li><details><summary>Et si cela se passe mal ?</summary><p>On change.</p></details></li></ul>'
  const fields = '<table class="properties"><tr><th>Statut</th><td>À relire</td></tr></table>'
  expect((await paste(`${fields}<p>Avant</p>${toggle}`)).lines.slice(-3)).toEqual([
    'Avant',
    '*Et si cela se passe mal ?*',
    'On change.',
  ])
  expect((await paste(`${fields}<p>Avant</p>`)).lines[0]).toMatch(/^metadata/)
})

test('the words of a point beside what it folds are read, and a list that only has the name of one is a list', async () => {
  const folded = '<details><summary>Et après ?</summary>On change.</details>'
  expect(
    (await paste(`<p>Avant</p><ul class="toggle"><li>Voir <b>ici</b> : ${folded} Fin.</li><li>Seul</li></ul>`)).lines,
  ).toEqual(['Avant', 'Voir *ici* :', '*Et après ?*', 'On change.', 'Fin.', 'Seul'])
  expect((await paste('<ul class="toggle"><li>Un <b>mot</b></li><li>Deux</li></ul>')).lines).toEqual([
    '•| Un *mot*',
    '•| Deux',
  ])
})

test.each([
  '<details><summary>Combien ?</summary><p>Rien.</p></details>',
  '<div class="elementor-accordion-title" role="button">Combien ?</div><div><p>Rien.</p></div>',
  '<button class="accordion-button">Combien ?</button><div>Rien.</div>',
])('%s shows what is folded, below a bold line', async (html) => {
  expect((await paste(html)).lines).toEqual(['*Combien ?*', 'Rien.'])
})
