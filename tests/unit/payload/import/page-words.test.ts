import fc from 'fast-check'
import { readPasted } from '@/payload/import/read-bytes'

/** An element of a page, or the place of a word. */
type Node = { open: string; close: string; children: Node[] } | 'word'

/** What pages put around words, in any order: a tag with its attributes. */
const CONTAINERS = [
  'article',
  'aside',
  'b',
  'blockquote',
  'button class="accordion-button"',
  'details',
  'div',
  'div class="callout"',
  'div class="page-header-icon"',
  'div class="toggle-title"',
  'figcaption',
  'figure',
  'footer',
  'h1',
  'h2',
  'header',
  'main',
  'nav',
  'p',
  'section',
  'span',
  'summary',
  'table class="properties"><tr><td',
  'table><tr><td',
  'ul class="toggle"><li',
  'ul class="toggle"><li><details',
  'ul><li',
]

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constant<Node>('word'),
    fc
      .record({
        container: fc.constantFrom(...CONTAINERS),
        children: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
      })
      .map(({ container, children }): Node => {
        const tags = container.split('><').map((tag) => tag.split(' ', 1)[0])
        const close = tags
          .toReversed()
          .map((tag) => `</${tag}>`)
          .join('')
        return { open: `<${container}>`, close, children }
      }),
  ),
}))

/** Writes a page in which each word is another: « mot1x », « mot2x ». */
function written(nodes: Node[], words: string[] = []): { html: string; words: string[] } {
  const html = nodes
    .map((one) => {
      if (one !== 'word') return `${one.open}${written(one.children, words).html}${one.close}`
      words.push(`mot${words.length}x`)
      return ` ${words.at(-1)} `
    })
    .join('')
  return { html, words }
}

test('every word of a page is in a line, once, whatever stands around it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(node, { minLength: 1, maxLength: 6 }), async (nodes) => {
      const { html, words } = written(nodes)
      if (words.length === 0) return
      const { source } = await readPasted({ html })
      const out = source.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ')
      expect((out.match(/mot\d+x/g) ?? []).toSorted()).toEqual(words.toSorted())
    }),
    { numRuns: 300 },
  )
})
