import { render } from '@testing-library/react'
import { Points } from '@/components/admin/deposit/points'
import { structureDraft } from '@/payload/editorial/import/structure-draft'
import { textDraft } from '@/tests/support/drafts/structured'

const NOBODY = { categories: [], people: [], tags: [] }

/** « (a (b) c) » for a list with b below a; « [3: …] » for one with numbers from 3. */
function outline(list: Element): string {
  const points = [...list.children].map((item) => {
    const below = [...item.children].filter(({ localName }) => localName === 'ul' || localName === 'ol')
    const own = [...item.childNodes].filter((node) => !below.includes(node as Element))
    return [own.map(({ textContent }) => textContent).join(''), ...below.map(outline)].join(' ')
  })
  return list.localName === 'ol' ? `[${list.getAttribute('start')}: ${points.join(' ')}]` : `(${points.join(' ')})`
}

test.each([
  ['• a\n• b', '(a b)'],
  ['• a\n  • b\n  • c\n• d', '(a (b c) d)'],
  ['1. a\n2. b', '[1: a b]'],
  ['3. a\n4. b', '[3: a b]'],
  ['1. a\n   • b\n2. c', '[1: a (b) c]'],
])('%j is shown with the levels and numbers that readers will have', (text, expected) => {
  const { blocks } = structureDraft(textDraft(`Un titre\n\nUn chapô assez long pour en être un.\n\n${text}`), NOBODY)
  const list = blocks.find(({ kind }) => kind === 'list')
  const { container } = render(<Points nodes={list?.nodes ?? []} />)
  expect([...container.children].map(outline)).toEqual([expected])
})
