interface Props {
  word: string
  /** What it is about, for who does not see what stands beside it. */
  about: string
  /** Whether it is what is done first. */
  isFirst?: boolean
  onPress(): void
}

/** A button of the report: its name says of which remark. */
export function Act({ word, about, isFirst, onPress }: Props) {
  return (
    <button className="sk-report__button" data-first={isFirst || undefined} onClick={onPress} type="button">
      {word}
      <span className="sk-unseen"> : {about}</span>
    </button>
  )
}
