export interface Heading {
  /** Of its node in the editor. */
  key: string
  /** 2 to 4. */
  level: number
  text: string
}

export interface PlanLine extends Heading {
  /** The level that is missing before it, for a reader who hears the page. */
  skipped?: number
}

/** Returns the headings of a text, each with the level that it skips: an « Intertitre 4 » right under a 2 skips the 3. */
export function planOf(headings: Heading[]): PlanLine[] {
  // The title of the document is the level 1.
  let above = 1
  return headings.map((heading) => {
    const skipped = heading.level > above + 1 ? above + 1 : undefined
    above = heading.level
    return skipped ? { ...heading, skipped } : heading
  })
}
