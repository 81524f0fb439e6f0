import { jest } from '@jest/globals'
import { render } from '@testing-library/react'
import { act } from 'react'
import { AccessibleNames } from '@/components/admin/accessibility/accessible-names'
import { tieWords } from '@/components/admin/accessibility/field-words'

function draw(html: string) {
  document.body.innerHTML = html
  tieWords(document)
  tieWords(document)
  return document.body
}

/** What a screen reader says after the name of a control. */
const saidOf = (selector: string) =>
  (document.querySelector(selector)?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')

const LABEL = '<label class="field-label">Nom<span class="required">*</span></label>'
const HELP = '<div class="field-description field-description-nom">Une aide.</div>'
const ERROR = '<div class="tooltip field-error"><div class="tooltip-content">Remplissez-le.</div></div>'
const field = (control: string, more = '') => `<div class="field-type">${LABEL}${control}${HELP}${more}</div>`

/** As Payload 3.90 draws them, shortened. */
test.each([
  ['a text', '<input id="c" type="text">'],
  ['a text of lines', '<textarea id="c"></textarea>'],
  ['a choice', '<div class="react-select"><input id="c" class="rs__input" role="combobox"></div>'],
  ['a box', '<input id="c" type="checkbox">'],
  ['a date', '<div class="react-datepicker__input-container"><input id="c" type="text"></div>'],
  ['a rich text', '<div id="c" class="ContentEditable__root" contenteditable="true" role="textbox"></div>'],
])('%s is read with its help, then with its error, and is marked', (_, control) => {
  draw(field(control))
  expect(saidOf('#c')).toBe('Une aide.')
  expect(document.querySelector('#c')?.hasAttribute('aria-invalid')).toBe(false)
  expect(document.querySelector('#c')?.getAttribute('aria-required')).toBe('true')
  document.querySelector('.field-type')?.insertAdjacentHTML('afterbegin', ERROR)
  tieWords(document)
  expect(saidOf('#c').split(' ').sort()).toEqual('Remplissez-le. Une aide.'.split(' ').sort())
  expect(document.querySelector('#c')?.getAttribute('aria-invalid')).toBe('true')
  document.querySelector('.field-error')?.remove()
  tieWords(document)
  expect(saidOf('#c')).toBe('Une aide.')
  expect(document.querySelector('#c')?.hasAttribute('aria-invalid')).toBe(false)
})

test.each([
  ['a list of rows', '<div class="array-field__title">Chiffres</div>', '', 'Chiffres'],
  ['a picture', LABEL, '<input type="file" hidden><button>Choisir</button>', 'Nom'],
  ['buttons of a choice', LABEL, '<ul><li><input type="radio"></li></ul>', 'Nom'],
])('%s, filled in by more than one control, is a group with its help', (_, title, controls, name) => {
  draw(`<div class="field-type" id="g">${title}${controls}${HELP}</div>`)
  const group = document.querySelector('#g')
  expect([group?.getAttribute('role'), group?.getAttribute('aria-label')]).toEqual(['group', name])
  expect(saidOf('#g')).toBe('Une aide.')
})

test('a field in a row has its own help, and the list keeps its own', () => {
  draw(
    `<div class="field-type" id="list"><h3 class="array-field__title">Images</h3><div class="field-description">De deux à cinq.</div>${field('<input id="in" type="text">')}</div>`,
  )
  expect(saidOf('#list')).toBe('De deux à cinq.')
  expect(saidOf('#in')).toBe('Une aide.')
})

test('a field without help keeps what it had, and words that its own component tied stay', () => {
  draw(
    `<p id="own">12/90</p><div class="field-type">${LABEL}<input id="c" aria-describedby="own" aria-invalid="true"></div>`,
  )
  expect(saidOf('#c')).toBe('12/90')
  expect(document.querySelector('#c')?.getAttribute('aria-invalid')).toBe('true')
  document.querySelector('.field-type')?.insertAdjacentHTML('beforeend', '<p class="sk-refused-field">Trop long.</p>')
  tieWords(document)
  expect(saidOf('#c')).toBe('12/90 Trop long.')
})

test('an error that is drawn and taken away later is tied and untied', async () => {
  document.body.innerHTML = ''
  jest.useFakeTimers()
  const { container } = render(
    <AccessibleNames>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as Payload draws it. */}
      <div dangerouslySetInnerHTML={{ __html: field('<input id="c" type="text">') }} />
    </AccessibleNames>,
  )
  const settle = () => act(async () => jest.runAllTimersAsync())
  await act(async () => container.querySelector('.field-type')?.insertAdjacentHTML('beforeend', ERROR))
  await settle()
  expect(saidOf('#c')).toContain('Remplissez-le.')
  await act(async () => container.querySelector('.field-error')?.remove())
  await settle()
  jest.useRealTimers()
  expect(saidOf('#c')).toBe('Une aide.')
})
