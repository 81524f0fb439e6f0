/** What a command prints, line by line, or the sentence that says what was wrong. */
export type CommandResult = { kind: 'done'; lines: string[] } | { kind: 'refused'; reason: string }
