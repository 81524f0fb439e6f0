import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'

/** A setting that cannot be used; its message is one French sentence that explains how to correct it. */
export class EnvError extends Error {
  override name = 'EnvError'
}

export interface Env {
  PORT: number
  HOST: string
  /** Without a trailing slash. */
  SITE_URL: string
  /** `file:` followed by an absolute path, or a `mongodb:` URI as it was given. */
  DATABASE_URI: string
  /** Absolute path of the folder that holds the database and the media files. */
  DATA_DIR: string
  PAYLOAD_SECRET: string
  /** How long a session lasts without a sign of its person. */
  SESSION_IDLE_HOURS: number
  /** How long a session lasts at most, whatever its person does. */
  SESSION_MAX_DAYS: number
  /** Values that PAYLOAD_SECRET had before: the journal's lines of that time are verified with them. */
  FORMER_SECRETS: string[]
  /** For how many months the journal keeps its lines. */
  JOURNAL_MONTHS: number
  /** The server that sends our mail, `smtp://…` or `smtps://…`; without it, messages are written to `DATA_DIR/mail`. */
  SMTP_URL?: string | undefined
  /** The sender of our mail; present whenever `SMTP_URL` is. */
  MAIL_FROM?: MailAddress | undefined
  /** How much memory the finished pages may take. */
  PAGE_STORE_MB: number
  /** Where faults of security are reported: an address of mail or of a page; without it there is no security.txt. */
  SECURITY_CONTACT?: string | undefined
  /** The networks from which the admin is reached; empty: from everywhere. */
  ADMIN_ADDRESSES: string[]
  /** Whether browsers reach the sub-domains of SITE_URL by https alone too. */
  HSTS_SUBDOMAINS: boolean
  /** The least serious line that the log keeps. */
  LOG_LEVEL: (typeof LOG_LEVELS)[number]
  /** Of whom a second factor is asked; unless given, of admins of a site with a public https address. */
  SECOND_FACTOR: (typeof SECOND_FACTOR)[number]
}

export interface MailAddress {
  /** Null when only the address was given: mail then uses the site's name. */
  name: string | null
  address: string
}

const SECOND_FACTOR = ['admins', 'off'] as const
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const

const fields = z.object({
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
  DATABASE_URI: z.string().superRefine(checkDatabaseUri).optional(),
  DATA_DIR: z.string().min(1, 'DATA_DIR est vide : donnez un dossier, par exemple ./data.').default('./data'),
  PAYLOAD_SECRET: z
    .string({
      error: 'PAYLOAD_SECRET manque : lancez « npm start », qui écrit un fichier .env avec un secret au hasard.',
    })
    .min(
      32,
      'PAYLOAD_SECRET est trop court : donnez au moins 32 caractères au hasard (« npm start » en écrit un dans .env s’il n’existe pas).',
    ),
  SESSION_IDLE_HOURS: wholeNumber('SESSION_IDLE_HOURS', 'd’heures', 12, 720),
  SESSION_MAX_DAYS: wholeNumber('SESSION_MAX_DAYS', 'de jours', 7, 365),
  SMTP_URL: z
    .string()
    .optional()
    // The message leaves out its value, which holds a password.
    .refine(
      (value) => value === undefined || isSmtpUrl(value),
      'SMTP_URL n’est pas l’adresse d’un serveur d’envoi : donnez par exemple smtp://NOM:MOT-DE-PASSE@smtp.exemple.fr:587, ou smtps:// sur le port 465, les signes spéciaux du mot de passe écrits en %XX.',
    ),
  MAIL_FROM: z.string().optional().transform(parseMailFrom),
  FORMER_SECRETS: z
    .string()
    .default('')
    .transform((value) => value.split(/\s+/).filter(Boolean)),
  JOURNAL_MONTHS: z
    .string()
    .default('12')
    .refine((value) => /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 120, {
      error: ({ input }) => `JOURNAL_MONTHS vaut « ${input} » : donnez un nombre de mois entre 1 et 120.`,
    })
    .transform(Number),
  PAGE_STORE_MB: z
    .string()
    .default('64')
    .refine((value) => /^\d{1,4}$/.test(value) && Number(value) >= 1, {
      error: ({ input }) => `PAGE_STORE_MB vaut « ${input} » : donnez un nombre de mégaoctets entre 1 et 9999.`,
    })
    .transform(Number),
  SECURITY_CONTACT: z
    .string()
    .optional()
    .refine((value) => value === undefined || isContact(value), {
      error: ({ input }) =>
        `SECURITY_CONTACT vaut « ${input} » : donnez une adresse électronique, ou l’adresse https:// d’une page.`,
    }),
  ADMIN_ADDRESSES: z.string().default('').transform(parseNetworks),
  HSTS_SUBDOMAINS: z
    .enum(['true', 'false'], {
      error: ({ input }) => `HSTS_SUBDOMAINS vaut « ${input} » : donnez true ou false.`,
    })
    .default('false')
    .transform((value) => value === 'true'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, {
      error: ({ input }) => `LOG_LEVEL vaut « ${input} » : donnez ${LOG_LEVELS.slice(0, -1).join(', ')} ou silent.`,
    })
    .default('info'),
  SECOND_FACTOR: z
    .enum(SECOND_FACTOR, { error: ({ input }) => `SECOND_FACTOR vaut « ${input} » : donnez admins ou off.` })
    .optional(),
})

