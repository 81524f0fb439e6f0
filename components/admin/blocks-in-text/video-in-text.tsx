import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import styles from '@/components/blocks/video.module.css'
import { Cover } from '@/components/covers/cover'
import { parseVideoAddress } from '@/payload/editorial/video'
import type { InTextProps } from './in-text-props'
import { openBlock } from './open-block'
import { Typed } from './typed'

/** The still of a video, for which nothing is asked of its host, and its title typed below. */
export function VideoInText({ nodeKey, fields, refused }: InTextProps) {
  const [editor] = useLexicalComposerContext()
  const address = typeof fields.url === 'string' ? fields.url : ''
  const video = parseVideoAddress(address)
  const open = (path: string) => () => openBlock(editor, { nodeKey, path })
  return (
    <div className="sk-block__drawn">
      <figure>
        {video ? (
          <div className={styles.screen}>
            <div className={styles.stage}>
              <Cover cover={{ kind: 'drawing', motif: 'metiers', key: video.watchUrl }} />
            </div>
            <p className="sk-block__host">Vidéo sur {video.provider}, lue seulement après l’accord du lecteur</p>
          </div>
        ) : (
          <button type="button" className="sk-block__empty" onClick={open('url')}>
            Quelle vidéo ? Donnez son adresse, de YouTube ou de Vimeo
          </button>
        )}
        <figcaption>
          <Typed
            nodeKey={nodeKey}
            path="title"
            label="Titre"
            placeholder="Titre de la vidéo"
            value={fields.title}
            isRefused={refused.includes('title')}
          />
        </figcaption>
      </figure>
      {address && (
        <button type="button" className={video ? 'sk-block__fact' : 'sk-block__warning'} onClick={open('url')}>
          {video ? `Adresse de la vidéo : ${address}` : `${address} n’est pas l’adresse d’une vidéo`}
        </button>
      )}
      <button type="button" className="sk-block__fact" onClick={open('transcript')}>
        {fields.transcript ? 'Transcription : écrite' : 'Transcription : à écrire, pour qui ne peut pas entendre'}
      </button>
    </div>
  )
}
