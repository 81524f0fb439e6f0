import { type SourceDocument, type SourceLine, textOf } from '@/payload/editorial/import/model'
import type { StructuredBlock } from '@/payload/editorial/import/structure'
import { blockId, goTo, lineId } from './places'

interface SourceLinesProps {
  name: string
  source: SourceDocument
  blocks: StructuredBlock[]
}

/** « Le texte reçu »: its lines, each with its number, which leads to the block that it became. */
export function SourceLines({ blocks, name, source }: SourceLinesProps) {
  const filled = source.lines.filter((line) => line.picture !== undefined || textOf(line).trim() !== '')
  const count = source.lines.length
  return (
    <section className="sk-source" aria-labelledby="sk-source">
      <div className="sk-deposit__heading">
        <h2 id="sk-source">Le texte reçu</h2>
        <p>
          {name}, {count} {count > 1 ? 'lignes' : 'ligne'}
        </p>
      </div>
      <ol>
        {filled.map((line) => (
          <Line key={line.number} line={line} source={source} block={blockOf(line, blocks)} />
        ))}
      </ol>
    </section>
  )
}

interface LineProps {
  line: SourceLine
  source: SourceDocument
  block: StructuredBlock | undefined
}

function Line({ block, line, source }: LineProps) {
  const { number, picture } = line
  const isDoubtful = Boolean(block?.doubts.length || line.isPiecedTogether)
  const words = picture === undefined ? textOf(line) : `Image : ${pictureName(source, picture)}`
  return (
    <li data-doubtful={isDoubtful || undefined}>
      {block ? (
        <a
          id={lineId(number)}
          href={`#${blockId(block.key)}`}
          aria-label={`Ligne ${number}, voir dans la structure`}
          onClick={(event) => {
            event.preventDefault()
            goTo(blockId(block.key))
          }}
        >
          {number}
        </a>
      ) : (
        <span>{number}</span>
      )}
      <span>{words}</span>
    </li>
  )
}

export function pictureName({ pictures }: SourceDocument, key: string): string {
  return pictures.find((picture) => picture.key === key)?.name ?? key
}

function blockOf({ number }: SourceLine, blocks: StructuredBlock[]): StructuredBlock | undefined {
  // In the order of the source: half of them are passed over at each step.
  let from = 0
  let to = blocks.length - 1
  while (from <= to) {
    const middle = (from + to) >> 1
    const block = blocks[middle] as StructuredBlock
    if (number < block.lines[0]) to = middle - 1
    else if (number > block.lines[1]) from = middle + 1
    else return block
  }
  return undefined
}
