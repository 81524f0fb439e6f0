import styles from '@/components/blocks/quote.module.css'
import type { InTextProps } from './in-text-props'
import { Typed } from './typed'

/** A quotation typed as one: its words, who speaks, and as what. */
export function QuoteInText({ nodeKey, fields, refused }: InTextProps) {
  const typed = (path: string) => ({ nodeKey, path, value: fields[path], isRefused: refused.includes(path) })
  return (
    <div className="sk-block__drawn">
      <figure className={styles.quote}>
        <blockquote>
          <p>
            <Typed {...typed('text')} label="Phrase" placeholder="Une phrase en grand, sans guillemets" isLong />
          </p>
        </blockquote>
        <figcaption className="sk-block__line">
          <Typed {...typed('author')} label="Qui parle" placeholder="Qui parle" />
          <Typed {...typed('role')} label="Sa fonction" placeholder="Sa fonction" />
        </figcaption>
      </figure>
    </div>
  )
}
