import { act, createElement } from 'react'

interface Clipboard {
  html?: string
  text?: string
  rtf?: string
  files?: File[]
}

/** An editor of the product: its nodes, formats and what it does with a paste, without its toolbar. */
export interface PasteEditor {
  /** Pastes into an empty text. */
  paste(clipboard: Clipboard): Promise<Result>
  /** Drops files into an empty text. */
  drop(files: File[]): Promise<Result>
  /** The pictures of its figure blocks. */
  pictures(): Promise<(string | undefined)[]>
  /** Why the picture of its first figure block was refused, if it was. */
  refusal(): Promise<string | undefined>
  /** Sends that picture again. */
  retry(): Promise<void>
  /** Types into an empty text, a character at a time. */
  type(text: string): Promise<string>
}

interface Result {
  /** Each node in a line: see `outline`. */
  outline: string[]
  remarks: string[]
}

interface Node {
  type: string
  tag?: string
  listType?: string
  start?: number
  checked?: boolean
  headerState?: number
  text?: string
  format?: number | string
  url?: string
  fields?: { id?: string; url?: string; blockType?: string; image?: string }
  children?: Node[]
  /** The states of the node. */
  $?: { caption?: string; lang?: string }
}

interface ClientFeature {
  nodes?: unknown[]
  enableFormats?: string[]
  plugins?: { Component: React.ComponentType<{ clientProps?: object }> }[]
  markdownTransformers?: unknown[]
}

/** Opens the editor of an article's body, or of a callout, from the features that they name. Needs `openBrowserGlobals`. */
export async function openPasteEditor(where: 'body' | 'callout' = 'body'): Promise<PasteEditor> {
  const lexical = await import('@payloadcms/richtext-lexical/lexical')
  const { registerRichText } = await import('@payloadcms/richtext-lexical/lexical/rich-text')
  const { registerList } = await import('@payloadcms/richtext-lexical/lexical/list')
  const { registerMarkdownShortcuts } = await import('@payloadcms/richtext-lexical/lexical/markdown')
  const context = await import('@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext')
  const { createRoot } = await import('react-dom/client')

  const found = await clientFeatures(where)
  const features = found.map(({ feature }) => feature)
  const formats = new Set(features.flatMap(({ enableFormats = [] }) => enableFormats))
  const nodes = features.flatMap((feature) => feature.nodes ?? [])
  const editor = lexical.createEditor({
    namespace: 'tests',
    nodes: nodes as never,
    onError: (error) => {
      throw error
    },
  })
  const element = document.createElement('div')
  element.contentEditable = 'true'
  document.body.append(element)
  editor.setRootElement(element)
  registerRichText(editor)
  registerList(editor)
  const transformers = features.flatMap((feature) => feature.markdownTransformers ?? [])
  registerMarkdownShortcuts(editor, transformers.filter((one) => typeof one === 'object') as never)
  editor.registerNodeTransform(lexical.TextNode, (text) => {
    for (const format of Object.keys(lexical.TEXT_TYPE_TO_FORMAT) as never[]) {
      if (!formats.has(format) && text.hasFormat(format)) text.toggleFormat(format)
    }
  })
  const host = document.createElement('div')
  // That of the table renders Payload's own part too, which needs a form.
  const ours = found.filter(({ path }) =>
    /^@\/components\/admin\/(editor\/(?!table$)|.*\/language-feature$)/.test(path),
  )
  const plugins = ours.flatMap(({ feature, props }) =>
    (feature.plugins ?? []).map(({ Component }) =>
      createElement(Component, { key: Component.name, clientProps: props }),
    ),
  )
  const value = [editor, context.createLexicalComposerContext(null, null)]
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  await act(async () =>
    createRoot(host).render(createElement(context.LexicalComposerContext.Provider, { value: value as never }, plugins)),
  )

  const empty = () =>
    editor.update(() => lexical.$getRoot().clear().append(lexical.$createParagraphNode()).selectEnd(), {
      discrete: true,
    })
  const settle = async () => {
    editor.update(() => {}, { discrete: true })
    await new Promise((resolve) => setImmediate(resolve))
  }
  const state = () => (editor.getEditorState().toJSON().root as Node).children ?? []
  const { sendingOf } = await import('@/components/admin/editor/sendings')
  const figures = () => state().filter(({ type }) => type === 'block')
  const sending = () => sendingOf(String(figures()[0]?.fields?.id))
  const allAnswered = async () => {
    await settle()
    while (figures().some(({ fields }) => sendingOf(String(fields?.id))?.kind === 'sending')) await settle()
  }
  const received = async (give: () => void): Promise<Result> => {
    empty()
    await act(async () => host.querySelector('button')?.click())
    await act(async () => give())
    await settle()
    const children = state().filter(({ type, children = [] }) => type !== 'paragraph' || children.length > 0)
    const remarks = [...host.querySelectorAll('li')].map(({ textContent }) => textContent ?? '')
    return { outline: children.map(outline), remarks }
  }
  return {
    async pictures() {
      await allAnswered()
      return figures().map(({ fields }) => fields?.image)
    },
    async refusal() {
      await allAnswered()
      const current = sending()
      return current?.kind === 'refused' ? current.reason : current?.kind
    },
    async retry() {
      const current = sending()
      if (current?.kind === 'refused') current.retry?.()
      await allAnswered()
    },
    paste(clipboard) {
      const event = new ClipboardEvent('paste', { clipboardData: dataTransfer(clipboard) })
      return received(() => editor.dispatchCommand(lexical.PASTE_COMMAND, event))
    },
    drop(files) {
      const event = Object.assign(new Event('drop'), { dataTransfer: dataTransfer({ files }), clientX: 0, clientY: 0 })
      return received(() => editor.dispatchCommand(lexical.DROP_COMMAND, event as never as DragEvent))
    },
    async type(text) {
      empty()
      for (const character of text) {
        editor.update(() => lexical.$getSelection()?.insertText(character), { discrete: true })
        await settle()
      }
      return state().map(outline).join('')
    },
  }
}

