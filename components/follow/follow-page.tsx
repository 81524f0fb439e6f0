import { IndexPage } from '@/components/archives/index-page'
import type { FollowView, LinkView } from '@/payload/queries/views'

import styles from './follow-page.module.css'

/** What a feed is, how to follow it, and the addresses to copy. */
export function FollowPage({ follow: { feeds }, breadcrumbs }: FollowPageProps) {
  return (
    <IndexPage title="S’abonner" breadcrumbs={breadcrumbs}>
      <div className={styles.words}>
        <p>
          Un flux vous apporte chaque nouvel article, en entier, dans un lecteur de flux{'\u00a0'}: une application ou
          un site, comme il y en a pour le courrier. Sans compte ici, sans adresse électronique, sans publicité.
        </p>
        <ol className={styles.steps}>
          <li>Choisissez un lecteur de flux. Plusieurs messageries, dont Thunderbird, en contiennent un.</li>
          <li>Copiez l’adresse d’un flux ci-dessous. Ouverte dans un navigateur, elle ne montre que du code.</li>
          <li>
            Dans le lecteur, choisissez «{'\u00a0'}Ajouter{'\u00a0'}» ou «{'\u00a0'}S’abonner{'\u00a0'}», et collez
            l’adresse.
          </li>
        </ol>
        <p>Chaque dossier, chaque signature et chaque mot-clé a aussi son flux, au bas de sa liste d’articles.</p>
      </div>
      <h2>Les flux</h2>
      <dl className={styles.feeds}>
        {feeds.map(({ label, address, others }) => (
          <div key={address}>
            <dt>{label}</dt>
            <dd>
              <a href={address}>{address}</a>
            </dd>
            <dd>
              Autres formats{'\u00a0'}:{' '}
              {others.map((other, index) => (
                <span key={other.href}>
                  {index > 0 && ', '}
                  <a href={other.href}>{other.label}</a>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </IndexPage>
  )
}

interface FollowPageProps {
  follow: FollowView
  breadcrumbs: LinkView[]
}
