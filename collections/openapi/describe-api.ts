import { configToJSONSchema, type FlattenedField, type SanitizedConfig } from 'payload'
import { isRecord } from '@/payload/editorial/rich-text'
import { env } from '@/payload/env'
import { DOORS } from '../keys/key-doors'

type Json = Record<string, unknown>

const GLOBALS = 'globals/'

/** Returns the OpenAPI 3.1 document of REST, for the doors that programs have, from the collections of a configuration. */
export function describeApi(config: SanitizedConfig): Json {
  const collections = DOORS.filter((door) => !door.startsWith(GLOBALS))
  const globals = DOORS.filter((door) => door.startsWith(GLOBALS)).map((door) => door.slice(GLOBALS.length))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Skorann Actualités',
      version: '1',
      description:
        'Ce qui est publié se lit sans clé. Une clé de programme (« Clés de programmes », dans l’administration) lit aussi les brouillons, ou en écrit. Rien de ce qu’elle écrit n’est publié par elle.',
    },
    servers: [{ url: env.SITE_URL }],
    security: [{}, { key: [] }],
    paths: {
      ...Object.fromEntries(collections.flatMap(pathsOfCollection)),
      ...Object.fromEntries(globals.map(pathOfGlobal)),
      ...OTHER_PATHS,
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: '`skorann_…`, une clé de programme.' },
      },
      parameters: PARAMETERS,
      responses: { Refused: answer('Refusé : la raison, en français.', ERRORS) },
      schemas: schemasOf(config, [...collections, ...globals]),
    },
  }
}

const QUESTIONS: [string, Json, string][] = [
  [
    'depth',
    { type: 'integer', minimum: 0, maximum: 5 },
    'Jusqu’où les relations sont des documents : 2 au plus sans clé.',
  ],
  ['limit', { type: 'integer', minimum: 1 }, '100 au plus sans clé.'],
  ['page', { type: 'integer', minimum: 1 }, 'De la liste, depuis 1.'],
  ['sort', { type: 'string' }, 'Un champ, avec « - » devant pour l’ordre inverse : `-publishedAt`.'],
  ['draft', { type: 'boolean' }, 'Avec une clé : la dernière version, publiée ou non.'],
]

const PARAMETERS: Json = {
  ...Object.fromEntries(
    QUESTIONS.map(([name, schema, description]) => [name, { name, in: 'query', schema, description }]),
  ),
  where: {
    name: 'where',
    in: 'query',
    style: 'deepObject',
    explode: true,
    description: 'Des conditions : `where[slug][equals]=…`. Cinquante au plus.',
    schema: { type: 'object', additionalProperties: true },
  },
  id: { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
}

const ERRORS: Json = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: { type: 'object', required: ['message'], properties: { message: { type: 'string' }, data: {} } },
    },
  },
}

const parameters = (...names: string[]) => names.map((name) => ({ $ref: `#/components/parameters/${name}` }))
const schema = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const answer = (description: string, content: Json): Json => ({
  description,
  content: { 'application/json': { schema: content } },
})
const refused = { default: { $ref: '#/components/responses/Refused' } }
/** Nobody but who has a key. */
const withKey = { security: [{ key: [] }] }

function pathsOfCollection(slug: string): [string, Json][] {
  const doc = schema(slug)
  const written = { type: 'object', properties: { doc, message: { type: 'string' } } }
  const body = { required: true, content: { 'application/json': { schema: { type: 'object' } } } }
  const list = {
    type: 'object',
    required: ['docs', 'totalDocs'],
    properties: {
      docs: { type: 'array', items: doc },
      ...Object.fromEntries(
        ['totalDocs', 'limit', 'totalPages', 'page', 'pagingCounter'].map((name) => [name, { type: 'integer' }]),
      ),
      ...Object.fromEntries(['hasPrevPage', 'hasNextPage'].map((name) => [name, { type: 'boolean' }])),
      ...Object.fromEntries(['prevPage', 'nextPage'].map((name) => [name, { type: ['integer', 'null'] }])),
    },
  }
  const id = `${slug}ById`
  return [
    [
      `/api/${slug}`,
      {
        get: {
          operationId: `${slug}Find`,
          tags: [slug],
          parameters: parameters('where', 'sort', 'limit', 'page', 'depth', 'draft'),
          responses: { 200: answer('Une page de la liste.', list), ...refused },
        },
        post: {
          operationId: `${slug}Create`,
          tags: [slug],
          ...withKey,
          parameters: parameters('draft', 'depth'),
          requestBody: body,
          responses: { 201: answer('Créé.', written), ...refused },
        },
      },
    ],
    [
      `/api/${slug}/{id}`,
      {
        parameters: parameters('id'),
        get: {
          operationId: id,
          tags: [slug],
          parameters: parameters('depth', 'draft'),
          responses: { 200: answer('Le document.', doc), ...refused },
        },
        patch: {
          operationId: `${slug}Update`,
          tags: [slug],
          ...withKey,
          parameters: parameters('draft', 'depth'),
          requestBody: body,
          responses: { 200: answer('Modifié.', written), ...refused },
        },
      },
    ],
  ]
}

