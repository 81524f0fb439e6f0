import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { FieldAccess, FlattenedField, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { noField } from '@/collections/access'
import { renewPages, renewPagesAfterDelete } from '@/collections/addresses/renew-pages'
import { drawingOf } from '@/collections/blocks/block'
import { BLOCKS } from '@/collections/blocks/registry'
import { refuseBadInput, refuseBadInputInGlobal } from '@/collections/checks/bad-input'
import { limitOf, tooLarge } from '@/collections/checks/limits'
import { refuseUnknownRelations, refuseUnknownRelationsInGlobal } from '@/collections/checks/unknown-relations'
import { refuseOtherAccount, refuseOtherAccountInGlobal } from '@/collections/checks/written-by'
import { wrongTypes } from '@/collections/checks/wrong-types'
import { isContent } from '@/collections/schema/content'
import { mediaIn, referencesIn } from '@/collections/schema/references'
import type { FieldShape } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { everyValue } from '@/collections/schema/values'
import { wordsIn } from '@/collections/schema/words'
import { changesSince, containsEdits } from '@/components/admin/save-guard/changes'
import { DRAFTABLE } from '@/payload/publication/public-row'
import { type Leaf, sampleOf, withOther, withValue } from '../../support/sample-document'
import { siteConfig } from '../../support/shapes'

/* Whatever is added to the configuration: no list here names a block, a field or a collection. */

let config: SanitizedConfig
let ours: SanitizedCollectionConfig[]

beforeAll(async () => {
  config = await siteConfig()
  // The names of Payload's own collections begin with `payload-`.
  ours = config.collections.filter(({ slug }) => !slug.startsWith('payload-'))
})

test('each collection refuses bad input first and what another account typed, has our ids and waits for no lock', () => {
  for (const { slug, admin, fields, forceSelect, hooks, lockDocuments } of ours) {
    expect([slug, hooks.beforeOperation.slice(0, refuseBadInput.length)]).toEqual([slug, refuseBadInput])
    expect([slug, hooks.beforeValidate]).toEqual([slug, expect.arrayContaining([refuseUnknownRelations])])
    expect([slug, hooks.beforeOperation]).toEqual([slug, expect.arrayContaining([refuseOtherAccount])])
    expect([slug, fields[0]]).toMatchObject([slug, { name: 'id', custom: { setByServer: true } }])
    const withId = expect.objectContaining({ id: true })
    expect([slug, lockDocuments, forceSelect, admin.hideAPIURL]).toEqual([slug, false, withId, true])
  }
  for (const { slug, hooks, lockDocuments } of config.globals) {
    expect([slug, hooks.beforeOperation]).toEqual([slug, expect.arrayContaining([refuseOtherAccountInGlobal])])
    const first = hooks?.beforeOperation?.slice(0, refuseBadInputInGlobal.length)
    expect([slug, first, lockDocuments]).toEqual([slug, refuseBadInputInGlobal, false])
    expect(hooks?.beforeValidate).toContain(refuseUnknownRelationsInGlobal)
  }
})

test('no list of choices offers one twice', () => {
  for (const { slug, flattenedFields } of config.collections) {
    for (const field of flattenedFields) {
      if (field.type !== 'select') continue
      const values = field.options.map((option) => (typeof option === 'string' ? option : option.value))
      expect([slug, field.name, values]).toEqual([slug, field.name, [...new Set(values)]])
    }
  }
})

test('no column whose values have no order offers to sort by it', () => {
  const styles = readFileSync('app/(payload)/styles/lists.css', 'utf8')
  const hidden = [...(/:is\(([^)]*)\) \.sort-column__buttons/.exec(styles)?.[1] ?? '').matchAll(/#heading-(\w+)/g)]
  const unordered = ours.flatMap(({ flattenedFields }) => columnsWithoutOrder(flattenedFields))
  expect(hidden.map(([, name]) => name).sort()).toEqual([...new Set(unordered)].sort())
})

function columnsWithoutOrder(fields: FlattenedField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const { name, admin, hidden } = field as { name: string; admin?: Record<string, boolean>; hidden?: boolean }
    if (hidden || admin?.hidden || admin?.disabled || admin?.disableListColumn) return []
    if (field.type === 'group' || field.type === 'tab') return columnsWithoutOrder(field.flattenedFields, `${name}__`)
    const hasOrder =
      !('hasMany' in field && field.hasMany) && !('relationTo' in field && Array.isArray(field.relationTo))
    return hasOrder ? [] : [prefix + name]
  })
}

