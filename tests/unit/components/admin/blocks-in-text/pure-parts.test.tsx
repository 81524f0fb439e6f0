import { BLOCK_LABELS } from '@/components/admin/blocks-in-text/block-labels'
import { withoutIds } from '@/components/admin/blocks-in-text/block-moves'
import { refusalsOf, unchanged } from '@/components/admin/blocks-in-text/block-refusals'
import { blockViewInBrowser } from '@/components/admin/blocks-in-text/block-view-in-browser'
import { fieldsOf, goToFirst } from '@/components/admin/blocks-in-text/field-of-block'
import { moveOf } from '@/components/admin/blocks-in-text/move-keys'
import { moved } from '@/components/admin/blocks-in-text/moved'
import { mediaIds, withMedia } from '@/components/admin/blocks-in-text/populated'
import { setAt } from '@/components/admin/blocks-in-text/set-at'

test('a field at any depth changes, and nothing else', () => {
  const fields = { title: 'a', items: [{ value: '1' }, { value: '2' }] }
  expect(setAt(fields, 'items.1.value', '3')).toEqual({ title: 'a', items: [{ value: '1' }, { value: '3' }] })
  expect(setAt(fields, 'source.label', 'Insee')).toEqual({ ...fields, source: { label: 'Insee' } })
  expect(fields.items[1]?.value).toBe('2')
})

test('a picture takes the place of another, which makes room', () => {
  const pictures = ['a', 'b', 'c']
  expect(moved(pictures, 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(pictures, 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(pictures, 1, 1)).toEqual(pictures)
})

test('Alt and an arrow move a block, and other keys do not', () => {
  const pressed = (key: string, more = {}) => moveOf(new KeyboardEvent('keydown', { key, altKey: true, ...more }))
  expect([pressed('ArrowUp'), pressed('ArrowDown'), pressed('ArrowLeft')]).toEqual(['up', 'down', null])
  expect([pressed('ArrowUp', { ctrlKey: true }), pressed('ArrowUp', { altKey: false })]).toEqual([null, null])
})

test('a copy of a block has no id of the block, nor of its rows', () => {
  expect(withoutIds({ id: 'a', items: [{ id: 'b', value: '1' }] })).toEqual({ items: [{ value: '1' }] })
})

test('the files of a block are asked for and shown, in rows too', () => {
  const fields = { image: 'm1', images: [{ image: 'm2' }], file: 'm3', title: 'm4' }
  expect(mediaIds(fields)).toEqual(['m1', 'm2', 'm3'])
  const file = { id: 'm2', url: '/a.png' } as never
  expect(withMedia(fields, new Map([['m2', file]]))).toEqual({ ...fields, images: [{ image: file }] })
})

test('a block that is not filled in has no view, and every block has a French name', () => {
  for (const blockType of Object.keys(BLOCK_LABELS)) expect(blockViewInBrowser({ id: 'a', blockType })).toBeNull()
})

test('a refusal stands at its block until the field changes', () => {
  const sent = {
    body: {
      root: {
        children: [
          { type: 'block', fields: { id: 'a', text: '' } },
          { type: 'block', fields: { id: 'b', text: '' } },
        ],
      },
    },
  }
  const refused = refusalsOf(
    [{ id: 'b', fields: [{ path: 'text', label: 'Phrase', message: 'Ce champ est requis.' }] }],
    sent,
  )
  expect(refused.get('a')).toBeUndefined()
  const own = refused.get('b') ?? []
  expect(unchanged(own, { text: '' })).toHaveLength(1)
  expect(unchanged(own, { text: 'Une phrase' })).toEqual([])
})

test('a field of a block is found by its path, in the form and in place', () => {
  document.body.innerHTML =
    '<span class="sk-typed"><textarea name="items.0.value"></textarea></span><div id="field-image"><button>Choisir</button></div>'
  expect(fieldsOf(document.body, 'items.0.value')).toEqual([document.querySelector('textarea')])
  expect(fieldsOf(document.body, 'image')).toEqual([document.querySelector('button')])
  expect(goToFirst(fieldsOf(document.body))).toBe(true)
  expect(document.activeElement).toBe(document.querySelector('textarea'))
  expect(goToFirst(fieldsOf(document.body, 'url'))).toBe(false)
})

test('the words of a block are its first place, not its actions, though the form of the document is around it', () => {
  document.body.innerHTML =
    '<div class="render-fields"><div class="sk-block"><button>Modifier</button><span class="sk-typed"><textarea></textarea></span></div></div>'
  expect(fieldsOf(document.querySelector('.sk-block') as Element)).toEqual([document.querySelector('textarea')])
})
