import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { FieldShape } from '@/collections/schema/shape'
import { focusPlace } from '../writing/places'
import { scrollToMatch, selectMatch } from '../writing-tools/search/shown'
import { $located, $nodeOf, type Anchored } from './locate'
import { choosePanelTab } from './panel-tab'

type Placed = Pick<Anchored, 'nodeKey' | 'occurrence' | 'place' | 'seen' | 'words'>

/** Leads to what a finding is about: its words are selected there, or its place has the focus. */
export function showFinding(
  form: Element,
  editor: LexicalEditor | undefined,
  body: FieldShape | null,
  finding: Placed,
) {
  const { place, words = '', occurrence = 0 } = finding
  if ('field' in place) {
    const field = form.querySelector(`#field-${CSS.escape(place.field.replaceAll('.', '__'))}`)
    // What is set beside the text stands on the other side of the panel.
    if (!form.querySelector('.document-fields__main')?.contains(field)) choosePanelTab('before')
    // Once it is shown.
    requestAnimationFrame(() => {
      focusPlace(form, place)
      if (words && isTextField(field)) selectWords(field, words, occurrence)
    })
    return
  }
  const located = editor && body ? editor.read(() => $located([finding], body)[0]) : undefined
  if (!editor || !located) {
    const node = editor?.read(() => $nodeOf(finding)?.getIndexWithinParent())
    return focusPlace(form, { node: node ?? place.node })
  }
  scrollToMatch(editor, located.match, { words, isExact: true })
  selectMatch(editor, located.match)
}

function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

function selectWords(field: HTMLInputElement | HTMLTextAreaElement, words: string, occurrence: number) {
  const start = field.value.split(words, occurrence + 1).join(words).length
  if (field.value.startsWith(words, start)) field.setSelectionRange(start, start + words.length)
}
