import { readFileSync } from 'node:fs'
import { find } from '@/payload/search/engine/find.mjs'
import { IndexFile } from '@/payload/search/engine/index-file.mjs'
import type { Entry } from '@/payload/search/engine/types'

interface CorpusText {
  slug: string
  kind?: 'page'
  title: string
  excerpt: string
  body: string[]
  caption?: string
  tags: string[]
  category?: string
  dossier?: string
  authors: string[]
  publishedAt: string
}

export interface GoldenQuery {
  kind: string
  query: string
  expected: string[]
}

const AMONG = 5

/** Returns how well the engine answers the golden queries on their corpus, and those that it does not answer whole. */
export function measured() {
  const index = new IndexFile(':memory:')
  index.put(corpusEntries())
  const answers = goldenQueries().map(({ query, expected }) => {
    const { results, total } = find(index, { q: query, filters: {}, sort: 'relevance', page: 1, size: 10 })
    const slugs = results.map(({ key }) => key.slice(key.indexOf(':') + 1))
    if (expected.length === 0) return { query, recall: total === 0 ? 1 : 0, rank: total === 0 ? 1 : 0 }
    const among = slugs.slice(0, AMONG)
    const first = slugs.findIndex((slug) => expected.includes(slug))
    const recall = expected.filter((slug) => among.includes(slug)).length / expected.length
    return { query, recall, rank: first < 0 ? 0 : 1 / (first + 1) }
  })
  index.close()
  return {
    recall: mean(answers.map(({ recall }) => recall)),
    reciprocalRank: mean(answers.map(({ rank }) => rank)),
    missed: answers
      .filter(({ recall }) => recall < 1)
      .map(({ query }) => query)
      .sort(),
  }
}

export function goldenQueries(): GoldenQuery[] {
  return read<GoldenQuery>('golden-queries')
}

/** The texts of the corpus as the index takes them. */
export function corpusEntries(): Entry[] {
  return read<CorpusText>('corpus').map((text): Entry => {
    const key = `${text.kind === 'page' ? 'pages' : 'articles'}:${text.slug}`
    return {
      key,
      title: text.title,
      excerpt: text.excerpt,
      body: text.body.join('\n'),
      captions: text.caption ?? '',
      labels: [...text.tags, text.dossier ?? ''].join('\n'),
      authors: text.authors.join('\n'),
      facets: {
        kind: text.kind ?? 'article',
        date: text.publishedAt,
        year: text.kind ? '' : text.publishedAt.slice(0, 4),
        category: text.category ? { slug: text.category, label: text.category } : null,
        dossier: text.dossier ? { slug: 'dossier', label: text.dossier } : null,
        authors: text.authors.map((name) => ({ slug: name, label: name })),
      },
      shows: [[key, text.publishedAt]],
    }
  })
}

function read<Item>(name: string): Item[] {
  return JSON.parse(readFileSync(`tests/fixtures/search/${name}.json`, 'utf8'))
}

function mean(numbers: number[]) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
