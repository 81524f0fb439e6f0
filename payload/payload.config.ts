import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { fr } from '@payloadcms/translations/languages/fr'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { answerIncompleteBlocks } from '@/collections/fields/incomplete-blocks'
import { startSecondFactorNotice } from '../collections/accounts/second-factor/requirement'
import { endSessionsInTime } from '../collections/accounts/sessions/session-ends'
import { apiKeys } from '../collections/api-keys'
import { articles } from '../collections/articles'
import { categories } from '../collections/categories'
import { refuseUnsoundRequestsEverywhere } from '../collections/checks/bad-input'
import { documentsEndpoint } from '../collections/document-search/documents-endpoint'
import { dossiers } from '../collections/dossiers'
import { figures } from '../collections/figures/figures'
import { refuseOversizeFile } from '../collections/files/media-hooks'
import { onePictureAtATime } from '../collections/files/one-at-a-time'
import { site } from '../collections/globals/site'
import { glossary } from '../collections/glossary'
import { draftSources } from '../collections/imports/draft-sources'
import { startJobs } from '../collections/jobs'
import { journal } from '../collections/journal/journal'
import { linkChecks } from '../collections/link-checks/link-checks'
import { finishInterruptedFiles, media } from '../collections/media'
import { messages } from '../collections/messages/messages'
import { openapiEndpoint } from '../collections/openapi/openapi-endpoint'
import { pages } from '../collections/pages'
import { people } from '../collections/people'
import { protectedNames } from '../collections/protected-names/protected-names'
import { plugins } from '../collections/redirects'
import { reminders } from '../collections/reminders/reminders'
import { keptFindings } from '../collections/report/kept-findings'
import { lexicon } from '../collections/report/lexicon'
import { reports } from '../collections/report/reports'
import { proposals } from '../collections/review/proposals'
import { schedules } from '../collections/scheduling/schedules'
import { secondFactors } from '../collections/second-factors'
import { users } from '../collections/users'
import { databaseAdapter } from './adapters/database/adapter'
import { holdDatabaseOf } from './adapters/database/database-lease'
import { answerClientMistakes } from './adapters/errors'
import { frenchWording } from './adapters/french-wording'
import { adminPanel } from './admin-panel'
import { runCommandEndpoint } from './commands/endpoint'
import { env, isServing, ownOrigins } from './env'
import { emailAdapter } from './mail/email-adapter'
import { prepareSearch } from './search/site-index'
import { payloadLogger } from './server/log/payload-logger'
import { cookiePrefix } from './session-cookie'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

export default buildConfig({
  secret: env.PAYLOAD_SECRET,
  db: databaseAdapter(env.DATABASE_URI),
  // In the order of the admin's menu: Rédaction, Médiathèque, Site, Administration.
  collections: [
    articles,
    schedules,
    proposals,
    draftSources,
    lexicon,
    keptFindings,
    reports,
    protectedNames,
    reminders,
    categories,
    dossiers,
    people,
    figures,
    glossary,
    media,
    pages,
    messages,
    linkChecks,
    users,
    secondFactors,
    apiKeys,
    journal,
  ],
  globals: [site],
  plugins,
  editor: lexicalEditor(),
  admin: adminPanel,
  email: emailAdapter(env),
  endpoints: [runCommandEndpoint, documentsEndpoint, openapiEndpoint],
  // P24: REST looks a collection up by its name in an address, and `/api/constructor` is none.
  onInit: async (payload) => {
    Object.setPrototypeOf(payload.collections, null)
    refuseUnsoundRequestsEverywhere(payload)
    endSessionsInTime(payload)
    if (!isServing) return
    await holdDatabaseOf(payload)
    await finishInterruptedFiles(payload)
    await startSecondFactorNotice(payload, env.SECOND_FACTOR)
    startJobs(payload)
    // In the background: readers are told meanwhile that the search is being prepared.
    void prepareSearch(payload)
  },
  hooks: { afterError: [answerClientMistakes, answerIncompleteBlocks] },
  i18n: { supportedLanguages: { fr }, fallbackLanguage: 'fr', translations: { fr: frenchWording } },
  cookiePrefix: cookiePrefix(env.SITE_URL),
  cors: ownOrigins(env),
  csrf: ownOrigins(env),
  maxDepth: 5,
  graphQL: { disable: true },
  telemetry: false,
  logger: payloadLogger,
  // A client's mistake is no incident: one line without a stack.
  loggingLevels: {
    AuthenticationError: 'info',
    Forbidden: 'info',
    LockedAuth: 'info',
    MissingFile: 'info',
    NotFound: 'info',
    QueryError: 'info',
    ValidationError: 'info',
  },
  // L1: not the latest.
  sharp: onePictureAtATime(sharp),
  upload: refuseOversizeFile,
  // By `npm run generate` alone: Payload would start a process for it each time that it opens outside production.
  typescript: { autoGenerate: false, outputFile: path.resolve(root, 'payload-types.ts') },
})
