/** The lines that a command prints, or the French sentence that explains its refusal. */
export type CommandResult = { kind: 'done'; lines: string[] } | { kind: 'refused'; reason: string }