/**
 * A node in one line: bold between stars, italics between `_`, raised between `^`, lowered between `~`; a list with the
 * number it begins at, a link with its address, a cell of headers as `th`, a block as its kind.
 */
function outline({
  type,
  tag,
  listType,
  start,
  checked,
  headerState,
  text,
  format,
  fields,
  children = [],
  $,
}: Node): string {
  const inside = children.map((child) => outline(child)).join('')
  if (type === 'linebreak') return '↵'
  if (text !== undefined) {
    const words = SIGNS.reduce((inner, [bit, sign]) => (Number(format) & bit ? sign + inner + sign : inner), text)
    return $?.lang ? `${$.lang}(${words})` : words
  }
  if (type === 'link' || type === 'autolink') return `a[${fields?.url}](${inside})`
  if (type === 'block') return fields?.blockType ?? type
  if (type === 'tablecell')
    return `${headerState ? `th${headerState === 2 ? '2' : ''}` : 'td'}(${unwrapped(children, inside)})`
  if (listType) return `${listType === 'check' ? 'checks' : tag}${start && start > 1 ? `[${start}]` : ''}(${inside})`
  if ($?.caption) return `${type}[${$.caption}](${inside})`
  const name = { paragraph: 'p', listitem: 'li', tablerow: 'tr', horizontalrule: 'hr' }[type] ?? tag ?? type
  return `${name}${checked ? '✓' : ''}(${inside})`
}

const SIGNS: [number, string][] = [
  [1, '*'],
  [2, '_'],
  [64, '^'],
  [32, '~'],
  [4, '-'],
  [8, '='],
  [16, '`'],
]

/** The one paragraph of a cell is its content. */
function unwrapped(children: Node[], inside: string): string {
  return children.length === 1 && children[0]?.type === 'paragraph' ? inside.slice(2, -1) : inside
}

interface Found {
  path: string
  props?: object
  feature: ClientFeature
}

/** The features of the editor as the browser gets them, by the paths that the server gives to the import map. */
async function clientFeatures(where: 'body' | 'callout'): Promise<Found[]> {
  const { bodyFeatures, calloutFeatures } = await import('@/collections/fields/editor-features')
  const { figure } = await import('@/collections/blocks/figure')
  const providers = where === 'body' ? bodyFeatures([figure]) : calloutFeatures
  const map = new Map(providers.map((provider) => [provider.key, provider]))
  const collections = ['articles', 'pages', 'media', 'users'].map((slug) => ({ slug, admin: {}, fields: [] }))
  const config = { collections, globals: [], blocks: [], admin: {}, i18n: { translations: {} }, localization: false }
  const features: Found[] = []
  for (const { feature, key, serverFeatureProps } of providers as never as Provider[]) {
    const given = { config, featureProviderMap: map, isRoot: true, parentIsLocalized: false, props: serverFeatureProps }
    const made = typeof feature === 'function' ? await feature(given) : feature
    if (!made.ClientFeature) continue
    const [path = '', name = ''] = made.ClientFeature.split('#')
    const provider = (await load(path))[name]?.({ featureKey: key, order: 0, ...made.clientFeatureProps })
    const client = provider?.feature
    const run =
      typeof client === 'function'
        ? client({
            config,
            featureProviderMap: map,
            featureClientSchemaMap: { blocks: {} },
            featureClientImportMap: {},
            resolvedFeatures: new Map(),
            schemaPath: '',
          })
        : client
    features.push({ path, props: made.clientFeatureProps, feature: run ?? {} })
  }
  return features
}

interface Provider {
  key: string
  serverFeatureProps?: object
  feature: ServerFeature | ((given: object) => Promise<ServerFeature> | ServerFeature)
}

interface ServerFeature {
  ClientFeature?: string
  clientFeatureProps?: object
}

type Exports = Record<
  string,
  ((props: object) => { feature: ClientFeature | ((given: object) => ClientFeature) }) | undefined
>

async function load(path: string): Promise<Exports> {
  if (path === '@payloadcms/richtext-lexical/client')
    return (await import('@payloadcms/richtext-lexical/client')) as never
  return (await import(path)) as never
}

function dataTransfer({ html, text, rtf, files = [] }: Clipboard): DataTransfer {
  const data: Record<string, string | undefined> = { 'text/html': html, 'text/plain': text, 'text/rtf': rtf }
  const types = Object.keys(data).filter((type) => data[type] !== undefined)
  return { types, files, getData: (type: string) => data[type] ?? '' } as never as DataTransfer
}
