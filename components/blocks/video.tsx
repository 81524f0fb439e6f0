import { Cover } from '@/components/covers/cover'
import { Button, ButtonLink } from '@/components/ui/button'
import type { VideoView } from '@/payload/queries/views'

import { FoldedText } from './folded-text'
import styles from './video.module.css'

/**
 * A drawn front that loads nothing from the third party. `public/scripts/video.js` puts the player in its place once
 * the reader asks for it; without that module, a link leads to the video's own page. In a preview the module runs before
 * React does: the elements that it changes by then are marked `suppressHydrationWarning`.
 */
export function Video(view: VideoView) {
  return (
    <>
      <VideoFront {...view} />
      <script async type="module" src="/scripts/video.js" />
    </>
  )
}

/** The front alone: what the editor shows. */
export function VideoFront({ provider, embedUrl, watchUrl, title, transcript }: VideoView) {
  return (
    <figure className={styles.video} data-wide data-video={embedUrl} data-video-title={title}>
      <div className={styles.screen}>
        <div className={styles.stage} data-video-stage>
          <Cover cover={{ kind: 'drawing', motif: 'metiers', key: watchUrl }} />
        </div>
        <div className={styles.consent}>
          <ButtonLink kind="signal" href={watchUrl} rel="noopener" data-video-link suppressHydrationWarning>
            <PlaySign /> Voir la vidéo sur {provider}
          </ButtonLink>
          <Button kind="signal" hidden data-video-play suppressHydrationWarning>
            <PlaySign /> Lire la vidéo
          </Button>
          <Button kind="secondary" hidden data-video-withdraw>
            <CrossSign /> Retirer mon accord
          </Button>
          <p data-video-before>
            La vidéo est hébergée par {provider}, qui recevra votre adresse IP et pourra déposer des cookies. Rien n’est
            chargé avant votre accord.
          </p>
          <p hidden data-video-after>
            Vidéo chargée depuis {provider}, pour cette page seulement. Retirer votre accord efface le lecteur.
          </p>
        </div>
      </div>
      <figcaption>
        {title}
        <span className={styles.address}>
          Vidéo sur {provider} : {watchUrl}
        </span>
        {transcript && <FoldedText label="Lire la transcription" text={transcript} />}
      </figcaption>
    </figure>
  )
}

function PlaySign() {
  return (
    <svg className={styles.sign} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M7 4.5v15L19.5 12z" />
    </svg>
  )
}

function CrossSign() {
  return (
    <svg className={styles.sign} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M5 5l14 14M19 5L5 19" fill="none" stroke="currentColor" strokeWidth="2.25" />
    </svg>
  )
}
