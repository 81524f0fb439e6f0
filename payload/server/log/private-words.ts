const ADDRESS = /[\w.+-]{1,64}(?:@|%40)(?:[\w-]{1,64}\.){1,8}[a-z]{2,}/gi
/** In our addresses, a token follows these words that opens an account. */
const TOKEN_AFTER = /\/(reset|adresse|verify|unlock|invitation)\/[^/?\s"]+/g
/** Payload's tokens, and the signed ones of sessions. */
const TOKEN = /\b(?:[0-9a-f]{40,}|eyJ[\w-]+\.[\w-]+\.[\w-]+)\b/g

/** L3: the values that Drizzle writes after a failed query, in JSON, up to the first line of the stack or the end. */
const QUERY_VALUES = /\\nparams: (?:[^"\\]|\\.)*?(?=\\n {4}at |")/g

/** Returns a line of the log, JSON, without e-mail addresses, the values of queries and tokens that open an account. */
export function withoutPrivateWords(line: string): string {
  return line
    .replace(QUERY_VALUES, '')
    .replace(ADDRESS, '[adresse]')
    .replace(TOKEN_AFTER, (_found, word: string) => `/${word}/[jeton]`)
    .replace(TOKEN, '[jeton]')
}
