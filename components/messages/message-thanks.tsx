import list from '@/components/articles/list-page.module.css'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import page from '@/components/styles/page.module.css'
import { ButtonLink } from '@/components/ui/button'

/** After a message was sent. */
export function MessageThanks() {
  return (
    <div className={page.frame}>
      <div className={list.head}>
        <Breadcrumbs links={[{ label: 'Accueil', href: '/' }]} current="Message envoyé" />
        <h1>Message envoyé</h1>
        <p>Merci. La rédaction vous lira, et vous répondra si vous avez laissé une adresse.</p>
        <p>
          <ButtonLink href="/blog" kind="secondary">
            Lire les articles
          </ButtonLink>
        </p>
      </div>
    </div>
  )
}