test('all that is not Payload’s own is content, which is copied and searched', () => {
  expect(config.collections.filter(isContent).map(({ slug }) => slug)).toEqual(ours.map(({ slug }) => slug))
})

test('the collections with drafts are those that `draftable` makes', () => {
  const withDrafts = ours.filter(({ versions }) => versions?.drafts)
  expect(new Set(withDrafts.map(({ slug }) => slug))).toEqual(new Set(DRAFTABLE))
  for (const { custom } of withDrafts) expect(custom.thisDocument).toEqual(expect.stringMatching(/^cet(te)? /))
})

test('each collection that visitors read renews the pages that show it', async () => {
  const visitor = { req: { user: null, payloadAPI: 'local' } } as never
  for (const { slug, access, hooks } of ours) {
    if (!(await access.read(visitor))) continue
    expect([slug, hooks.afterChange.at(-1)]).toEqual([slug, renewPages])
    expect([slug, hooks.afterDelete.at(-1)]).toEqual([slug, renewPagesAfterDelete])
  }
})

test('a field that nobody may write is one that the server sets, and no other', () => {
  for (const { slug, flattenedFields } of ours) {
    for (const { name, custom, ...field } of flattenedFields) {
      const access = 'access' in field ? (field.access as { update?: FieldAccess } | undefined) : undefined
      expect([slug, name, Boolean(custom?.setByServer)]).toEqual([slug, name, access?.update === noField])
    }
  }
})

test('each block is in the registry, under its name, with a drawing', () => {
  const files = readdirSync('collections/blocks').filter(
    (file) => file.endsWith('.ts') && !['block.ts', 'registry.ts'].includes(file),
  )
  expect(Object.keys(BLOCKS)).toHaveLength(files.length)
  for (const [name, { slug, labels }] of Object.entries(BLOCKS)) {
    expect([name, typeof labels?.singular]).toEqual([slug, 'string'])
    expect([slug, existsSync(`public${drawingOf(slug)}`)]).toEqual([slug, true])
  }
})

const FRENCH_BOUND = /(C’est trop long : [\d\s]+ signes|Il y en a trop : [\d\s]+), alors que .* au plus\.$/

/** Returns a value like this one, larger than any field holds; null where there is no larger one. */
function largerThan(type: string, value: unknown): unknown {
  if (['checkbox', 'json', 'number', 'date'].includes(type)) return null
  if (Array.isArray(value)) return Array.from({ length: 40_000 }, () => value[0])
  if (typeof value === 'string' && !['relationship', 'upload'].includes(type)) return 'é'.repeat(5_000_000)
  return null
}

/** The lists among these fields and within them. */
function lists(fields: FieldShape[]): FieldShape[] {
  return fields.flatMap((field) => [
    ...(field.hasMany || field.type === 'array' || field.type === 'blocks' ? [field] : []),
    ...lists(field.fields ?? []),
    ...(field.blocks ?? []).flatMap((block) => lists(block.fields)),
  ])
}

