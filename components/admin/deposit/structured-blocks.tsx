import { memo, useId } from 'react'
import type { SourceDocument } from '@/payload/editorial/import/model'
import type { Doubt, StructuredBlock } from '@/payload/editorial/import/structure'
import { kindOf, kindsFor, linesLabel } from './block-kinds'
import { OneLine } from './one-line'
import { blockId, goTo, lineId } from './places'
import { Points } from './points'
import { pictureName } from './source-lines'

interface StructuredBlocksProps {
  source: SourceDocument
  blocks: StructuredBlock[]
  /** Answers one question, or says what each line of a block is. */
  onAnswer: (answers: Record<string, string>) => void
  children?: React.ReactNode
}

/** « La structure proposée »: each block with its kind, which can be changed, its words, its lines and its doubts. */
export function StructuredBlocks({ blocks, children, onAnswer, source }: StructuredBlocksProps) {
  return (
    <section className="sk-structure" aria-labelledby="sk-structure">
      <div className="sk-deposit__heading">
        <h2 id="sk-structure">La structure proposée</h2>
        <p>Les choix cochés seront appliqués. Tout se change ensuite.</p>
      </div>
      {children}
      <ol>
        {blocks.map((block) => (
          <Block key={block.key} block={block} source={source} onAnswer={onAnswer} />
        ))}
      </ol>
    </section>
  )
}

interface BlockProps {
  block: StructuredBlock
  source: SourceDocument
  onAnswer: StructuredBlocksProps['onAnswer']
}

const Block = memo(
  function Block({ block, onAnswer, source }: BlockProps) {
    const { decision, doubts, key, kind, lines } = block
    const label = linesLabel(block)
    const place = lines[0] === lines[1] ? `Ligne ${lines[0]}` : `Lignes ${lines[0]} à ${lines[1]}`
    return (
      <li data-kind={kind}>
        <select
          aria-label={`Genre, ${label}`}
          value={kindOf(block)}
          onChange={({ target }) => onAnswer({ [`${lines[0]}:kind`]: target.value })}
        >
          {kindsFor(block).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <div className="sk-structure__words">
          <Words block={block} source={source} />
          {kind === 'workingNote' && <span className="sk-structure__beside">hors de la page</span>}
          {decision.rule !== 'paragraph' && decision.certainty !== 'certain' && (
            <p className="sk-structure__reason">{decision.reason}</p>
          )}
        </div>
        <a
          id={blockId(key)}
          href={`#${lineId(lines[0])}`}
          aria-label={`${place}, voir dans le texte reçu`}
          onClick={(event) => {
            event.preventDefault()
            goTo(lineId(lines[0]))
          }}
        >
          {label}
        </a>
        {lines[0] < lines[1] && kind !== 'picture' && <OneLine block={block} source={source} onAnswer={onAnswer} />}
        {doubts.map((doubt) => (
          <Question key={doubt.key} doubt={doubt} onAnswer={onAnswer} />
        ))}
      </li>
    )
  },
  // A text is understood anew at each answer: most blocks are what they were.
  (one, other) => JSON.stringify(one.block) === JSON.stringify(other.block),
)

function Words({ block, source }: Pick<BlockProps, 'block' | 'source'>) {
  const { kind, lines, nodes, words } = block
  if (kind === 'list') return <Points nodes={nodes} />
  if (kind === 'keyFigures') {
    return (
      <ul>
        {words.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two points may say the same.
          <li key={at}>{line}</li>
        ))}
      </ul>
    )
  }
  if (kind === 'table') return <Rows words={words} />
  const picture = source.lines.find(({ number, picture }) => number === lines[0] && picture !== undefined)?.picture
  const shown = picture === undefined ? words : [`Image : ${pictureName(source, picture)}`, ...words]
  return shown.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
    <p key={at}>{line}</p>
  ))
}

/** The cells of a row stand in one line, apart by tabs. */
function Rows({ words }: { words: string[] }) {
  return (
    <table>
      <tbody>
        {words.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same.
          <tr key={at}>
            {row.split('\t').map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two cells may say the same.
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Question({ doubt, onAnswer }: { doubt: Doubt; onAnswer: StructuredBlocksProps['onAnswer'] }) {
  const name = useId()
  return (
    <fieldset className="sk-doubt" data-doubt={doubt.key}>
      <legend>{questionOf(doubt)}</legend>
      {doubt.options.map(({ label, value }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === doubt.chosen}
            onChange={() => onAnswer({ [doubt.key]: value })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

/** With the words that it is about, unless it says them. */
function questionOf({ question, words }: Doubt): string {
  return words && !question.includes(words) ? `« ${words} » : ${question}` : question
}
