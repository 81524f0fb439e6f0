/**
 * Mutants that behave like the source, each with its reason. They are left out of the count. `code` is the line as it
 * stands in the file.
 * @type {{ file: string, code: string, original: string, replacement: string, reason: string }[]}
 */
export const EQUIVALENT = [
  {
    file: 'payload/publication/article-tags.ts',
    code: 'if (one.publishedAt === other.publishedAt) return one.id < other.id',
    original: ' < ',
    replacement: ' <= ',
    reason: 'Two articles never have one id.',
  },
  {
    file: 'payload/publication/article-tags.ts',
    code: 'return String(one.publishedAt) < String(other.publishedAt)',
    original: ' < ',
    replacement: ' <= ',
    reason: 'Equal dates were looked at before.',
  },
  {
    file: 'payload/publication/article-tags.ts',
    code: "const newer = await otherArticles(req, row, adjacentTo('newer', row), 1)",
    original: "'newer'",
    replacement: "''",
    reason: 'There are two sides: any value other than the older one means the newer one.',
  },
  {
    file: 'payload/publication/article-tags.ts',
    code: 'select: { publishedAt: true },',
    original: '{ publishedAt: true }',
    replacement: '{}',
    reason: 'It reads more than it needs, and comes to the same.',
  },
  {
    file: 'payload/server/page-tags.ts',
    code: "return processWide('cache.page-under-way', () => new AsyncLocalStorage<Set<string>>())",
    original: "'cache.page-under-way'",
    replacement: "''",
    reason: 'Any name that nothing else has does.',
  },
  {
    file: 'payload/editorial/file-size.ts',
    code: 'const digits = size < 10 ? 1 : 0',
    original: ' < ',
    replacement: ' <= ',
    reason: 'Ten is written without decimals either way.',
  },
  {
    file: 'payload/publication/adjacent.ts',
    code: '{ and: [{ publishedAt: { equals: publishedAt } }, { id: { [beyond]: id } }] },',
    original: '{ publishedAt: { equals: publishedAt } }',
    replacement: '{}',
    reason: 'Of the dates that the first condition lets in, only the equal ones come to this one.',
  },
  {
    file: 'payload/editorial/outline.ts',
    code: 'export function outlineOf(state: RichText, taken: Iterable<string> = []): Outline {',
    original: '[]',
    replacement: "['mutated']",
    reason: 'No heading has this anchor.',
  },
  {
    file: 'payload/editorial/outline.ts',
    code: 'for (const node of state ? childrenOf(state.root) : []) {',
    original: '[]',
    replacement: "['mutated']",
    reason: 'A word is no heading.',
  },
  {
    file: 'payload/server/ready-answer.ts',
    code: "return COMPRESSIBLE.test(headers['content-type'] ?? '') ? ['br', 'gzip', 'identity'] : ['identity']",
    original: "''",
    replacement: "'mutated'",
    reason: 'Neither is a type.',
  },
  {
    file: 'payload/editorial/paste/lists.ts',
    code: "if (element.localName === 'p') return /mso-list:\\s*l\\d/i.test(element.getAttribute('style') ?? '')",
    original: "''",
    replacement: "'mutated'",
    reason: 'Neither is a style of Word.',
  },
  {
    file: 'payload/editorial/paste/lists.ts',
    code: 'while ((open.at(-1)?.level ?? 0) > point.level) open.pop()',
    original: '0',
    replacement: '1',
    reason: 'The first level is 1.',
  },
  {
    file: 'payload/editorial/typography.ts',
    code: "return typesetNodes([text]).join('')",
    original: "''",
    replacement: "'mutated'",
    reason: 'As many pieces come back as were given: one.',
  },
  {
    file: 'payload/editorial/typography.ts',
    code: "const [, , opening = '', closing = ''] = pair",
    original: "''",
    replacement: "'mutated'",
    reason: 'The pattern has both: only the compiler does not know.',
  },
]
