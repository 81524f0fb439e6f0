import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import styles from '@/components/blocks/call-to-action.module.css'
import type { InTextProps } from './in-text-props'
import { openBlock } from './open-block'
import { Typed } from './typed'

/** The band of a call to action, its words typed in it; where its button leads is in the form. */
export function CallToActionInText({ nodeKey, fields, refused }: InTextProps) {
  const [editor] = useLexicalComposerContext()
  const typed = (path: string) => ({ nodeKey, path, value: fields[path], isRefused: refused.includes(path) })
  const address = typeof fields.url === 'string' ? fields.url : ''
  return (
    <div className="sk-block__drawn">
      <div className={styles.action}>
        <p className={`${styles.title} sk-block__title`}>
          <Typed {...typed('title')} label="Titre" placeholder="Titre" isLong />
        </p>
        <p className={styles.text}>
          <Typed {...typed('text')} label="Texte" placeholder="Texte" isLong />
        </p>
        <p className="sk-block__button">
          <Typed {...typed('label')} label="Texte du bouton" placeholder="Texte du bouton" />
        </p>
      </div>
      <button
        type="button"
        className={address ? 'sk-block__fact' : 'sk-block__warning'}
        onClick={() => openBlock(editor, { nodeKey, path: 'url' })}
      >
        {address ? `Le bouton mène à ${address}` : 'Où mène le bouton ? Donnez son adresse'}
      </button>
    </div>
  )
}
