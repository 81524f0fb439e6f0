import { BLOCKS } from '@/collections/blocks/registry'
import type { FieldShape } from '@/collections/schema/shape'
import { wordsOfRichText } from '@/collections/schema/words'
import { childrenOf, type RichTextNode } from '@/payload/editorial/rich-text'
import { slugify } from '@/payload/editorial/slug'
import { essArticle } from '@/payload/scripts/seed/ess-article'
import type { SeedReferences } from '@/payload/scripts/seed/sample-article'
import { sampleArticles } from '@/payload/scripts/seed/sample-articles'
import { samplePdf } from '@/payload/scripts/seed/sample-pdf'
import { categories } from '@/payload/scripts/seed/site-content'
import { shapeOfBody } from '@/tests/support/shapes'

const references: SeedReferences = {
  article: (slug) => slug,
  picture: (name) => name,
  cover: (name) => name,
  document: 'document',
}
const bodies = sampleArticles.map(({ body }) => body(references))
let text: FieldShape
beforeAll(async () => {
  text = await shapeOfBody()
})

const nodes = bodies.flatMap(({ root }) => everyNode(root))

test('a first visitor sees each block at work', () => {
  const types = nodes
    .filter(({ type }) => type === 'block')
    .map(({ fields }) => (fields as { blockType: string }).blockType)
  expect(new Set(types)).toEqual(new Set(Object.keys(BLOCKS)))
})

test('a first visitor sees every other element of a text at work', () => {
  const types = new Set(nodes.map(({ type, tag, listType }) => String(tag ?? listType ?? type)))
  for (const type of ['h2', 'h3', 'h4', 'ol', 'ul', 'table', 'quote', 'horizontalrule', 'link'])
    expect(types).toContain(type)
})

test('a first visitor finds something to read in every category, and a dossier', () => {
  expect(new Set(sampleArticles.map(({ category }) => category))).toEqual(new Set(categories.map(({ slug }) => slug)))
  expect(sampleArticles.filter(({ inDossier }) => inDossier).length).toBeGreaterThanOrEqual(2)
})

test.each(sampleArticles.map((article, index) => ({ article, index, ...article })))(
  '« $title » is short and well formed',
  ({ article, index }) => {
    const words = wordsOfRichText(text, bodies[index]).split(/\s+/).length
    expect(words).toBeGreaterThan(130)
    expect(words).toBeLessThan(360)
    expect(article.excerpt.length).toBeLessThanOrEqual(300)
    expect(slugify(article.slug)).toBe(article.slug)
    expect(Date.parse(article.publishedAt)).toBeGreaterThan(Date.parse('2025-09-01'))
    expect(Date.parse(article.publishedAt)).toBeLessThan(Date.parse('2025-12-01'))
  },
)

test('a text links only to documents that the seed has written before it', () => {
  const written = new Set([essArticle.slug])
  for (const { body, slug } of sampleArticles) {
    body({
      ...references,
      article: (wanted) => {
        expect(written).toContain(wanted)
        return wanted
      },
    })
    written.add(slug)
  }
})

test('the sample document is a small PDF whose table says where each object begins', () => {
  const pdf = samplePdf().toString('latin1')
  expect(pdf.length).toBeLessThan(20_000)
  const table = pdf.slice(Number(pdf.match(/startxref\n(\d+)/)?.[1])).match(/\d{10} 00000 n/g) ?? []
  expect(table.length).toBeGreaterThan(10)
  for (const [index, entry] of table.entries()) {
    expect(pdf.slice(Number(entry.slice(0, 10)))).toMatch(new RegExp(`^${index + 1} 0 obj`))
  }
})

function everyNode(node: RichTextNode): RichTextNode[] {
  return [node, ...childrenOf(node).flatMap(everyNode)]
}
