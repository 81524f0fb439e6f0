import { Refusal } from './refusal.mjs'

/**
 * Returns the French sentence for an error of SQLite, also when other errors wrap it; null for any other error.
 * Codes: https://www.sqlite.org/rescode.html
 */
export function databaseProblem(error: unknown, uri: string): Refusal | null {
  const code = sqliteCode(error)
  return code ? new Refusal(sentence(code, uri)) : null
}

function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  return /SQLITE_[A-Z]+/.exec(error.message)?.[0] ?? sqliteCode(error.cause)
}

function sentence(code: string, uri: string): string {
  switch (code) {
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `La base de données ${uri} est abîmée ou n’est pas une base SQLite : remettez une sauvegarde ou corrigez DATABASE_URI.`
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
      return `La base de données ${uri} ne peut pas être ouverte en écriture : donnez-vous ce droit ou changez DATABASE_URI.`
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return `La base de données ${uri} est utilisée par un autre programme : arrêtez-le puis recommencez.`
    case 'SQLITE_FULL':
    case 'SQLITE_IOERR':
      return `La base de données ${uri} ne peut plus être écrite (${code}) : faites de la place sur le disque ou vérifiez-le.`
    default:
      return `La base de données ${uri} refuse de s’ouvrir (${code}) : corrigez DATABASE_URI ou remettez une sauvegarde.`
  }
}
