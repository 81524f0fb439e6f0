/*
 * Proposes titles while somebody types in a field of the search: the combobox pattern of the ARIA Authoring Practices.
 * Loaded by menu.js once such a field has the focus. Without it the form leads to the page of results.
 */

const FEWEST_LETTERS = 3
/** In milliseconds: one question for what is typed without a pause. */
const PAUSE = 200

/** @type {WeakSet<HTMLInputElement>} */
const ready = new WeakSet()

/**
 * Has a field propose titles.
 * @param {HTMLInputElement} field
 * @param {(address: string) => void} go
 */
export function proposeTitles(field, go = (address) => location.assign(address)) {
  if (field.type !== 'search' || ready.has(field)) return
  ready.add(field)
  const list = made('ul', { role: 'listbox', id: `${field.id}-titres`, 'aria-label': 'Titres proposés', hidden: '' })
  const status = made('span', { role: 'status' })
  if (!document.querySelector('link[href="/scripts/search.css"]')) {
    document.head.append(made('link', { rel: 'stylesheet', href: '/scripts/search.css' }))
  }
  field.after(list, status)
  set(field, {
    autocomplete: 'off',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  })
  let active = -1
  let asked = new AbortController()
  /** @type {ReturnType<typeof setTimeout>} */
  let timer

  /** @param {{ label: string, href: string }[]} titles */
  function show(titles) {
    list.replaceChildren(
      ...titles.map(({ label, href }, place) => {
        const option = made('li', { role: 'option', id: `${list.id}-${place}`, 'data-href': href })
        option.textContent = label
        return option
      }),
    )
    list.hidden = titles.length === 0
    set(field, { 'aria-expanded': String(titles.length > 0) })
    status.textContent = titles.length > 0 ? `${titles.length} titres proposés, flèches pour les parcourir` : ''
    point(-1)
  }

  /** @param {number} place Below zero for the field itself. */
  function point(place) {
    active = place
    for (const [at, option] of [...list.children].entries()) set(option, { 'aria-selected': String(at === place) })
    if (place < 0) field.removeAttribute('aria-activedescendant')
    else set(field, { 'aria-activedescendant': `${list.id}-${place}` })
  }

  async function ask() {
    asked.abort()
    asked = new AbortController()
    const q = field.value
    if (q.trim().length < FEWEST_LETTERS) return show([])
    try {
      const answer = await fetch(`/recherche/suggestions?q=${encodeURIComponent(q)}`, { signal: asked.signal })
      if (answer.ok) show(await answer.json())
    } catch {
      // Without an answer, or when more was typed meanwhile, the form still leads to the results.
    }
  }

  function askSoon() {
    clearTimeout(timer)
    timer = setTimeout(ask, PAUSE)
  }

  field.addEventListener('input', askSoon)
  // Typed while this module came.
  if (field.value !== field.defaultValue) askSoon()
  field.addEventListener('blur', () => show([]))
  field.addEventListener('keydown', (event) => {
    const count = list.children.length
    if (count === 0) return
    const chosen = list.children[active]
    if (event.key === 'ArrowDown') point(active + 1 < count ? active + 1 : -1)
    else if (event.key === 'ArrowUp') point(active < 0 ? count - 1 : active - 1)
    else if (event.key === 'Escape') show([])
    else if (event.key === 'Enter' && chosen) go(String(chosen.getAttribute('data-href')))
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  list.addEventListener('pointerdown', (event) => {
    // The field keeps the focus.
    event.preventDefault()
    const option = event.target instanceof Element ? event.target.closest('[data-href]') : null
    if (option) go(String(option.getAttribute('data-href')))
  })
}

/** @param {string} name @param {Record<string, string>} attributes */
function made(name, attributes) {
  const element = document.createElement(name)
  set(element, attributes)
  return element
}

/** @param {Element} element @param {Record<string, string>} attributes */
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}