const settings = fields.refine(
  ({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM,
  'SMTP_URL est donné sans MAIL_FROM : donnez l’expéditeur des messages, par exemple MAIL_FROM="Skorann Actualités <actualites@exemple.fr>".',
)

/** A number from 1 to `most`. */
function wholeNumber(name: string, unit: string, usual: number, most: number) {
  return z
    .string()
    .default(String(usual))
    .refine((value) => /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= most, {
      error: ({ input }) => `${name} vaut « ${input} » : donnez un nombre ${unit} entre 1 et ${most}.`,
    })
    .transform(Number)
}

/** The name of every setting. `.env.example` and docs/operations.md must explain each. */
export const SETTING_NAMES = Object.keys(fields.shape)

/**
 * Returns the project's settings from raw environment variables (empty ones count as absent), paths made absolute
 * from `root`. Throws an EnvError with one French sentence for the first setting that cannot be used.
 */
export function parseEnv(raw: Record<string, string | undefined>, root: string = process.cwd()): Env {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value !== ''))
  const result = settings.safeParse(given)
  if (!result.success) throw new EnvError(result.error.issues[0]?.message ?? 'Les réglages ne sont pas valides.')
  const { data } = result
  const siteUrl = (data.SITE_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, '')
  return {
    ...data,
    SITE_URL: siteUrl,
    SECOND_FACTOR: data.SECOND_FACTOR ?? (isPublic(new URL(siteUrl)) ? 'admins' : 'off'),
    DATABASE_URI: absoluteUri(data.DATABASE_URI ?? `file:${path.join(data.DATA_DIR, 'skorann.db')}`, root),
    DATA_DIR: path.resolve(root, data.DATA_DIR),
  }
}

const MONGODB = /^mongodb(\+srv)?:/
const MONGODB_EXAMPLE = 'mongodb://127.0.0.1:27017/skorann?replicaSet=rs0'

/** True while `next build` runs: nothing then reads data, so no secret and no database are asked for. */
export const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'

/** True in Next's own bundle while it serves: scripts and tests open the same configuration outside it. */
export const isServing = process.env.NEXT_RUNTIME === 'nodejs' && !isBuilding

const BUILD_SECRET = 'only-for-next-build-which-reads-no-data-at-all'

export const env = parseEnv(isBuilding ? { ...process.env, PAYLOAD_SECRET: BUILD_SECRET } : process.env)

