import type { FieldShape } from '@/collections/schema/shape'
import { writtenData } from '@/components/admin/save-guard/form-data'

const links: FieldShape = {
  name: 'links',
  label: 'Liens',
  type: 'array',
  fields: [{ name: 'label', label: 'Texte', type: 'text' }],
}
const FIELDS: FieldShape[] = [
  { name: 'order', label: 'Ordre', type: 'number' },
  links,
  { name: 'footer', label: 'Pied de page', type: 'array', fields: [links] },
  { name: 'more', label: 'Plus', type: 'group', fields: [links] },
  { name: 'parts', label: 'Parties', type: 'blocks', blocks: [{ slug: 'menu', label: 'Menu', fields: [links] }] },
]

test('an empty list is a list, wherever it is', () => {
  const [empty, full] = [{ links: 0 }, { links: [{ id: 'un', label: 'Accueil' }] }]
  const form = {
    order: 0,
    links: 0,
    footer: [{ id: 'deux', ...empty }, full],
    more: empty,
    parts: [{ blockType: 'menu', ...empty }],
    password: 'secret',
  }
  expect(writtenData(form, FIELDS)).toEqual({
    order: 0,
    links: [],
    footer: [{ id: 'deux', links: [] }, full],
    more: { links: [] },
    parts: [{ blockType: 'menu', links: [] }],
  })
})
