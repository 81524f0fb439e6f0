import type { Refusal } from './block-refusals'

/** What a publication refused in a block; pressed, each line leads to its field. */
export function RefusedFields({ refusals, onChoose }: { refusals: Refusal[]; onChoose(path: string): void }) {
  if (refusals.length === 0) return null
  return (
    <ul className="sk-block__refused">
      {refusals.map(({ path, label, message }) => (
        <li key={path}>
          <button type="button" onClick={() => onChoose(path)}>
            <strong>{label}</strong> : {message}
          </button>
        </li>
      ))}
    </ul>
  )
}
