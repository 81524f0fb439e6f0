import { jest } from '@jest/globals'
import { render } from '@testing-library/react'
import { act } from 'react'
import { AccessibleNames } from '@/components/admin/accessibility/accessible-names'
import { nameControls } from '@/components/admin/accessibility/controls'
import { markLandmarks } from '@/components/admin/accessibility/landmarks'

function draw(html: string) {
  document.body.innerHTML = html
  return document.body
}

const FIELD = (control: string) =>
  `<div class="field-type"><label class="field-label">Rubrique *</label>${control}</div>`
const nameOf = (selector: string) => document.querySelector(selector)?.getAttribute('aria-label')

/** As Payload 3.90 draws them, shortened. */
const UNNAMED: [string, string, string][] = [
  ['.rs__input', FIELD('<input class="rs__input" role="combobox" type="text">'), 'Rubrique'],
  ['.rs__input', '<div class="condition__field"><input class="rs__input"></div>', 'Champ'],
  ['.rs__input', '<div class="payload-settings__language"><input class="rs__input"></div>', 'Langue'],
  ['#field-author', FIELD('<input id="field-author" type="text">'), 'Rubrique'],
  ['.ContentEditable__root', FIELD('<div class="ContentEditable__root" role="textbox"></div>'), 'Rubrique'],
  ['input', '<div class="react-datepicker__input-container"><input type="text"></div>', 'Date'],
  ['#select-all', '<input id="select-all" aria-labelledby="select-all" type="checkbox">', 'Tout sélectionner'],
  [
    'input',
    '<table><tr><td class="select-row"><input aria-label="" type="checkbox"></td><td>Une</td><td><a href="/">La fête</a></td></tr></table>',
    'Sélectionner « La fête »',
  ],
  [
    'button',
    '<div class="doc-controls__popup"><button class="popup-button"><div></div></button></div>',
    'Autres actions',
  ],
  [
    'button',
    '<div id="items-row-1"><div class="array-actions"><button class="popup-button"></button></div></div>',
    'Actions de la ligne 2',
  ],
  [
    '.collapsible__drag',
    '<div id="items-row-0"><div class="collapsible__drag" role="button"></div></div>',
    'Place de la ligne 1',
  ],
  ['button', '<button class="clickable-arrow clickable-arrow--right"></button>', 'Page suivante'],
  ['button', '<button class="LexicalEditorTheme__block__removeButton"></button>', 'Supprimer le bloc'],
  ['nav', '<nav class="nav__wrap"><a href="/">Articles</a></nav>', 'Menu'],
  ['.add-block-menu', '<div class="add-block-menu"></div>', 'Ajouter un bloc sous cette ligne'],
  ['.draggable-block-menu', '<div class="draggable-block-menu"></div>', 'Déplacer cette ligne (Alt+Maj+↑ ou ↓)'],
  ['h1', '<h1 class="render-title render-title--has-id" title="01a2"><div>ID: 01a2</div></h1>', 'Sans titre'],
  ['button', '<button aria-label="Edit link"></button>', 'Modifier le lien'],
  ['button', '<button aria-label="Edit La rédaction"></button>', 'Modifier La rédaction'],
]

test.each(UNNAMED)('every control has a name: %s in %s', (selector, html, name) => {
  const root = draw(html)
  nameControls(root)
  nameControls(root)
  expect(nameOf(selector)).toBe(name)
})

test('a text that gets a title is called « Sans titre » no longer', () => {
  const root = draw('<h1 class="render-title render-title--has-id">ID: 01a2</h1>')
  nameControls(root)
  const title = root.querySelector('h1') as HTMLElement
  title.className = 'render-title'
  title.textContent = 'La fête'
  nameControls(root)
  expect(nameOf('h1')).toBeNull()
})
test('a control with a name of its own keeps it', () => {
  const root = draw(
    '<button class="popup-button" aria-label="Trois points"></button><div class="field-type"><label for="a" class="field-label">Nom</label><input id="a" type="text"></div>',
  )
  nameControls(root)
  expect(nameOf('button')).toBe('Trois points')
  expect(document.querySelector('input')?.hasAttribute('aria-label')).toBe(false)
})

test('what is hidden from a screen reader takes no focus, and chosen values are no buttons around buttons', () => {
  const root = draw(
    '<main><div class="rs__indicators"><button class="dropdown-indicator" aria-hidden="true"></button><div role="button" tabindex="0" aria-hidden="true"></div></div><div class="rs__multi-value" role="button" tabindex="0">Emploi<button aria-label="Retirer"></button></div></main>',
  )
  nameControls(root)
  const hidden = [...root.querySelectorAll('[aria-hidden]')].map((control) => control.getAttribute('tabindex'))
  expect(hidden).toEqual(['-1', '-1'])
  expect(root.querySelector('.rs__multi-value')?.getAttribute('role')).toBe('group')
  expect(nameOf('.rs__multi-value')).toBe('Emploi')
})

test('a screen without « main » gets one, and loses it when Payload draws its own', () => {
  const root = draw('<div class="template-default__wrap"><header></header><div class="list">Articles</div></div>')
  markLandmarks(root)
  const screen = root.querySelector('.template-default__wrap')
  expect(screen?.getAttribute('role')).toBe('main')
  if (screen) screen.innerHTML = '<header></header><div class="doc-header"><h1>Titre</h1></div><main></main>'
  markLandmarks(root)
  expect(screen?.hasAttribute('role')).toBe(false)
  expect(root.querySelector('.doc-header')?.getAttribute('role')).toBe('region')
})

test('what is drawn later is named too', async () => {
  jest.useFakeTimers()
  const { container } = render(
    <AccessibleNames>
      <div className="place" />
    </AccessibleNames>,
  )
  await act(async () => {
    container.querySelector('.place')?.insertAdjacentHTML('beforeend', '<button class="copy-to-clipboard"></button>')
  })
  await act(async () => jest.runAllTimersAsync())
  jest.useRealTimers()
  expect(container.querySelector('button')?.getAttribute('aria-label')).toBe('Copier l’adresse du fichier')
})
