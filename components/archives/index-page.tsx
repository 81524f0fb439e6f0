import { type ReactNode, useId } from 'react'

import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import page from '@/components/styles/page.module.css'
import type { CountedLinkView, LinkView } from '@/payload/queries/views'

import styles from './index-page.module.css'

/** A page of links to other pages, in parts. */
export function IndexPage({ title, breadcrumbs, children }: IndexPageProps) {
  return (
    <div className={page.frame}>
      <div className={styles.head}>
        <Breadcrumbs links={breadcrumbs} current={title} />
        <h1>{title}</h1>
      </div>
      <div className={styles.parts}>{children}</div>
    </div>
  )
}

interface IndexPageProps {
  title: string
  breadcrumbs: LinkView[]
  children: ReactNode
}

/** Links under a title, in columns, those to lists with their number of articles; nothing without links. */
export function IndexPart({ title, links }: { title: string; links: (LinkView | CountedLinkView)[] }) {
  const id = useId()
  if (links.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <CountedLinks links={links} />
    </section>
  )
}

export function CountedLinks({ links }: { links: (LinkView | CountedLinkView)[] }) {
  return (
    <ul className={styles.links}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.label}</a>
          {'count' in link && <Count of={link.count} />}
        </li>
      ))}
    </ul>
  )
}

/** A number of articles: the figure alone is seen, « 3 articles » is heard. */
function Count({ of }: { of: number }) {
  return (
    <span className={styles.count}>
      {' '}
      {of}
      <span className={page.hidden}>{of === 1 ? ' article' : ' articles'}</span>
    </span>
  )
}
