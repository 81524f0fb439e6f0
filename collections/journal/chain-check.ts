import { BEGINNING, type Head, isSealedBy, type JournalKey, type Line } from './chain'
import { purgedUpTo } from './purge-mark'

/** What is wrong with the chain, and at which line. */
export type Fault =
  | 'missing'
  | 'changed'
  | 'unlinked'
  | 'unknown key'
  | 'no beginning'
  | 'cut at the end'
  | 'other end'
  | 'no anchor'
  | 'unreadable anchor'

export type Verdict =
  | { kind: 'whole'; lines: number; first: number; last: number }
  | { kind: 'broken'; fault: Fault; number: number }

type Anchor = Head & { lostFrom?: number | undefined }

/** Reads a chain from its first line to its last, and says where it is first broken. */
export class ChainCheck {
  private readonly anchor: Anchor | null
  private readonly isUnreadable: boolean
  private first: Line | null = null
  private last: Head = BEGINNING
  private lines = 0
  private fault: Extract<Verdict, { kind: 'broken' }> | null = null
  private anchorHash: string | null = null
  private readonly purged: Head[] = []

  /** `anchor`: the end of the chain as it was noted elsewhere, read before the lines; null when there is none. */
  constructor(
    private readonly keys: JournalKey[],
    anchor: Anchor | 'unreadable' | null,
  ) {
    this.isUnreadable = anchor === 'unreadable'
    this.anchor = anchor === 'unreadable' ? null : anchor
  }

  /** Takes the next line; returns whether the chain is whole so far. */
  take(line: Line): boolean {
    if (this.fault) return false
    const fault = this.first
      ? this.faultOf(line, this.last)
      : this.faultOf(line, { number: line.number - 1, hash: line.previous })
    if (fault) {
      this.fault = { kind: 'broken', fault, number: fault === 'missing' ? this.last.number + 1 : line.number }
      return false
    }
    this.first ??= line
    this.last = line
    this.lines += 1
    const purged = purgedUpTo(line)
    if (purged) this.purged.push(purged)
    if (line.number === this.anchor?.number) this.anchorHash = line.hash
    return true
  }

  /** Says what was found, once all lines are taken. */
  end(): Verdict {
    if (this.fault) return this.fault
    const broken = (fault: Fault, number: number): Verdict => ({ kind: 'broken', fault, number })
    if (this.isUnreadable) return broken('unreadable anchor', this.last.number)
    if (this.anchor?.lostFrom) return broken('cut at the end', this.anchor.lostFrom)
    if (this.anchor && this.anchor.number > this.last.number) return broken('cut at the end', this.last.number + 1)
    if (!this.first) return { kind: 'whole', lines: 0, first: 0, last: 0 }
    if (!this.beginsRightly(this.first)) return broken('no beginning', this.first.number)
    if (!this.anchor) return broken('no anchor', this.last.number)
    // Lines up to it may be past their term.
    if (this.anchor.number >= this.first.number && this.anchorHash !== this.anchor.hash) {
      return broken('other end', this.anchor.number)
    }
    return { kind: 'whole', lines: this.lines, first: this.first.number, last: this.last.number }
  }

  private faultOf(line: Line, before: Head): Fault | null {
    if (line.number > before.number + 1) return 'missing'
    const key = this.keys.find(({ fingerprint }) => fingerprint === line.key)
    if (!key) return 'unknown key'
    if (!isSealedBy(line, key)) return 'changed'
    return line.number === before.number + 1 && line.previous === before.hash ? null : 'unlinked'
  }

  private beginsRightly({ number, previous }: Line): boolean {
    const before = [BEGINNING, ...this.purged]
    return before.some((head) => head.number === number - 1 && head.hash === previous)
  }
}
