import {
  $getRoot,
  $isElementNode,
  type LexicalEditor,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import type { Place } from '@/collections/before-publication/check'

const TITLE = '#field-title'
const EXCERPT = '#field-excerpt'
const BODY = '.sk-field-body .ContentEditable__root'

/** What a block of the text asks for: a description of its picture, a file, an address. */
const MISSING_IN_BLOCK = '.sk-picture__question input, .sk-block__empty, .sk-block__warning'

export const titleOf = (form: Element) => form.querySelector<HTMLTextAreaElement>(TITLE)

export function focusExcerptOrBody(form: Element) {
  const excerpt = form.querySelector<HTMLTextAreaElement>(EXCERPT)
  if (!excerpt) return focusBody(form)
  excerpt.focus()
  excerpt.setSelectionRange(0, 0)
}

/** Puts the cursor at the beginning of the text. */
export function focusBody(form: Element) {
  const root = bodyOf(form)
  root?.focus()
  root?.__lexicalEditor?.update(() => {
    $getRoot().selectStart()
  })
}

/** Puts the cursor at the end of the text, and leaves what is in view. */
export function focusEndOfBody(form: Element) {
  const root = bodyOf(form)
  root?.focus({ preventScroll: true })
  root?.__lexicalEditor?.update(
    () => {
      $getRoot().selectEnd()
    },
    { tag: SKIP_SCROLL_INTO_VIEW_TAG },
  )
}

/** Puts the cursor at the beginning of the nth line of the text. */
function focusNode(form: Element, index: number) {
  const root = bodyOf(form)
  root?.focus({ preventScroll: true })
  root?.__lexicalEditor?.update(
    () => {
      const node = $getRoot().getChildAtIndex(index)
      if ($isElementNode(node)) node.selectStart()
    },
    { tag: SKIP_SCROLL_INTO_VIEW_TAG },
  )
}

/** Returns null while the editor is being loaded. */
export function bodyOf(form: Element) {
  return form.querySelector<HTMLElement & { __lexicalEditor?: LexicalEditor }>(BODY)
}

/** Shows a place of the document, and puts the focus there. */
export function focusPlace(form: Element, place: Place) {
  if ('node' in place) {
    const node = bodyOf(form)?.children[place.node]
    node?.scrollIntoView({ block: 'center' })
    if (!node || !focusInside(node)) focusNode(form, place.node)
    return
  }
  if (place.field === 'body') return focusBody(form)
  const field = form.querySelector(`#field-${place.field}`)
  const frame = field?.closest('.field-type') ?? form.querySelector(`.field-type:has(.field-${place.field})`)
  const control = field?.matches('input, textarea') ? field : frame?.querySelector('input, textarea, button')
  if (!(control instanceof HTMLElement)) return
  control.scrollIntoView({ block: 'center' })
  control.focus({ preventScroll: true })
}

/** Returns whether something in the node took the focus: what is asked for there, or else what comes first. */
function focusInside(node: Element): boolean {
  const inside =
    node.querySelector<HTMLElement>(MISSING_IN_BLOCK) ??
    node.querySelector<HTMLElement>('input, textarea, button, [tabindex]')
  inside?.focus({ preventScroll: true })
  if (inside) focusAgainOnceDrawn(node, inside)
  return Boolean(inside)
}

/** A picture that is on its way is drawn over what had the focus: it is lost then, and what is asked for comes only now. */
function focusAgainOnceDrawn(node: Element, focused: HTMLElement) {
  const drawn = new MutationObserver(() => {
    if (focused.isConnected) return
    forget()
    focusInside(node)
  })
  const forget = () => {
    drawn.disconnect()
    for (const event of GOES_ON) document.removeEventListener(event, forget)
  }
  drawn.observe(node, { childList: true, subtree: true })
  for (const event of GOES_ON) document.addEventListener(event, forget)
}

/** What a person does who is elsewhere meanwhile. */
const GOES_ON = ['focusin', 'pointerdown', 'keydown']
