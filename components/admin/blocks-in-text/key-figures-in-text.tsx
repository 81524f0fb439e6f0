import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useRef, useState } from 'react'
import styles from '@/components/blocks/key-figures.module.css'
import { fieldsOf, goToFirst } from './field-of-block'
import { OwnFigureActions, SharedFigureActions } from './figure-actions'
import type { InTextProps } from './in-text-props'
import { openBlock } from './open-block'
import { detached, type FigureRow as Row, shareFigure, sharing } from './share-figure'
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

/** Key figures as a small table, typed cell after cell: Tab in the last one makes a row more. */
export function KeyFiguresInText({ nodeKey, fields, refused }: InTextProps) {
  const [editor] = useLexicalComposerContext()
  const table = useRef<HTMLTableElement>(null)
  const isAdding = useRef(false)
  const rows = Array.isArray(fields.items) ? (fields.items as Row[]) : []
  const source = fields.source as { label?: string } | undefined
  const [status, setStatus] = useState('')
  // The rows as the node has them: a shared figure is its id there.
  const write = (change: (items: Row[]) => Row[]) =>
    writeFields(editor, nodeKey, `${nodeKey} rows`, (now) => ({ ...now, items: change((now.items ?? []) as Row[]) }))
  const setRow = (index: number, change: (row: Row) => Row) =>
    write((items) => items.map((row, other) => (other === index ? change(row) : row)))
  const share = async (index: number) => {
    const row = rows[index] ?? {}
    const shared = await shareFigure(row, fields.source)
    if (shared.kind === 'shared') setRow(index, (now) => (now.value === row.value ? sharing(now, shared.id) : now))
    setStatus(shared.kind === 'shared' ? `Chiffre ${index + 1} mis en commun.` : shared.reason)
  }
  const add = () => {
    if (rows.length >= MOST) return
    isAdding.current = true
    write((items) => [...items, { value: '', unit: '', label: '' }])
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
              <tr key={index} data-shared={row.figure ? true : undefined}>
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
                    {row.figure ? (
                      <span className="sk-figures__shared">{sharedWord(row.figure, name)}</span>
                    ) : (
                      <Typed
                        nodeKey={nodeKey}
                        path={`items.${index}.${name}`}
                        label={`${label}, chiffre ${index + 1}`}
                        placeholder={placeholder}
                        value={row[name]}
                        isRefused={refused.includes(`items.${index}.${name}`)}
                      />
                    )}
                  </td>
                ))}
                <td>
                  {row.figure ? (
                    <SharedFigureActions
                      number={index + 1}
                      figure={row.figure}
                      onDetach={(figure) => {
                        setRow(index, (now) => detached(now, figure))
                        setStatus(`Chiffre ${index + 1} détaché : il se corrige ici.`)
                      }}
                    />
                  ) : (
                    <OwnFigureActions
                      number={index + 1}
                      canShare={!isIncomplete(row)}
                      onShare={() => void share(index)}
                      onChoose={(figure) => setRow(index, (now) => sharing(now, figure))}
                    />
                  )}
                  <button
                    type="button"
                    aria-label={`Retirer le chiffre ${index + 1}`}
                    onClick={() => write((items) => items.filter((_, other) => other !== index))}
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
        <p role="status" className="sk-block__status">
          {status}
        </p>
      </div>
    </div>
  )
}

function isBlank(row: Row): boolean {
  return !row.figure && COLUMNS.every(({ name }) => !row[name])
}

function isIncomplete({ value, label }: Row): boolean {
  return !String(value ?? '').trim() || !String(label ?? '').trim()
}

/** What a shared figure says in a column; it arrives a little later than the row. */
function sharedWord(figure: unknown, name: string): string {
  if (typeof figure === 'string') return name === 'label' ? 'Chiffre partagé' : ''
  return String((figure as Row)[name] ?? '')
}
