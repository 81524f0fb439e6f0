'use client'
// Client: carries what is typed in a block into the text around it.
import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import { $getNearestNodeFromDOMNode, HISTORIC_TAG, SKIP_DOM_SELECTION_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'
import { isSame } from './unsaved-words'

/**
 * Puts what a block's form shows into the text at once, and again when an older answer comes. Payload puts there what
 * the server answers to a check of the form: words typed meanwhile wait for the next change, which may never come.
 */
export function BlockWords() {
  const [editor] = useLexicalComposerContext()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const place = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const words = wordsOf(fields)
    const $outdatedBlock = () => {
      const node = place.current && $getNearestNodeFromDOMNode(place.current)
      if (!$isBlockNode(node)) return null
      const { id, blockName, blockType } = node.getFields()
      const shown = { ...words, id, blockName, blockType }
      return isSame(heldIn(node.getFields(), fields), shown) ? null : { node, shown }
    }
    const carry = () => {
      if (!editor.getEditorState().read($outdatedBlock, { editor })) return
      editor.update(
        () => {
          const outdated = $outdatedBlock()
          if (modified) outdated?.node.setFields(outdated.shown, true)
          // A block shown anew, after a change of tab, has the rows that the page was loaded with: it asks for its own.
          else outdated?.node.setFields(outdated.node.getFields())
        },
        // Not a step to undo: the form would not follow.
        { tag: [HISTORIC_TAG, SKIP_DOM_SELECTION_TAG] },
      )
    }
    carry()
    if (modified) return editor.registerUpdateListener(carry)
  }, [editor, fields, modified])

  return <span ref={place} hidden />
}

/** What a block holds: a new one has, in place of an array without rows, their number. */
function heldIn(block: Record<string, unknown>, fields: FormState): Record<string, unknown> {
  const held = Object.entries(block).filter(([name, value]) => !(fields[name]?.rows && typeof value === 'number'))
  return Object.fromEntries(held)
}

function wordsOf(fields: FormState): Record<string, unknown> {
  // An array's own value is the number of its rows; what they hold has paths of its own.
  const words = Object.entries(fields).filter(([, { rows }]) => !rows)
  return reduceFieldsToValues(Object.fromEntries(words), true)
}
