import { keepDropsInTexts } from '@/components/admin/editor/dropped-files'

let end: () => void
let text: HTMLElement
beforeEach(() => {
  document.body.innerHTML = '<p>Hors du texte</p><div contenteditable="true">Un texte</div>'
  text = document.querySelector('div') as HTMLElement
  end = keepDropsInTexts()
})
afterEach(() => end())

/** Sends the event of a mouse that holds a file, and returns what it lets be done with it. */
function drag(type: string) {
  const dataTransfer = { types: ['Files'], dropEffect: '' }
  text.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer }))
  return dataTransfer.dropEffect
}

test('a file of the computer may be dropped into a text, a picture of the page may not', () => {
  expect(drag('dragover')).toBe('copy')
  drag('dragstart')
  expect(drag('dragover')).toBe('none')
  drag('dragend')
  expect(drag('dragover')).toBe('copy')
})

test.each(['drop', 'mousemove'])(
  'a picture that went from the page as it was dragged keeps no file out (%s)',
  (type) => {
    drag('dragstart')
    expect(drag('dragover')).toBe('none')
    drag(type)
    expect(drag('dragover')).toBe('copy')
  },
)
