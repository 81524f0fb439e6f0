const ADDRESS = /[\w.+-]{1,64}(?:@|%40)(?:[\w-]{1,64}\.){1,8}[a-z]{2,}/gi
/** What follows these words in one of our addresses lets whoever holds it into an account. */
const TOKEN_AFTER = /\/(reset|verify|unlock|invitation)\/[^/?\s"]+/g
/** Payload's tokens, and the signed ones of sessions. */
const TOKEN = /\b(?:[0-9a-f]{40,}|eyJ[\w-]+\.[\w-]+\.[\w-]+)\b/g

/** What Drizzle writes after a failed query, in a line of JSON: up to the stack's first line, or the string's end. */
const QUERY_VALUES = /\\nparams: (?:[^"\\]|\\.)*?(?=\\n {4}at |")/g

/** Returns a line of the log, JSON, without e-mail addresses, the values of queries and what opens an account. */
export function withoutPrivateWords(line: string): string {
  return line
    .replace(QUERY_VALUES, '')
    .replace(ADDRESS, '[adresse]')
    .replace(TOKEN_AFTER, (_found, word: string) => `/${word}/[jeton]`)
    .replace(TOKEN, '[jeton]')
}
