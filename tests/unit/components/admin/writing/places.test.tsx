import { waitFor } from '@testing-library/react'
import { focusPlace } from '@/components/admin/writing/places'

/* Where « Avant de publier » leads in the text. */

const drawn = () => {
  document.body.innerHTML =
    '<form><div class="sk-field-body"><div class="ContentEditable__root"><div id="picture"><button class="sk-block__empty">L’image n’est pas là</button></div></div></div><a href="#x">Ailleurs</a></form>'
  Element.prototype.scrollIntoView = () => {}
  return document.querySelector('form') as HTMLFormElement
}
const arrive = () => {
  const picture = document.getElementById('picture')
  if (picture)
    picture.innerHTML = '<div class="sk-picture__question"><input aria-label="Que montre cette image ?"></div>'
}

test('what a picture asks for has the focus as soon as it is drawn, when it was on its way', async () => {
  focusPlace(drawn(), { node: 0 })
  expect(document.activeElement).toHaveClass('sk-block__empty')
  arrive()
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Que montre cette image ?'))
})

test('who went on meanwhile is not called back', async () => {
  focusPlace(drawn(), { node: 0 })
  const link = document.querySelector('a') as HTMLElement
  link.focus()
  arrive()
  await Promise.resolve()
  expect(link).toHaveFocus()
})
