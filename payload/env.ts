import path from 'node:path'
import { z } from 'zod'

/** A setting that cannot be used; its message is one French sentence that says how to mend it. */
export class EnvError extends Error {
  override name = 'EnvError'
}

export interface Env {
  PORT: number
  HOST: string
  /** Without a trailing slash. */
  SITE_URL: string
  /** `file:` followed by an absolute path. */
  DATABASE_URI: string
  /** Absolute path of the folder that holds the database and the media files. */
  DATA_DIR: string
  PAYLOAD_SECRET: string
  /** The least serious line that the log keeps. */
  LOG_LEVEL: (typeof LOG_LEVELS)[number]
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const

const settings = z.object({
  PORT: z
    .string()
    .default('3000')
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535, {
      error: ({ input }) => `PORT vaut « ${input} » : donnez un numéro de port entre 1 et 65535.`,
    })
    .transform(Number),
  HOST: z.string().min(1, 'HOST est vide : donnez une adresse d’écoute, par exemple 127.0.0.1.').default('127.0.0.1'),
  SITE_URL: z
    .string()
    .optional()
    .refine((value) => value === undefined || isSiteUrl(value), {
      error: ({ input }) =>
        `SITE_URL vaut « ${input} » : donnez l’adresse complète du site, sans chemin, par exemple https://actualites.exemple.fr.`,
    }),
  DATABASE_URI: z.string().default('file:./data/skorann.db').superRefine(checkDatabaseUri),
  DATA_DIR: z.string().min(1, 'DATA_DIR est vide : donnez un dossier, par exemple ./data.').default('./data'),
  PAYLOAD_SECRET: z
    .string({
      error: 'PAYLOAD_SECRET manque : lancez « npm start », qui écrit un fichier .env avec un secret au hasard.',
    })
    .min(
      32,
      'PAYLOAD_SECRET est trop court : donnez au moins 32 caractères au hasard (« npm start » en écrit un dans .env s’il n’existe pas).',
    ),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, {
      error: ({ input }) => `LOG_LEVEL vaut « ${input} » : donnez ${LOG_LEVELS.slice(0, -1).join(', ')} ou silent.`,
    })
    .default('info'),
})

/** The name of every setting: what `.env.example` and docs/operations.md must speak of. */
export const SETTING_NAMES = Object.keys(settings.shape)

/**
 * Returns the project's settings from raw environment variables (empty ones count as absent), paths made absolute
 * from `root`. Throws an EnvError with one French sentence for the first setting that cannot be used.
 */
export function parseEnv(raw: Record<string, string | undefined>, root: string = process.cwd()): Env {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value !== ''))
  const result = settings.safeParse(given)
  if (!result.success) throw new EnvError(result.error.issues[0]?.message ?? 'Les réglages ne sont pas valides.')
  const { data } = result
  return {
    ...data,
    SITE_URL: (data.SITE_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, ''),
    DATABASE_URI: `file:${path.resolve(root, data.DATABASE_URI.slice('file:'.length))}`,
    DATA_DIR: path.resolve(root, data.DATA_DIR),
  }
}

/** True while `next build` runs: nothing then reads data, so no secret and no database are asked for. */
export const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'

const BUILD_SECRET = 'only-for-next-build-which-reads-no-data-at-all'

export const env = parseEnv(isBuilding ? { ...process.env, PAYLOAD_SECRET: BUILD_SECRET } : process.env)

function isSiteUrl(value: string) {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
}

function checkDatabaseUri(value: string, context: z.RefinementCtx) {
  if (/^mongodb(\+srv)?:/.test(value)) {
    context.addIssue(
      'DATABASE_URI désigne une base MongoDB, que cette version ne sait pas encore ouvrir : donnez un fichier SQLite, par exemple file:./data/skorann.db.',
    )
  } else if (!value.startsWith('file:')) {
    const scheme = value.includes(':') ? `${value.split(':')[0]}:` : value
    context.addIssue(
      `DATABASE_URI commence par « ${scheme} », un genre de base inconnu : donnez un fichier SQLite, par exemple file:./data/skorann.db.`,
    )
  } else if (value.slice('file:'.length).replace(/^\/+/, '') === '') {
    context.addIssue('DATABASE_URI ne nomme aucun fichier : écrivez par exemple file:./data/skorann.db.')
  }
}
