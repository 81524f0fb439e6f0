import page from '@/components/styles/page.module.css'
import { ButtonLink } from '@/components/ui/button'

import styles from './session-ended.module.css'

/** What takes the place of a draft when the session of who was looking at it ended. */
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
