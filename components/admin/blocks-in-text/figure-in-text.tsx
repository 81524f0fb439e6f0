import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { isUpright, Picture } from '@/components/ui/picture'
import type { MediaOfBlocks } from '@/payload/body-views/media'
import { pictureView } from '@/payload/body-views/picture-view'
import { Alternative } from './alternative'
import { wordsAfterBlock } from './block-moves'
import type { InTextProps } from './in-text-props'
import { openBlock } from './open-block'
import { SendingLine } from './sending-line'
import { Typed } from './typed'

/** A picture with its caption and credit typed below it, and what is read to who does not see it. */
export function FigureInText({ nodeKey, fields, refused }: InTextProps) {
  const [editor] = useLexicalComposerContext()
  const open = () => openBlock(editor, { nodeKey, path: 'image' })
  const file = typeof fields.image === 'object' ? (fields.image as MediaOfBlocks | null) : null
  const picture = pictureView(file, () => {})
  const typed = (path: string) => ({ nodeKey, path, value: fields[path], isRefused: refused.includes(path) })
  return (
    <div className="sk-block__drawn">
      <figure data-upright={picture ? isUpright(picture) || undefined : undefined}>
        {picture ? (
          <Picture picture={picture} sizes="60rem" />
        ) : (
          <button type="button" className="sk-block__empty" onClick={open}>
            {typeof fields.image === 'string' ? 'L’image n’est pas (encore) là' : 'Choisir une image'}
          </button>
        )}
        <figcaption className="sk-block__line">
          <Typed {...typed('caption')} label="Légende" placeholder={file?.caption || 'Légende'} />
          <Typed {...typed('credit')} label="Crédit" placeholder={file?.credit || 'Crédit'} />
        </figcaption>
      </figure>
      <SendingLine blockId={fields.id} image={fields.image} />
      {file && <Alternative key={String(file.id)} file={file} />}
      {file?.transcript && (
        <button
          type="button"
          className="sk-block__fact"
          onClick={() => wordsAfterBlock(editor, nodeKey, String(file.transcript))}
        >
          Les lecteurs déplient les mots de l’image : les mettre aussi dans le texte
        </button>
      )}
      {file && (
        <button type="button" className="sk-block__fact" onClick={open}>
          {file.filename} : remplacer
        </button>
      )}
      {file && (
        <button
          type="button"
          className="sk-block__fact"
          onClick={() => openBlock(editor, { nodeKey, path: 'longDescription' })}
        >
          {fields.longDescription
            ? 'Description détaillée : écrite'
            : 'Description détaillée : à écrire, pour un schéma, une carte ou un graphique'}
        </button>
      )}
    </div>
  )
}