/** The origins whose pages may use REST with a session: those of this machine only while the site's own address is one. */
export function ownOrigins({ SITE_URL, PORT }: Pick<Env, 'SITE_URL' | 'PORT'>): string[] {
  const ofThisMachine = [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`]
  return [...new Set([SITE_URL, ...(isLocalHost(new URL(SITE_URL).hostname) ? ofThisMachine : [])])]
}

/** Whether a host is this machine: nobody else can then reach the site under it. */
export function isLocalHost(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}

function isPublic({ protocol, hostname }: URL) {
  return protocol === 'https:' && !isLocalHost(hostname)
}

function isSiteUrl(value: string) {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
}

function checkDatabaseUri(value: string, context: z.RefinementCtx) {
  if (MONGODB.test(value)) {
    const problem = mongodbProblem(value)
    if (problem) context.addIssue(problem)
  } else if (!value.startsWith('file:')) {
    const scheme = value.includes(':') ? `${value.split(':')[0]}:` : value
    context.addIssue(
      `DATABASE_URI commence par « ${scheme} », un genre de base inconnu : donnez un fichier SQLite, par exemple file:./data/skorann.db, ou une base MongoDB.`,
    )
  } else if (value.slice('file:'.length).replace(/^\/+/, '') === '') {
    context.addIssue('DATABASE_URI ne nomme aucun fichier : écrivez par exemple file:./data/skorann.db.')
  }
}

/** Returns the fault of a URI, without asking the network, and without the password that the URI may hold. */
function mongodbProblem(value: string): string | null {
  if (!URL.canParse(value.replace(/,[^/]*/, ''))) {
    return `DATABASE_URI ne se lit pas comme une adresse MongoDB : écrivez par exemple ${MONGODB_EXAMPLE}.`
  }
  const { pathname, searchParams, protocol } = new URL(value.replace(/,[^/]*/, ''))
  if (pathname.replace('/', '') === '')
    return `DATABASE_URI ne nomme aucune base MongoDB : écrivez par exemple ${MONGODB_EXAMPLE}.`
  if (protocol === 'mongodb:' && !searchParams.get('replicaSet')) {
    return `DATABASE_URI ne nomme pas de « replica set », sans lequel MongoDB n’a pas de transactions : écrivez par exemple ${MONGODB_EXAMPLE}.`
  }
  return null
}

function absoluteUri(uri: string, root: string) {
  return MONGODB.test(uri) ? uri : `file:${path.resolve(root, uri.slice('file:'.length))}`
}

function isSmtpUrl(value: string) {
  if (!URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return ['smtp:', 'smtps:'].includes(protocol) && hostname !== ''
}

/** `Nom <adresse>`, `"Nom" <adresse>` or an address alone. */
function parseMailFrom(value: string | undefined, context: z.RefinementCtx): MailAddress | undefined {
  if (value === undefined) return undefined
  const [, name, inBrackets] = /^(?:"?([^"<>]*?)"?\s*)<([^<>]*)>$/.exec(value.trim()) ?? []
  const address = z.email().safeParse(inBrackets ?? value.trim())
  if (address.success) return { name: name || null, address: address.data }
  context.addIssue(
    `MAIL_FROM vaut « ${value} » : donnez une adresse électronique, par exemple Skorann Actualités <actualites@exemple.fr>.`,
  )
  return undefined
}

function isContact(value: string) {
  if (/[\r\n]/.test(value)) return false
  return z.email().safeParse(value).success || (URL.canParse(value) && new URL(value).protocol === 'https:')
}

/** « 192.0.2.1, 2001:db8::/32 » as a list of networks: an address alone is a network of one. */
function parseNetworks(value: string, context: z.RefinementCtx): string[] {
  return value
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((one) => {
      const [address = '', bits] = one.split('/')
      const version = isIP(address)
      const most = version === 4 ? 32 : 128
      const isBits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
      if (version !== 0 && isBits) return [`${address}/${bits ?? most}`]
      context.addIssue(
        `ADMIN_ADDRESSES contient « ${one} » : donnez des adresses ou des réseaux séparés par des virgules, par exemple 192.0.2.10, 2001:db8::/48.`,
      )
      return []
    })
}
