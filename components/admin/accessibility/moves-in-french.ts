/** What is moved, among how many of its list; null outside of one. */
interface Place {
  number: number
  count: number
}

const HANDLES = '[aria-roledescription]'
const REGION = '[id^="DndLiveRegion"]'
/** Where each arrow leads to in a list. */
const STEPS: Record<string, number> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

/** P105: says in French, and by places, what dnd-kit says in English, by ids, of what is moved by keyboard. Returns its end. */
export function sayMovesInFrench(): () => void {
  let moving: { id: string; start: Place | null; place: Place | null } | null = null
  let step = 0
  const onKey = ({ key }: KeyboardEvent) => {
    step = STEPS[key] ?? 0
  }
  const translate = (region: Element) => {
    const english = region.textContent ?? ''
    const { id, over } = namesIn(english)
    const isFirst = id !== undefined && moving?.id !== id
    if (isFirst) {
      const start = placeOf(document.activeElement)
      moving = { id, start, place: start }
    } else if (moving && id && id === over) moving.place = moving.start
    else if (moving?.place && english.includes('was moved over')) {
      const { count, number } = moving.place
      moving.place = { count, number: Math.min(count, Math.max(1, number + step)) }
    }
    // Over itself, as it begins: dnd-kit says it at once after that it was picked up.
    const french = frenchMove(isFirst && id === over ? 'Picked up' : english, moving?.place ?? null)
    // The node stays React's: only its text changes.
    if (french && region.firstChild) region.firstChild.nodeValue = french
    if (english.includes('was dropped')) moving = null
  }
  const observer = new MutationObserver((records) => {
    const regions = records.map(({ target }) =>
      (target instanceof Element ? target : target.parentElement)?.closest(REGION),
    )
    for (const region of new Set(regions)) if (region) translate(region)
  })
  observer.observe(document.body, { characterData: true, childList: true, subtree: true })
  document.addEventListener('keydown', onKey, true)
  return () => {
    observer.disconnect()
    document.removeEventListener('keydown', onKey, true)
  }
}

/** Returns the French of a sentence of dnd-kit; null for any other words. */
export function frenchMove(english: string, place: Place | null): string | null {
  const where = place ? ` : ${place.number} sur ${place.count}` : ''
  if (english.startsWith('Picked up')) return `Pris${where}. Flèches : déplacer. Espace : poser. Échap : annuler.`
  if (english.startsWith('Dragging was cancelled')) return 'Déplacement annulé.'
  if (english.includes('was moved over')) return `Déplacé${where}.`
  if (english.includes('is no longer over')) return 'Hors de la liste.'
  return /was dropped( over|\.)/.test(english) ? `Posé${where}.` : null
}

/** « Draggable item a was moved over droppable area b. » names a and b. */
function namesIn(english: string): { id?: string; over?: string } {
  const [, id, over] =
    /raggable item (.+?)(?:\.$| was moved over droppable area (.+)\.$| is no longer)/.exec(english) ?? []
  if (english.includes('was dropped')) return {}
  return { id, over }
}

/** Among the handles of the nearest list. */
function placeOf(handle: Element | null): Place | null {
  for (let list = handle?.parentElement; list; list = list.parentElement) {
    const handles = [...list.querySelectorAll(HANDLES)]
    const index = handle ? handles.indexOf(handle) : -1
    if (handles.length > 1) return index < 0 ? null : { number: index + 1, count: handles.length }
  }
  return null
}
