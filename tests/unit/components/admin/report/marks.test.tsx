import { jest } from '@jest/globals'
import type { Finding } from '@/collections/before-publication/check'
import { Block, bodyShape, Link, openText, paragraph, text } from '../../../../support/text-in-editor'

/* Where the words of findings are marked in a text, in a browser that can. */

jest.unstable_mockModule('@payloadcms/richtext-lexical/client', () => ({
  $isBlockNode: (node: unknown) => node instanceof Block,
  $isLinkNode: (node: unknown) => node instanceof Link,
}))
const { $located } = await import('@/components/admin/report/locate')
const { findingAt, hideMarks, showMarks } = await import('@/components/admin/report/marks')

const highlights = new Map<string, Set<Range>>()
beforeEach(() => {
  document.body.innerHTML = ''
  highlights.clear()
  class Highlight extends Set<Range> {
    constructor(...ranges: Range[]) {
      super(ranges)
    }
  }
  Object.assign(globalThis, { CSS: { highlights }, Highlight })
})

const finding = (node: number, words: string, kind: Finding['kind'] = 'advises'): Finding => {
  return { kind, message: 'À corriger', place: { node }, words }
}
const marked = (name: string) => [...(highlights.get(name) ?? [])].map(String)

function show(findings: Finding[], active?: Finding) {
  const editor = openText(paragraph(text('Le petit '), text('mot', 1), text(' faux')), paragraph(text('Un autre')))
  const located = editor.read(() => $located(findings, bodyShape))
  return { editor, shown: showMarks(editor, located, (one) => one === active) }
}

test('the words are marked by what they prevent, across formats, and the active ones more', () => {
  const [blocking, advised] = [finding(1, 'autre', 'blocks'), finding(0, 'petit mot')]
  show([blocking, advised, finding(0, 'parti')], advised)
  expect(marked('sk-report-blocks')).toEqual(['autre'])
  expect(marked('sk-report-advises')).toEqual(['petit ', 'mot'])
  expect(marked('sk-report-active')).toEqual(['petit ', 'mot'])
})

test('a place in marked words leads to their finding, and another to none', () => {
  const advised = finding(0, 'faux')
  const { editor, shown } = show([advised])
  const [first, , last] = editor.getRootElement()?.querySelectorAll('[data-lexical-text]') ?? []
  expect(findingAt(shown, last?.firstChild as Node, 3)).toBe(advised)
  expect(findingAt(shown, first?.firstChild as Node, 3)).toBeUndefined()
})

test('nothing stays marked once the form is left', () => {
  show([finding(0, 'faux')])
  hideMarks()
  expect([...highlights.keys()]).toEqual([])
})

test('a browser that cannot mark shows the text as it is', () => {
  Object.assign(globalThis, { CSS: {} })
  const { shown } = show([finding(0, 'faux')])
  hideMarks()
  expect(shown).toHaveLength(1)
})
