import { feedHtml } from '@/app/(feeds)/feed-html'
import { block, body, link, list, paragraph, table, text } from '@/tests/support/body-nodes'
import { pictureView } from '@/tests/support/views'

const PAGE = 'https://exemple.fr/blog/un-article'
const links = (href: string) => link({ href, external: false }, 'ici')

test('a link to an anchor of the text leads to the article, also from a callout', () => {
  expect(feedHtml(body(paragraph(links('#la-suite'))), PAGE)).toBe(`<p><a href="${PAGE}#la-suite">ici</a></p>`)
  const content = body(paragraph(links('#la-suite')))
  expect(feedHtml(body(block({ type: 'callout', kind: 'information', content })), PAGE)).toContain(
    `<a href="${PAGE}#la-suite">ici</a>`,
  )
})

test('other links keep their address', () => {
  expect(feedHtml(body(paragraph(links('https://autre.fr/#a'))), PAGE)).toContain('href="https://autre.fr/#a"')
  expect(feedHtml(body(paragraph(links('/blog/autre'))), PAGE)).toMatch(/href="https?:[^"]+\/blog\/autre"/)
})

test('raised and lowered words are read as such', () => {
  const html = feedHtml(body(paragraph('10', text('6', 64), ' et CO', text('2', 32 + 1))), PAGE)
  expect(html).toBe('<p>10<sup>6</sup> et CO<strong><sub>2</sub></strong></p>')
})

test('an acronym says what it stands for, inside of what it is written in', () => {
  const acronym = { ...(text('MAS', 1) as object), long: 'maison d’accueil « spécialisée » & "autre"' } as never
  expect(feedHtml(body(paragraph('La ', acronym)))).toBe(
    '<p>La <strong><abbr title="maison d’accueil « spécialisée » &amp; &quot;autre&quot;">MAS</abbr></strong></p>',
  )
})

test('a list of numbers begins where it does in the article', () => {
  const numbers = { ...list('number', 'trois'), tag: 'ol', start: 3 }
  expect(feedHtml(body(numbers), PAGE)).toBe('<ol start="3"><li>trois</li></ol>')
  expect(feedHtml(body({ ...numbers, start: 1 }), PAGE)).toBe('<ol><li>trois</li></ol>')
})

test('a table begins with its caption', () => {
  const words = { ...table([['Poste']]), caption: 'Qui & quoi' }
  expect(feedHtml(body(words), PAGE)).toBe(
    '<table><caption>Qui &amp; quoi</caption><tr><th><p>Poste</p></th></tr></table>',
  )
  expect(feedHtml(body(table([['Poste']])), PAGE)).not.toContain('caption')
})

test('a shared figure says its scope, its source and the day when it was verified', () => {
  const verified = { iso: '2026-11-06T11:00:00.000Z', label: '6 novembre 2026' }
  const source = { label: 'Insee & co', url: 'https://exemple.fr' }
  const items = [
    { value: '12', label: 'lits', scope: 'en Bretagne', source, verified },
    { value: '7', label: 'autres' },
  ]
  const html = feedHtml(body(block({ type: 'keyFigures', items, first: true })), PAGE)
  expect(html).toBe(
    '<ul><li>12 lits (en Bretagne) (Source : <a href="https://exemple.fr">Insee &amp; co</a> ; vérifié le 6 novembre 2026)</li><li>7 autres</li></ul>',
  )
})

test('the words that a picture bears follow it', () => {
  const picture = { ...pictureView(), transcript: 'Porte\n<ouverte>' }
  const html = feedHtml(body(block({ type: 'figure', picture })), PAGE)
  expect(html).toMatch(/<\/figure><p>Texte de l’image : Porte<br>&lt;ouverte&gt;<\/p>$/)
})

test('words in another language say it', () => {
  const breton = { ...text('Kenavo & trugarez', 2), lang: 'br' }
  expect(feedHtml(body(paragraph(breton, ' !')), PAGE)).toBe(
    '<p><span lang="br"><em>Kenavo &amp; trugarez</em></span> !</p>',
  )
})

test('a complex picture is followed by its long description', () => {
  const figure = block({ type: 'figure', picture: pictureView(), longDescription: 'Trois < agences.' })
  expect(feedHtml(body(figure), PAGE)).toMatch(/<\/figure><p>Description détaillée : Trois &lt; agences\.<\/p>$/)
})
