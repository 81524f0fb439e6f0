import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  createServerFeature,
  EXPERIMENTAL_TableFeature,
  type FeatureProviderServer,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, UIField } from 'payload'
import { isSafeHref } from '@/payload/editorial/href'

const links = LinkFeature({
  enabledCollections: ['articles', 'pages'],
  fields: ({ defaultFields }) =>
    defaultFields.map((field) =>
      'name' in field && field.name === 'url' && field.type === 'text'
        ? {
            ...field,
            validate: (value: unknown, options: { siblingData?: { linkType?: string } }) =>
              options.siblingData?.linkType === 'internal' || (typeof value === 'string' && isSafeHref(value.trim()))
                ? true
                : 'Donnez une adresse complète (https://…), une adresse de ce site (/blog/…) ou un courriel (mailto:…).',
          }
        : field,
    ) as typeof defaultFields,
})

/** Its work is done in the browser: see `components/admin/word-paste.tsx`. */
const WordPasteFeature = createServerFeature({
  feature: { ClientFeature: '@/components/admin/word-paste#WordPasteFeatureClient' },
  key: 'wordPaste',
})

/** Its work is done in the browser: see `components/admin/block-words.tsx`. */
const blockWords: UIField = {
  name: 'blockWords',
  type: 'ui',
  admin: { components: { Field: '@/components/admin/block-words#BlockWords' } },
}

const writing = [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  called('Liste à puces', UnorderedListFeature()),
  called('Liste numérotée', OrderedListFeature()),
  links,
  WordPasteFeature(),
]

/** The text of a callout: paragraphs, lists and links. */
export const calloutFeatures = [...writing, InlineToolbarFeature()]

/** The body of an article or a page. */
export function bodyFeatures(blocks: Block[]) {
  return [
    ...writing,
    called('Intertitre {{headingLevel}}', HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] })),
    BlockquoteFeature(),
    called('Trait de séparation', HorizontalRuleFeature()),
    EXPERIMENTAL_TableFeature(),
    BlocksFeature({ blocks: blocks.map((block) => ({ ...block, fields: [...block.fields, blockWords] })) }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ]
}

/** Payload's feature, under a name that says what it makes: its « En-tête 2 » and « Règle horizontale » do not. */
function called<Given, Kept, Client>(
  label: string,
  provider: FeatureProviderServer<Given, Kept, Client>,
): FeatureProviderServer<Given, Kept, Client> {
  return {
    ...provider,
    feature: async (props) => {
      const feature = typeof provider.feature === 'function' ? await provider.feature(props) : provider.feature
      return { ...feature, i18n: { fr: { label } } }
    },
  }
}
