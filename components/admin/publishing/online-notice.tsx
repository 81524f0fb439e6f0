import { toast } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { bottomLine } from '../bottom-line'
import { AtFormPlace } from '../save-guard/form-place'

export interface OnlineNoticeProps {
  /** The page on the site, without its host. */
  path: string
  onClose(): void
}

/** « En ligne », once the page is: it takes the focus, and leads to the page. */
export function OnlineNotice(props: OnlineNoticeProps) {
  return (
    <AtFormPlace>
      <Notice {...props} />
    </AtFormPlace>
  )
}

function Notice({ path, onClose }: OnlineNoticeProps) {
  const region = useRef<HTMLElement>(null)
  useEffect(() => region.current?.focus(), [])

  async function copy() {
    try {
      await navigator.clipboard.writeText(new URL(path, window.location.origin).href)
      toast.success('L’adresse est copiée.')
    } catch {
      toast.error('Ce navigateur ne laisse pas copier : ouvrez la page, et copiez son adresse.')
    }
  }

  return (
    <section className="sk-online" ref={region} tabIndex={-1} aria-labelledby="sk-online">
      <div className="sk-online__line" ref={bottomLine}>
        <p id="sk-online">En ligne</p>
        <div className="sk-online__ways">
          <a className="btn btn--style-secondary btn--size-medium" href={path} target="_blank" rel="noreferrer">
            Voir la page
          </a>
          <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => void copy()}>
            Copier l’adresse
          </button>
          <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={onClose}>
            Fermer
          </button>
        </div>
      </div>
    </section>
  )
}
