'use client'
// Client: a part of the editor.
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { type ReactNode, useEffect, useRef } from 'react'
import { BlockBoundary } from './block-boundary'
import { BlockHeader } from './block-header'
import { BLOCK_LABELS } from './block-labels'
import { chooseBlock } from './block-moves'
import { useRefusals } from './block-refusals'
import { DrawnBlock } from './drawn-block'
import { leaveOnKeys } from './leave-on-keys'
import { renewMedia } from './media'
import { openBlock } from './open-block'
import { OpenForm } from './open-form'
import { mediaIds } from './populated'
import { RefusedFields } from './refused-fields'
import { useFormOf } from './use-form-of'
import type { BlockFields } from './written-fields'

interface BlockInTextProps {
  nodeKey: string
  fields: BlockFields
  /** Payload's own form of the block. */
  form: ReactNode
}

/** P110: a block of the text, as its page shows it; its form when it is open. */
export function BlockInText({ nodeKey, fields, form }: BlockInTextProps) {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const frame = useRef<HTMLDivElement>(null)
  const { open, isClosing } = useFormOf(editor, nodeKey, frame)
  const refusals = useRefusals(fields)
  const label = BLOCK_LABELS[fields.blockType] ?? fields.blockType
  useEffect(() => (frame.current ? leaveOnKeys(frame.current, editor, nodeKey) : undefined), [editor, nodeKey])
  const isOpen = open !== null
  const files = mediaIds(fields).join(',')
  useEffect(() => {
    if (!isOpen) return
    // Nothing has the focus, while the form comes for one: Échap is not heard in the block.
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.activeElement !== document.body) return
      openBlock(editor, null)
      chooseBlock(editor, nodeKey)
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [isOpen, editor, nodeKey])
  useEffect(() => {
    // A picture may have been described in the form: asked again once it closes.
    if (isOpen && files) return () => renewMedia(files.split(','))
  }, [isOpen, files])

  return (
    // biome-ignore lint/a11y/useSemanticElements: no field set, and not a landmark for each block.
    <div
      ref={frame}
      role="group"
      className="sk-block"
      aria-label={`Bloc ${label}`}
      data-block={fields.blockType}
      data-node={nodeKey}
      data-refused={refusals.length > 0 || undefined}
    >
      {isEditable && <BlockHeader nodeKey={nodeKey} label={label} isOpen={isOpen} />}
      <RefusedFields refusals={refusals} onChoose={(path) => openBlock(editor, { nodeKey, path })} />
      {isClosing && (
        <p role="status" className="sk-block__note">
          Ce bloc se ferme dès que son image est envoyée.
        </p>
      )}
      {open ? (
        <OpenForm path={open.path} form={form} />
      ) : (
        <BlockBoundary>
          <DrawnBlock nodeKey={nodeKey} fields={fields} refused={refusals.map(({ path }) => path)} />
        </BlockBoundary>
      )}
    </div>
  )
}
