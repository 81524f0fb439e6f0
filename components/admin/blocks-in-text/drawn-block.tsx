import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { VideoFront } from '@/components/blocks/video'
import { Block } from '@/components/rich-text/rich-text'
import { blockViewInBrowser } from './block-view-in-browser'
import { CallToActionInText } from './call-to-action-in-text'
import { FigureInText } from './figure-in-text'
import { GalleryInText } from './gallery-in-text'
import type { InTextProps } from './in-text-props'
import { KeyFiguresInText } from './key-figures-in-text'
import { useMedia } from './media'
import { openBlock } from './open-block'
import { figureIds, mediaIds, withFigures, withMedia } from './populated'
import { QuoteInText } from './quote-in-text'
import { useSharedFigures } from './shared-figures'
import { VideoInText } from './video-in-text'
import type { BlockFields } from './written-fields'

/** Those whose words are written where they stand. */
const IN_PLACE = {
  keyFigures: KeyFiguresInText,
  quote: QuoteInText,
  figure: FigureInText,
  gallery: GalleryInText,
  video: VideoInText,
  callToAction: CallToActionInText,
}

/** A block as its page shows it, with what is simple written in place. */
export function DrawnBlock({ nodeKey, fields, refused }: InTextProps) {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const ids = mediaIds(fields)
  const media = useMedia(ids)
  const figures = useSharedFigures(figureIds(fields))
  const populated = withFigures(withMedia(fields, media), figures) as BlockFields
  const InPlace = isEditable && IN_PLACE[fields.blockType as keyof typeof IN_PLACE]
  if (InPlace) return <InPlace nodeKey={nodeKey} fields={populated} refused={refused} />

  const view = blockViewInBrowser(populated)
  if (!view)
    return <NotShown missing={ids.filter((id) => media.get(id) === null)} waits={!ids.every((id) => media.has(id))} />
  return (
    // Its links lead nowhere here: the words are being written.
    // biome-ignore lint/a11y: « Modifier » and Entrée do the same by keyboard.
    <div
      className="sk-block__drawn"
      onClickCapture={(event) => event.target instanceof Element && event.target.closest('a') && event.preventDefault()}
      onDoubleClick={() => isEditable && openBlock(editor, { nodeKey })}
    >
      {view.type === 'video' ? <VideoFront {...view} /> : <Block block={view} />}
    </div>
  )
}

function NotShown({ missing, waits }: { missing: string[]; waits: boolean }) {
  if (waits) return <p className="sk-block__note">Le fichier arrive de la médiathèque…</p>
  return (
    <p className="sk-block__note">
      {missing.length > 0
        ? 'Ce fichier n’est plus dans la médiathèque : « Modifier » pour en choisir un autre.'
        : 'Rien à montrer pour l’instant : « Modifier » pour remplir ce bloc.'}
    </p>
  )
}
