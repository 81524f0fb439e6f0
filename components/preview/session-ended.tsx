import page from '@/components/styles/page.module.css'
import { ButtonLink } from '@/components/ui/button'

import styles from './session-ended.module.css'

/** Shown in place of a draft once the reader's session has ended. */
export function SessionEnded({ login }: { login: string }) {
  return (
    <main className={`${page.frame} ${styles.ended}`}>
      <h1>Votre session est terminée.</h1>
      <p>Reconnectez-vous pour revoir cet aperçu.</p>
      <p>
        <ButtonLink href={login}>Se reconnecter</ButtonLink>
      </p>
    </main>
  )
}
