import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { fr } from '@payloadcms/translations/languages/fr'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { articles } from '../collections/articles'
import { categories } from '../collections/categories'
import { dossiers } from '../collections/dossiers'
import { site } from '../collections/globals/site'
import { refuseOversizeFile } from '../collections/hooks/media'
import { media } from '../collections/media'
import { pages } from '../collections/pages'
import { people } from '../collections/people'
import { schedules } from '../collections/schedules'
import { users } from '../collections/users'
import { adminPanel } from './admin-panel'
import { runCommandEndpoint } from './commands/endpoint'
import { databaseAdapter } from './database'
import { env, isServing } from './env'
import { answerClientMistakes } from './errors'
import { frenchWording } from './french-wording'
import { startJobs } from './jobs/jobs'
import { payloadLogger } from './log/payload-logger'
import { emailAdapter } from './mail/email-adapter'
import { plugins } from './plugins'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const ownOrigins = [...new Set([env.SITE_URL, `http://localhost:${env.PORT}`, `http://127.0.0.1:${env.PORT}`])]

export default buildConfig({
  secret: env.PAYLOAD_SECRET,
  db: databaseAdapter(env.DATABASE_URI),
  // In the order of the admin's menu: Rédaction, Médiathèque, Site, Administration.
  collections: [articles, schedules, categories, dossiers, people, media, pages, users],
  globals: [site],
  plugins,
  editor: lexicalEditor(),
  admin: adminPanel,
  email: emailAdapter(env),
  endpoints: [runCommandEndpoint],
  // REST looks a collection up by its name in an address: `/api/constructor` is none, and not a 500.
  onInit: (payload) => {
    Object.setPrototypeOf(payload.collections, null)
    if (isServing) startJobs(payload)
  },
  hooks: { afterError: [answerClientMistakes] },
  i18n: { supportedLanguages: { fr }, fallbackLanguage: 'fr', translations: { fr: frenchWording } },
  cors: ownOrigins,
  csrf: ownOrigins,
  maxDepth: 5,
  graphQL: { disable: true },
  telemetry: false,
  logger: payloadLogger,
  // What a client got wrong is no incident: one line without a stack.
  loggingLevels: {
    AuthenticationError: 'info',
    Forbidden: 'info',
    LockedAuth: 'info',
    MissingFile: 'info',
    NotFound: 'info',
    QueryError: 'info',
    ValidationError: 'info',
  },
  sharp,
  upload: refuseOversizeFile,
  typescript: { outputFile: path.resolve(root, 'payload-types.ts') },
})
