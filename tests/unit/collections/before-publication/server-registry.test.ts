import type { WrittenDocument } from '@/collections/before-publication/check'
import { CHECKS } from '@/collections/before-publication/registry'
import { SERVER_CHECKS } from '@/collections/before-publication/server-registry'
import { block, bullets, internalLink, link, paragraph, richText } from '@/payload/editorial/lexical'
import { article, site } from '../../../fixtures/report/seeded'

const MANY = 100_000
const repeated = (words: string) => words.repeat(Math.ceil(MANY / words.length))

/** A hundred thousand signs of each, in one line: what makes a careless expression try each place in many ways. */
const HOSTILE = [
  'a',
  ' ',
  '0',
  '0 ',
  '06 ',
  '1 000 ',
  '100 % ',
  'A',
  'A.',
  'AB ',
  'ABC (',
  '@',
  'a@',
  'a.',
  'a-',
  '(',
  '[',
  '[à ',
  'https://',
  'https://a?utm_a=1&',
  'www.',
  'lundi 1 ',
  'lundi 1 au mardi ',
  'source : ',
  '2019 ',
  'première région a ',
  'tarif de ',
  'Anne Le ',
  'Anne Kerbrat, ',
  'the of and ',
  '🎉',
  '👨‍👩‍👧‍',
  'é\u0301',
  'champs a b en ',
  '35000 Rennes-sur-',
  'Odile ',
  '\u00a0',
  'un a sur ',
  '?',
]

const SITE = site({
  protectedNames: ['Odile Odile Kervella', 'Odile'],
  figures: [{ value: '3', unit: '', label: '0 0 0 0 0 0 0 0', title: 'Un', article: 'a' }],
  acronyms: [{ short: 'ABC', long: 'a b c' }],
  titles: [{ id: 'a', title: 'a' }],
})

test('the rules have names of their own', () => {
  const rules = [...CHECKS, ...SERVER_CHECKS].map(({ rule }) => rule)
  expect(new Set(rules).size).toBe(rules.length)
})

// A rule that looks at each place in a number of ways that grows with the line would not end.
test.each(HOSTILE)('a line of a hundred thousand signs « %s » is read to its end by each rule', (words) => {
  const document = article(repeated(words), { title: '', excerpt: '' })
  const findings = SERVER_CHECKS.flatMap(({ check }) => check(document, SITE))
  for (const { message } of findings) expect(message.length).toBeLessThan(300)
})

test('a text of ten thousand lines, links and names is read to its end by each rule', () => {
  const lines = Array.from({ length: 10_000 }, (_, n) =>
    paragraph(
      `Anne Kerbrat${'abcdefghij'[n % 10]} a 4${n % 10} % (ABC) `,
      link(`le ${n}`, `https://example.org/${n}?utm_a=1`),
    ),
  )
  const document = {
    ...article('x'),
    body: richText(...lines, bullets(Array(10_000).fill('50 % de tout'))) as WrittenDocument['body'],
  }
  expect(SERVER_CHECKS.flatMap(({ check }) => check(document, SITE)).length).toBeLessThan(SERVER_CHECKS.length * 100)
})

const ODD: Partial<WrittenDocument>[] = [
  {},
  { title: null, excerpt: null, body: null, cover: null, tags: null, meta: null },
  { body: { root: { type: 'root' } } },
  {
    body: richText(
      paragraph(),
      block('keyFigures', { items: 'none', source: 3 }),
      block('gone', {}),
    ) as WrittenDocument['body'],
  },
  {
    body: richText(
      block('callout', { content: {} }),
      internalLink('x', 'articles', '__proto__'),
    ) as WrittenDocument['body'],
  },
  {
    body: { root: { type: 'root', children: [{ type: 'block' }, { type: 'link' }, null as never, { type: 'table' }] } },
  },
]

test.each(ODD)('a document that a client made up breaks no rule: %j', (changes) => {
  expect(() => SERVER_CHECKS.flatMap(({ check }) => check({ ...article('x'), ...changes }, SITE))).not.toThrow()
})
