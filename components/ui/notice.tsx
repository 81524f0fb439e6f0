import type { ReactNode } from 'react'

import { ImportantSign, InformationSign } from './icons'
import styles from './notice.module.css'

/** `sample` marks fictitious content, `information` useful facts, `important` facts that must not be missed. */
export type NoticeKind = 'sample' | 'information' | 'important'

/** A full square with a sign, then one sentence. Part of the document: it is not announced when it appears. */
export function Notice({ kind, children }: { kind: NoticeKind; children: ReactNode }) {
  return (
    <div className={styles.notice} data-kind={kind}>
      {kind === 'important' ? <ImportantSign /> : <InformationSign />}
      <div className={styles.text}>{children}</div>
    </div>
  )
}