describe('of a document with something in each field', () => {
  /** Payload's own fields: people do not write their values. */
  const isWritten = ({ field }: Leaf) => !field.custom?.setByServer && !PAYLOADS.has(field.name)
  const PAYLOADS = new Set(['_status', 'blockName', 'createdAt', 'deletedAt', 'id', 'updatedAt'])

  const each = (
    check: (slug: string, sample: ReturnType<typeof sampleOf>, shape: ReturnType<typeof shapeOf>) => void,
  ) => {
    for (const { slug, fields, flattenedFields, auth } of ours) {
      const visible = flattenedFields.filter(
        (field) => !('hidden' in field && field.hidden) && !(auth && field.name === 'sessions'),
      )
      check(slug, sampleOf(visible), shapeOf(fields))
    }
  }
  const valuesOf = (leaves: Leaf[]) => leaves.flatMap(({ value }) => [value].flat())

  test('every word is found, except in fields marked as without words', () => {
    each((slug, { data, leaves }, shape) => {
      const isWord = ({ field }: Leaf) =>
        ['text', 'textarea', 'email', 'richText'].includes(field.type) && field.custom?.words !== 'none'
      const lines = wordsIn(shape, data).join('\n')
      const missing = valuesOf(leaves.filter((leaf) => isWritten(leaf) && isWord(leaf))).filter(
        (word) => !lines.includes(String(word)),
      )
      expect([slug, missing]).toEqual([slug, []])
    })
  })

  test('every file and every document that it names is found', () => {
    each((slug, { data, leaves }, shape) => {
      const naming = leaves.filter(({ field }) => field.type === 'relationship' || field.type === 'upload')
      const ids = valuesOf(naming).map((named) =>
        typeof named === 'object' ? (named as { value: string }).value : named,
      )
      const found = referencesIn(everyValue(shape, data)).map(({ id }) => id)
      expect([slug, ids.filter((id) => !found.includes(id))]).toEqual([slug, []])
      const files = valuesOf(leaves.filter(({ field }) => 'relationTo' in field && field.relationTo === 'media'))
      expect([slug, new Set(mediaIn(shape, data))]).toEqual([slug, new Set(files)])
    })
  })

  test('every change of a written field is seen, and shown under the label of the field', () => {
    each((slug, { data, leaves }, shape) => {
      for (const leaf of leaves) {
        const other = withOther(data, leaf)
        const changes = changesSince(data, other, data, { fields: shape, names: {} })
        const path = leaf.path.join('.')
        // In the rows of a list, ids are Payload's.
        expect([slug, path, changes.length]).toEqual([slug, path, isWritten(leaf) ? 1 : 0])
        const isAdjusted = leaf.field.custom?.adjustedByServer === true
        expect([slug, path, containsEdits(other, data, shape)]).toEqual([slug, path, !isWritten(leaf) || isAdjusted])
      }
    })
  })

  test('every text and every list has an end, in blocks too, and says so at its field', () => {
    each((slug, { data, leaves }, shape) => {
      expect([slug, tooLarge(shape, data)]).toEqual([slug, []])
      for (const { path, field, value } of leaves) {
        const place = path.join('.')
        const large = largerThan(field.type, value)
        if (!large) continue
        const found = tooLarge(shape, withValue(data, path, large)).filter(({ message }) => FRENCH_BOUND.test(message))
        const marked = place.split('.root.')[0]
        expect([slug, place, found.map((one) => one.path)]).toEqual([slug, place, [marked]])
      }
    })
    for (const { slug, fields } of [...ours, ...config.globals]) {
      for (const list of lists(shapeOf(fields)))
        expect([slug, list.name, limitOf(list).rows]).toEqual([slug, list.name, expect.any(Number)])
    }
  })

  test('every value is accepted, and refused where its field cannot hold it', () => {
    each((slug, { data, leaves }, shape) => {
      expect([slug, wrongTypes(shape, data)]).toEqual([slug, []])
      for (const leaf of leaves.filter(({ field }) => field.type !== 'json')) {
        const odd = withValue(data, leaf.path, { odd: true })
        expect([slug, leaf.path.join('.'), wrongTypes(shape, odd).length]).toEqual([slug, leaf.path.join('.'), 1])
      }
    })
  })
})
