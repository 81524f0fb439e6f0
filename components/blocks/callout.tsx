import { type ReactNode, useId } from 'react'

import { ImportantSign, InformationSign } from '@/components/ui/icons'
import type { CalloutView } from '@/payload/queries/views'

import styles from './callout.module.css'

/** A framed remark. A word and a sign repeat the meaning of its colour; `children` is its text, already rendered. */
export function Callout({ kind, title, children }: Omit<CalloutView, 'type' | 'content'> & { children: ReactNode }) {
  const id = useId()
  return (
    <aside className={styles.callout} role="note" aria-labelledby={title ? `${id} ${id}t` : id} data-kind={kind}>
      <p className={styles.kind} id={id}>
        {kind === 'important' ? <ImportantSign /> : <InformationSign />}
        {kind === 'important' ? 'Important' : 'Information'}
      </p>
      {title && (
        <p className={styles.title} id={`${id}t`}>
          {title}
        </p>
      )}
      {children}
    </aside>
  )
}
