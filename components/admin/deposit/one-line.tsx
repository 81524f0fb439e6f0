import { useState } from 'react'
import { type SourceDocument, textOf } from '@/payload/editorial/import/model'
import type { StructuredBlock } from '@/payload/editorial/import/structure'
import { kindOf, kindsFor } from './block-kinds'

interface OneLineProps {
  block: StructuredBlock
  source: SourceDocument
  onAnswer: (answers: Record<string, string>) => void
}

/** Under a block of several lines: one of them becomes something else, and the others stay what they are. */
export function OneLine({ block, onAnswer, source }: OneLineProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [first, last] = block.lines
  return (
    <details className="sk-one-line" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>Changer une seule ligne</summary>
      {isOpen && (
        <ul>
          {filledLines(source, first, last).map(({ number, words }, place, all) => (
            <li key={number}>
              <select
                aria-label={`Genre de la ligne ${number}`}
                value={kindOf(block)}
                onChange={({ target }) => {
                  const next = place === 0 ? all[1] : undefined
                  // The first line speaks for its block: the next one begins another block, which stays what it was.
                  const rest = next ? { [`${next.number}:kind`]: kindOf(block) } : {}
                  onAnswer({ [`${number}:kind`]: target.value, ...rest })
                }}
              >
                {kindsFor({ ...block, words: [words] }).map(({ label, value }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              <span>{words}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

function filledLines({ lines }: SourceDocument, first: number, last: number) {
  return lines
    .filter(({ number }) => number >= first && number <= last)
    .map((line) => ({ number: line.number, words: textOf(line).trim() }))
    .filter(({ words }) => words !== '')
}
