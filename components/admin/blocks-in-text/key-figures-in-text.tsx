import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useRef } from 'react'
import styles from '@/components/blocks/key-figures.module.css'
import { fieldsOf, goToFirst } from './field-of-block'
import type { InTextProps } from './in-text-props'
import { openBlock } from './open-block'
import { Typed } from './typed'
import { writeFields } from './written-fields'

/** As many as are read at a glance. */
const MOST = 5
const NUMBERS = ['Aucun', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq']
const COLUMNS = [
  { name: 'value', label: 'Nombre', placeholder: '2,7' },
  { name: 'unit', label: 'Unité', placeholder: 'millions' },
  { name: 'label', label: 'Ce que c’est', placeholder: 'de salariés' },
]

type Row = Record<string, unknown>

/** Key figures as a small table, typed cell after cell: Tab in the last one makes a row more. */
export function KeyFiguresInText({ nodeKey, fields, refused }: InTextProps) {
  const [editor] = useLexicalComposerContext()
  const table = useRef<HTMLTableElement>(null)
  const isAdding = useRef(false)
  const rows = Array.isArray(fields.items) ? (fields.items as Row[]) : []
  const source = fields.source as { label?: string } | undefined
  const write = (items: Row[]) => writeFields(editor, nodeKey, `${nodeKey} rows`, (now) => ({ ...now, items }))
  const add = () => {
    if (rows.length >= MOST) return
    isAdding.current = true
    write([...rows, { value: '', unit: '', label: '' }])
  }
  const count = rows.length
  useEffect(() => {
    if (!isAdding.current || !table.current) return
    isAdding.current = false
    goToFirst(fieldsOf(table.current, `items.${count - 1}.value`))
  }, [count])
  return (
    <div className="sk-block__drawn">
      <div className={`${styles.figures} sk-figures`} data-flat>
        <div className={styles.caption}>
          <strong className={styles.title}>
            <Typed nodeKey={nodeKey} path="title" label="Titre" placeholder="Titre" value={fields.title} />
          </strong>
          <button type="button" onClick={() => openBlock(editor, { nodeKey, path: 'source.label' })}>
            {source?.label ? `Source : ${source.label}` : 'Source…'}
          </button>
        </div>
        <table ref={table}>
          <thead>
            <tr>
              {COLUMNS.map(({ name, label }) => (
                <th key={name} scope="col">
                  {label}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the words of a row are the node's, not the element's.
              <tr key={index}>
                {COLUMNS.map(({ name, label, placeholder }, column) => (
                  <td
                    key={name}
                    data-column={name}
                    onKeyDownCapture={(event) => {
                      const isLast = index === rows.length - 1 && column === COLUMNS.length - 1
                      if (event.key !== 'Tab' || event.shiftKey || !isLast || rows.length >= MOST || isBlank(row))
                        return
                      event.preventDefault()
                      add()
                    }}
                  >
                    <Typed
                      nodeKey={nodeKey}
                      path={`items.${index}.${name}`}
                      label={`${label}, chiffre ${index + 1}`}
                      placeholder={placeholder}
                      value={row[name]}
                      isRefused={refused.includes(`items.${index}.${name}`)}
                    />
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    aria-label={`Retirer le chiffre ${index + 1}`}
                    onClick={() => write(rows.filter((_, other) => other !== index))}
                  >
                    Retirer
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="sk-figures__more">
          <button type="button" disabled={rows.length >= MOST} onClick={add}>
            + Chiffre
          </button>
          <span>{NUMBERS[rows.length] ?? rows.length} sur cinq</span>
        </p>
      </div>
    </div>
  )
}

function isBlank(row: Row): boolean {
  return COLUMNS.every(({ name }) => !row[name])
}
