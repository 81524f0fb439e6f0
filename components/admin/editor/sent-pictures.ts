import { $isBlockNode, type BlockNode } from '@payloadcms/richtext-lexical/client'
import { HISTORY_MERGE_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from '@payloadcms/richtext-lexical/lexical'
import { $dfs } from '@payloadcms/richtext-lexical/lexical/utils'
import type { PastedPicture } from '@/payload/editorial/paste/pictures'
import { notifyForm } from '../blocks-in-text/written-fields'
import { sendFile } from '../uploads/send-file'
import { note } from './sendings'

/** Sends a pasted picture to the library and puts it into its block, which says meanwhile what becomes of it. */
export function sendPicture(
  editor: LexicalEditor,
  author: string,
  blockId: string,
  picture: PastedPicture,
  files: File[],
) {
  const onArrived = (id: string) => {
    editor.update(
      () => {
        const block = $findBlock(blockId)
        // Chosen while this one was on its way.
        if (!block || hasPicture(block)) return
        // Its form is not made again: it would lose what is being typed into it.
        block.setFields({ ...block.getFields(), image: id }, true)
      },
      // No step of its own: undoing takes the picture away with the paste.
      { discrete: true, tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
    )
    const nodeKey = editor.getEditorState().read(() => $findBlock(blockId)?.getKey(), { editor })
    if (nodeKey) notifyForm(editor, nodeKey)
    note(blockId, { kind: 'arrived', image: id, done: () => note(blockId, undefined) })
  }
  return sendFile(blockId, { file: fileOf(picture, files), accepted: 'pictures', alt: picture.alt, author, onArrived })
}

function hasPicture(block: BlockNode): boolean {
  return Boolean((block.getFields() as { image?: unknown }).image)
}

/** Anywhere in the text: a picture may be pasted into a cell of a table. */
function $findBlock(id: string): BlockNode | undefined {
  return $dfs()
    .map(({ node }) => node)
    .filter($isBlockNode)
    .find((block) => block.getFields().id === id)
}

/** The picture as a file; undefined when its bytes cannot be read. */
function fileOf({ source }: PastedPicture, files: File[]): File | undefined {
  if (source.kind === 'file') {
    const file = files[source.position]
    // As browsers name what has no name of its own.
    return file && /^image\.\w+$/i.test(file.name) ? new File([file], nameOf(file.type), { type: file.type }) : file
  }
  const [head = '', content = ''] = source.url.split(',', 2)
  const type = /^data:(image\/[\w+.-]+)/i.exec(head)?.[1]?.toLowerCase().replace('jpg', 'jpeg') ?? ''
  const bytes = /;base64/i.test(head) ? decoded(content) : new TextEncoder().encode(decodeURIComponent(content))
  return bytes && new File([bytes], nameOf(type), { type })
}

function decoded(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64.replace(/\s|%0A|%0D/gi, '')), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

function nameOf(type: string): string {
  return `image-collee.${type.split('/')[1] === 'jpeg' ? 'jpg' : type.split('/')[1]}`
}
