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
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, UIField } from 'payload'
import { isSafeHref } from '@/payload/editorial/href'

const links = adapted(
  { inBrowser: '@/components/admin/writing-tools/link/link-feature#LinkFeatureClient' },
  LinkFeature({
    // Typed addresses become links by `AutoLinkFeature`: P60.
    disableAutoLinks: 'creationOnly',
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
  }),
)

/** Its work is done in the browser: see `components/admin/editor/paste.tsx`. */
const PasteFeature = createServerFeature<{ inCallout: boolean }, { inCallout: boolean }, { inCallout: boolean }>({
  feature: ({ props }) => ({
    ClientFeature: '@/components/admin/editor/paste#PasteFeatureClient',
    clientFeatureProps: props,
  }),
  key: 'paste',
})

/** Its work is done in the browser: see `components/admin/editor/auto-link.tsx`. */
const AutoLinkFeature = createServerFeature({
  feature: { ClientFeature: '@/components/admin/editor/auto-link#AutoLinkFeatureClient' },
  key: 'autoLink',
})

/** Its work is done in the browser: see `components/admin/saving/flush-editor.tsx`. */
const FlushEditorFeature = createServerFeature({
  feature: { ClientFeature: '@/components/admin/saving/flush-editor#FlushEditorFeatureClient' },
  key: 'flushEditor',
})

/** Its work is done in the browser: see `components/admin/blocks-in-text`. */
const BlocksInTextFeature = createServerFeature({
  feature: { ClientFeature: '@/components/admin/blocks-in-text/blocks-feature#BlocksInTextFeatureClient' },
  key: 'blocksInText',
})

/** The menu of « / »: see `components/admin/writing-tools`. The last feature of its editor: it takes the entries of the others. */
const SlashMenuFeature = createServerFeature({
  feature: { ClientFeature: '@/components/admin/writing-tools/slash-menu/slash-menu#SlashMenuFeatureClient' },
  key: 'slashMenu',
})

/** The language of words: see `components/admin/writing-tools/toolbar/language-feature.ts`. */
const LanguageFeature = createServerFeature({
  feature: { ClientFeature: '@/components/admin/writing-tools/toolbar/language-feature#LanguageFeatureClient' },
  key: 'language',
})

/** The shortcuts of a text: see `components/admin/writing-tools/text-keys.tsx`. */
const TextKeysFeature = createServerFeature({
  feature: { ClientFeature: '@/components/admin/writing-tools/text-keys#TextKeysFeatureClient' },
  key: 'textKeys',
})

/** For the line at the foot of the form: see `components/admin/writing-tools/footer`. */
const BodyEditorFeature = createServerFeature({
  feature: { ClientFeature: '@/components/admin/writing-tools/footer/open-bodies#BodyEditorFeatureClient' },
  key: 'bodyEditor',
})

/** Its work is done in the browser: see `components/admin/saving/sync-block-fields.tsx`. */
const syncBlockFields: UIField = {
  name: 'syncBlockFields',
  type: 'ui',
  admin: { components: { Field: '@/components/admin/saving/sync-block-fields#SyncBlockFields' } },
}

const writing = [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  SuperscriptFeature(),
  SubscriptFeature(),
  adapted({ label: 'Liste à puces' }, UnorderedListFeature()),
  adapted(
    { label: 'Liste numérotée', inBrowser: '@/components/admin/editor/ordered-list#OrderedListFeatureClient' },
    OrderedListFeature(),
  ),
  links,
  AutoLinkFeature(),
  FlushEditorFeature(),
]

const tools = '@/components/admin/writing-tools/toolbar'

/** What an editor has beside its text. To be the end of its features. */
const writingTools = [
  LanguageFeature(),
  adapted({ inBrowser: `${tools}/selection-toolbar#SelectionToolbarFeatureClient` }, InlineToolbarFeature()),
  TextKeysFeature(),
  SlashMenuFeature(),
]

/** The text of a callout: paragraphs, lists and links. */
export const calloutFeatures = [...writing, PasteFeature({ inCallout: true }), ...writingTools]

/** The body of an article or a page. */
export function bodyFeatures(blocks: Block[]) {
  return [
    ...writing,
    PasteFeature({ inCallout: false }),
    adapted({ label: 'Intertitre {{headingLevel}}' }, HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] })),
    BlockquoteFeature(),
    adapted({ label: 'Trait de séparation' }, HorizontalRuleFeature()),
    adapted({ inBrowser: '@/components/admin/editor/table#TableFeatureClient' }, EXPERIMENTAL_TableFeature()),
    BlocksFeature({ blocks: blocks.map((block) => ({ ...block, fields: [...block.fields, syncBlockFields] })) }),
    BlocksInTextFeature(),
    adapted({ inBrowser: `${tools}/writing-toolbar#WritingToolbarFeatureClient` }, FixedToolbarFeature()),
    BodyEditorFeature(),
    ...writingTools,
  ]
}

interface Adapted {
  /** A name that describes its result. */
  label?: string
  /** Its part in the browser, of the import map. */
  inBrowser?: string
}

/** P50: returns Payload's feature with another name, or another part in the browser. */
function adapted<Given, Kept, Client>(
  { label, inBrowser }: Adapted,
  provider: FeatureProviderServer<Given, Kept, Client>,
): FeatureProviderServer<Given, Kept, Client> {
  return {
    ...provider,
    feature: async (props) => {
      const feature = typeof provider.feature === 'function' ? await provider.feature(props) : provider.feature
      return {
        ...feature,
        ...(label && { i18n: { fr: { label } } }),
        ...(inBrowser && { ClientFeature: inBrowser }),
      }
    },
  }
}
