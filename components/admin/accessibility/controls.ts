import { labelOf, numberOfRow, titleOfRow } from './label-of'

interface Rule {
  selector: string
  apply: (control: HTMLElement) => unknown
}

type Name = string | ((control: HTMLElement) => string)

/** A name for those that have none: their words, or what `aria-label` says already, are left. */
function named(selector: string, name: Name): Rule {
  const { apply } = always(selector, name)
  const isNamed = (control: HTMLElement) => Boolean(control.getAttribute('aria-label') || control.textContent?.trim())
  return { selector, apply: (control) => isNamed(control) || apply(control) }
}

function always(selector: string, name: Name): Rule {
  return { selector, apply: (control) => setName(control, typeof name === 'string' ? name : name(control)) }
}

/** A name that is shown under the mouse too. */
function titled(selector: string, name: string): Rule {
  const { apply } = always(selector, name)
  return {
    selector,
    apply: (control) => {
      control.title = name
      apply(control)
    },
  }
}

/** A field whose visible label is not tied to it. */
function labelled(selector: string, fallback = ''): Rule {
  return {
    selector,
    apply(control) {
      const isTied = 'labels' in control && (control.labels as NodeList | null)?.length
      if (!isTied && !control.getAttribute('aria-label')) setName(control, labelOf(control) || fallback)
    },
  }
}

const inRow = (action: string) => (control: HTMLElement) => {
  const number = numberOfRow(control)
  return number === null ? action : `${action} de la ligne ${number}`
}

const CONTROLS: Rule[] = [
  // The keyboard has other ways to what they do.
  {
    selector: '.rs__indicators [aria-hidden="true"]:is(button, [tabindex="0"])',
    apply: (control) => control.setAttribute('tabindex', '-1'),
  },
  ...[
    ['.condition__field', 'Champ'],
    ['.condition__operator', 'Comparaison'],
    ['.condition__value', 'Valeur'],
    ['.payload-settings__language', 'Langue'],
  ].map(([place, name]) => labelled(`${place} .rs__input`, name)),
  labelled('.rs__input', 'Choix'),
  labelled('.field-type input[type="text"], .field-type textarea'),
  labelled('.react-datepicker__input-container input', 'Date'),
  labelled('.ContentEditable__root', 'Texte'),
  { selector: '#select-all', apply: (control) => control.removeAttribute('aria-labelledby') },
  titled('#select-all', 'Tout sélectionner'),
  always('.select-row input', (control) => `Sélectionner « ${titleOfRow(control)} »`),
  // Read as one button with another one in it.
  {
    selector: '.rs__multi-value[role="button"]',
    apply: (control) => {
      control.setAttribute('role', 'group')
      setName(control, control.textContent?.trim() ?? '')
    },
  },
  {
    selector: '[aria-roledescription="sortable"]',
    apply: (one) => one.setAttribute('aria-roledescription', 'déplaçable'),
  },
  // A column of a list, shown or not.
  { selector: 'button[aria-checked][role="button"]', apply: (control) => control.setAttribute('role', 'switch') },
  titled('.add-block-menu', 'Ajouter un bloc sous cette ligne'),
  titled('.draggable-block-menu', 'Déplacer cette ligne (Alt+Maj+↑ ou ↓)'),
  // Two of one kind on a screen, once the menu is open.
  always('nav.nav__wrap', 'Menu'),
  always('nav.step-nav', 'Fil d’Ariane'),
  always('.table-cell-action-button', 'Actions sur la cellule'),
  named('.doc-controls__popup .popup-button', 'Autres actions'),
  named('.array-actions .popup-button', inRow('Actions')),
  named('.clipboard-action__popup .popup-button', 'Copier ou coller les lignes'),
  named('.collapsible__drag', inRow('Place')),
  named('.upload-relationship-details__edit', 'Modifier le fichier'),
  named('.upload-relationship-details__remove', 'Retirer le fichier'),
  named('.file-details__remove', 'Retirer le fichier'),
  // Their words are those of a tooltip that is not shown.
  always('.copy-to-clipboard', 'Copier l’adresse du fichier'),
  always('.LexicalEditorTheme__block__removeButton', 'Supprimer le bloc'),
  named('.date-time-picker__clear-button', 'Effacer la date'),
  named('.clickable-arrow--left', 'Page précédente'),
  named('.clickable-arrow--right', 'Page suivante'),
  named('.popup-button', 'Autres actions'),
  // A button around a button that does nothing: the inner one is pressed, the outer one hears it.
  {
    selector: '.popup-button[role="button"]:has(> button)',
    apply: (control) => {
      control.removeAttribute('role')
      control.removeAttribute('tabindex')
    },
  },
  always('.relationship-add-new__add-button', 'Créer un document'),
  // Drawn at the end of the page, outside of all landmarks.
  {
    selector: '.popup__content, .popup__hidden-content',
    apply: (list) => {
      list.setAttribute('role', 'region')
      setName(list, 'Actions')
    },
  },
  // Its heading says what it is; its id is no name.
  {
    selector: '[aria-modal="true"][aria-label]',
    apply: (dialog) => {
      if (dialog.getAttribute('aria-label') !== dialog.id) return
      setName(dialog, dialog.querySelector('h1, h2')?.textContent?.trim() || 'Fenêtre')
    },
  },
  // Its name is the one that a program uses.
  {
    selector: '.checkbox .checkbox-input input[title]',
    apply: (box) => {
      box.removeAttribute('title')
      box.removeAttribute('aria-labelledby')
      setName(box, labelOf(box))
    },
  },
  // Its words are an id, over which `document-title.css` writes « Sans titre ».
  always('.render-title--has-id', 'Sans titre'),
  {
    selector: '.render-title--has-id, .render-title--has-id [title]',
    apply: (title) => title.removeAttribute('title'),
  },
  {
    selector: '.render-title:not(.render-title--has-id)[aria-label="Sans titre"]',
    apply: (title) => title.removeAttribute('aria-label'),
  },
  { selector: '.no-results h3', apply: (heading) => heading.setAttribute('aria-level', '2') },
  // Beside it stands the same name as words.
  { selector: '.file__thumbnail img', apply: (control) => control.setAttribute('alt', '') },
  { selector: 'ul.doc-tabs__tabs:empty, ul.doc-tabs__tabs:not(:has(> li))', apply: withoutRole },
]

