import { outsideAddresses } from '@/collections/link-checks/outside-addresses'
import { block, bullets, internalLink, link, paragraph, richText } from '@/payload/editorial/lexical'

const SITE = 'https://actualites.skorann.example'

test('the addresses of other sites are found in links, lists, callouts and blocks, each once', () => {
  const body = richText(
    paragraph(link('un', 'https://un.example/'), ' ', link('encore', ' https://un.example/ ')),
    bullets([{ words: [link('deux', 'http://deux.example/a?b=c')] }]),
    block('callout', { content: richText(paragraph(link('trois', 'HTTPS://trois.example'))) }),
    block('keyFigures', { items: [], source: { url: 'https://quatre.example/' } }),
  )
  expect([...outsideAddresses(body, SITE)].toSorted()).toEqual([
    'HTTPS://trois.example',
    'http://deux.example/a?b=c',
    'https://quatre.example/',
    'https://un.example/',
  ])
})

test('addresses of this site, of mail, of nothing and of endless length are left out', () => {
  const body = richText(
    paragraph(
      link('nous', `${SITE}/blog`),
      link('mail', 'mailto:a@b.example'),
      link('ancre', '#a'),
      link('chemin', '/a'),
    ),
    paragraph(
      link('faux', 'https://'),
      link('long', `https://a.example/${'a'.repeat(3_000)}`),
      internalLink('x', 'pages', 'p'),
    ),
  )
  expect([...outsideAddresses(body, SITE)]).toEqual([])
  expect([...outsideAddresses(null, SITE), ...outsideAddresses({ url: 3 }, SITE)]).toEqual([])
})

test('a text that is nested ten thousand deep is read to its end', () => {
  let node: object = { url: 'https://fond.example/' }
  for (let depth = 0; depth < 10_000; depth += 1) node = { children: [node] }
  expect([...outsideAddresses(node, SITE)]).toEqual(['https://fond.example/'])
})
