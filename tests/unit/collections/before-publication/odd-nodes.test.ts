import type { SiteView, WrittenDocument } from '@/collections/before-publication/check'
import { findingsIn } from '@/collections/before-publication/registry'
import { SERVER_CHECKS } from '@/collections/before-publication/server-registry'
import { NODES, oddlyChanged, paragraph, root } from '../../../support/odd-nodes'

/* A check reads what a program sent before anything is refused: it finds something or nothing, and never fails. */

const site: SiteView = {
  today: '2026-12-01',
  lexicon: [],
  names: [],
  acronyms: [],
  figures: [],
  titles: [],
  documents: {},
  addresses: {},
  pictures: {},
  protectedNames: ['Odile Kervella'],
  siteUrl: 'https://example.org',
  inclusiveForms: null,
}

const written = (...nodes: unknown[]): WrittenDocument => ({
  collection: 'articles',
  title: 'Un titre',
  excerpt: 'Un chapô.',
  body: root(...nodes) as never,
  undescribed: new Set(),
})

test.each(Object.entries(NODES))('no check fails on an odd %s', (_, node) => {
  for (const [what, odd] of oddlyChanged(node)) {
    const document = written(paragraph, odd, paragraph)
    const run = () => {
      findingsIn(document)
      for (const { check } of SERVER_CHECKS) check(document, site)
    }
    expect([what, failureOf(run)]).toEqual([what, null])
  }
})

function failureOf(work: () => void): string | null {
  try {
    work()
    return null
  } catch (error) {
    return String(error)
  }
}

test('nor on a block that is named like a property of every object', () => {
  const document = written({ type: 'block', fields: { blockType: 'constructor' } })
  expect(failureOf(() => findingsIn(document))).toBeNull()
})