const DRAGGING =
  'Pour déplacer cet élément, appuyez sur Espace. Choisissez sa place avec les flèches. Appuyez de nouveau sur Espace pour l’y laisser, sur Échap pour le remettre où il était.'

/** What Payload, Lexical and others say in English, whatever the language. */
const FRENCH: [RegExp, string][] = [
  [/^Edit link$/, 'Modifier le lien'],
  [/^Remove link$/, 'Retirer le lien'],
  [/^Insert Paragraph$/, 'Ajouter un paragraphe'],
  [/^Remove Block$/, 'Supprimer le bloc'],
  [/^Copy URL$/, 'Copier l’adresse'],
  [/^Thumbnail URL$/, 'Adresse de la vignette'],
  [/^Notifications alt\+T$/, 'Messages'],
  [/^Edit (.+)$/, 'Modifier $1'],
  [/^\s*To pick up a draggable item[\s\S]*$/, DRAGGING],
]

const SPOKEN: Rule[] = [
  {
    selector: '[aria-label], [title]',
    apply(control) {
      for (const attribute of ['aria-label', 'title']) {
        const french = inFrench(control.getAttribute(attribute))
        if (french) control.setAttribute(attribute, french)
      }
    },
  },
  {
    // dnd-kit's instructions, and words that show under the mouse.
    selector: '[id][style*="display: none"], .tooltip-content, .field-label, .pill__label',
    apply({ firstChild }) {
      const french = firstChild?.nodeType === Node.TEXT_NODE && inFrench(firstChild.nodeValue)
      // Not another node: React goes on with the one that it made.
      if (french) firstChild.nodeValue = french
    },
  },
]

function inFrench(words: string | null): string | null {
  const [english, french] = FRENCH.find(([pattern]) => words && pattern.test(words)) ?? []
  return words && english && french ? words.replace(english, french) : null
}

/**
 * P105: gives the controls in `root` the names, roles and French words that they lack. Doing it again changes nothing.
 */
export function nameControls(root: ParentNode): void {
  for (const { selector, apply } of [...CONTROLS, ...SPOKEN]) {
    for (const control of root.querySelectorAll<HTMLElement>(selector)) apply(control)
  }
}

function setName(control: HTMLElement, name: string) {
  if (name && control.getAttribute('aria-label') !== name) control.setAttribute('aria-label', name)
}

function withoutRole(control: HTMLElement) {
  control.setAttribute('role', 'none')
}