function pathOfGlobal(slug: string): [string, Json] {
  const get = {
    operationId: `${slug}Read`,
    tags: [slug],
    parameters: parameters('depth'),
    responses: { 200: answer('Les réglages que lisent les visiteurs.', schema(slug)), ...refused },
  }
  return [`/api/${GLOBALS}${slug}`, { get }]
}

const FILE = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } }

const OTHER_PATHS: Json = {
  '/api/articles/import': {
    post: {
      operationId: 'articlesImport',
      tags: ['articles'],
      ...withKey,
      description: 'Fait un brouillon d’un fichier (.txt, .md, .docx, .odt, .html, .eml, .pdf) ou d’un texte.',
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': { schema: FILE },
          'application/json': {
            schema: { type: 'object', properties: { text: { type: 'string' }, html: { type: 'string' } } },
          },
        },
      },
      responses: { 201: answer('Le brouillon, et ce qui a été compris.', { type: 'object' }), ...refused },
    },
  },
  '/api/articles/{id}/report': {
    parameters: parameters('id'),
    get: {
      operationId: 'articlesReport',
      tags: ['articles'],
      ...withKey,
      responses: { 200: answer('Ce qui est à reprendre dans le texte.', { type: 'object' }), ...refused },
    },
  },
}

/** Payload's schemas of these and of the blocks of a text; what a relation leads to elsewhere is no more than an id. */
function schemasOf(config: SanitizedConfig, slugs: string[]): Json {
  const { definitions = {} } = configToJSONSchema(config, 'text')
  const hidden = hiddenFields(config)
  const named = new Map<string, unknown>()
  const add = (name: string) => {
    if (named.has(name)) return
    named.set(name, null)
    named.set(name, described(definitions[name], hidden.get(name) ?? new Set(), refer))
  }
  const refer = (name: string) => {
    const isKnown = slugs.includes(name) || !hidden.has(name)
    if (isKnown) add(name)
    return isKnown ? schema(name) : { type: 'object', description: 'Un document que les programmes ne lisent pas.' }
  }
  for (const slug of slugs) add(slug)
  // A text names its blocks by their `blockType` alone.
  for (const name of Object.keys(definitions)) if (name.endsWith('Block')) add(name)
  return Object.fromEntries([...named].toSorted(([one], [other]) => one.localeCompare(other)))
}

/** The names of the fields of each collection and global, in its groups too, that no request reads or writes. */
function hiddenFields({ collections, globals }: SanitizedConfig): Map<string, Set<string>> {
  const namesIn = (fields: FlattenedField[]): string[] =>
    fields.flatMap((field) => [
      ...('hidden' in field && field.hidden === true ? [field.name] : []),
      ...('flattenedFields' in field ? namesIn(field.flattenedFields) : []),
    ])
  return new Map(
    [...collections, ...globals].map(({ slug, flattenedFields }) => [slug, new Set(namesIn(flattenedFields))]),
  )
}

const DEFINITION = '#/definitions/'

function described(value: unknown, hidden: ReadonlySet<string>, refer: (name: string) => Json): unknown {
  const of = (inner: unknown) => described(inner, hidden, refer)
  if (Array.isArray(value)) return value.map(of)
  if (!isRecord(value)) return value
  const { $ref, properties, required, ...rest } = value
  if (typeof $ref === 'string') return refer($ref.slice(DEFINITION.length))
  const isShown = ([name]: [string, unknown]) => !hidden.has(name)
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, of(inner)])),
    ...(isRecord(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties)
          .filter(isShown)
          .map(([name, inner]) => [name, of(inner)]),
      ),
    }),
    // What somebody may not read is left out of an answer.
    ...(Array.isArray(required) && required.includes('id') && { required: ['id'] }),
  }
}
