'use client'
// Client: copies the edits of a block into the text around it.
import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getNearestNodeFromDOMNode,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'
import { type BlockFields, writeFields } from '../blocks-in-text/written-fields'
import { isSameValue } from '../values'
import { useLoadingRows } from './loading-rows'

/** P44: copies the values of a block's form into the text immediately, and again when an older answer comes. */
export function SyncBlockFields() {
  const [editor] = useLexicalComposerContext()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const anchor = useRef<HTMLSpanElement>(null)
  useLoadingRows()

  useEffect(() => {
    const values = valuesOf(fields)
    const $outdatedBlock = () => {
      const node = anchor.current && $getNearestNodeFromDOMNode(anchor.current)
      if (!$isBlockNode(node)) return null
      const { id, blockName, blockType } = node.getFields()
      const shown = { ...values, id, blockName, blockType } as BlockFields
      return isSameValue(valuesInText(node.getFields(), fields), shown) ? null : { node, shown }
    }
    const sync = () => {
      const outdated = editor.getEditorState().read($outdatedBlock, { editor })
      if (!outdated) return
      const { node, shown } = outdated
      if (modified) return writeFields(editor, node.getKey(), `form ${node.getKey()}`, () => shown)
      // A block rendered again after a change of tab has the rows that the page was loaded with: this reloads them.
      editor.update(() => node.setFields(node.getFields()), { tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] })
    }
    // Not while the editor updates: React draws the form of a block then.
    queueMicrotask(sync)
    // What is undone in the text is not put back.
    if (modified)
      return editor.registerUpdateListener(({ tags }) => void (tags.has(HISTORIC_TAG) || queueMicrotask(sync)))
  }, [editor, fields, modified])

  return <span ref={anchor} hidden />
}

/** The values of a block in the text. A new block has the number of rows, 0, in place of an empty array: left out. */
function valuesInText(block: Record<string, unknown>, fields: FormState): Record<string, unknown> {
  const values = Object.entries(block).filter(([name, value]) => !(fields[name]?.rows && typeof value === 'number'))
  return Object.fromEntries(values)
}

function valuesOf(fields: FormState): Record<string, unknown> {
  // The value of an array is the number of its rows; the fields of its rows have separate paths.
  const withoutArrays = Object.entries(fields).filter(([, { rows }]) => !rows)
  return reduceFieldsToValues(Object.fromEntries(withoutArrays), true)
}
