import styles from './feed-links.module.css'

/** The feeds of a list, at its end, and where it is explained what they are. */
export function FeedLinks({ href }: { href: string }) {
  return (
    <p className={styles.feeds}>
      Suivre cette liste{'\u00a0'}: <a href={`${href}/flux.xml`}>RSS</a>, <a href={`${href}/flux.atom`}>Atom</a>,{' '}
      <a href={`${href}/flux.json`}>JSON</a>. <a href="/suivre">Comment s’abonner</a>
    </p>
  )
}
