import type {
  CalloutBlock,
  CallToActionBlock,
  DownloadBlock,
  Figure,
  FigureBlock,
  GalleryBlock,
  KeyFiguresBlock,
  QuoteBlock,
  VideoBlock,
} from '@/payload-types'
import { frenchFileSize } from '../editorial/file-size'
import { isSafeHref } from '../editorial/href'
import type { RichText, RichTextNode } from '../editorial/rich-text'
import { typeset } from '../editorial/typography'
import { parseVideoAddress } from '../editorial/video'
import { relationId } from '../publication/relation-id'
import type {
  BlockType,
  BlockView,
  BlockViews,
  BodyNode,
  BodyView,
  FigureSourceView,
  KeyFigureView,
} from '../queries/views'
import { dateView } from './date-view'
import { pictureView } from './picture-view'
import type { Shows } from './shows'

/** In a draft anything may be missing but the type of a block. */
type Unfinished<Block> = {
  [Field in keyof Block]: Field extends 'blockType' ? Block[Field] : UnfinishedRows<Block[Field]> | null | undefined
}
type UnfinishedRows<Value> = Value extends (infer Row)[] ? Unfinished<Row>[] : Value

/** Each block as Payload stores it. */
interface StoredBlocks {
  keyFigures: KeyFiguresBlock
  callout: CalloutBlock
  quote: QuoteBlock
  figure: FigureBlock
  gallery: GalleryBlock
  video: VideoBlock
  download: DownloadBlock
  callToAction: CallToActionBlock
}

/** The parts of the body around a block that its view needs. */
export interface BodyAround {
  /** Resolves a rich text that the block holds. */
  contentOf(root: RichTextNode): BodyNode[]
  /** Counts one more block of key figures that is shown; returns how many there are so far. */
  countFigures(): number
  /** Hears of each document that the view shows. */
  shows: Shows
}

type ViewOf<Slug extends BlockType> = (
  block: Unfinished<StoredBlocks[Slug]>,
  around: BodyAround,
) => BlockViews[Slug] | null

/** Returns a figure that begins with a hyphen with a minus sign: « -4 » is typed, « −4 » is read. */
function withMinus(figure: string): string {
  return figure.replace(/^[-–](?=[\s\u202f]?\d)/, '−')
}

const keyFigures: ViewOf<'keyFigures'> = ({ title, items, source }, { countFigures, shows }) => {
  const figures = (items ?? []).flatMap((row) => figureOf(row, shows) ?? [])
  if (figures.length === 0) return null
  const common = sourceOf(source) ?? commonSource(figures)
  return {
    type: 'keyFigures',
    ...optional('title', title),
    items: figures.map((figure) => (isDeepEqual(figure.source, common) ? without(figure, 'source') : figure)),
    ...(common && { source: common }),
    first: countFigures() === 1,
  }
}

type FigureRow = NonNullable<Unfinished<KeyFiguresBlock>['items']>[number]

/** Returns one key figure: the one that several texts share when the row names it, else the words of the row. */
function figureOf(row: FigureRow, shows: Shows): KeyFigureView | null {
  const id = relationId(row.figure as string | { id: string } | null | undefined)
  if (id) shows('figures', id)
  const shared = typeof row.figure === 'object' ? (row.figure as Figure | null | undefined) : null
  const { value, unit, label } = shared ?? row
  if (!value && !label) return null
  const source = sourceOf(shared?.source)
  return {
    value: withMinus(typeset(value ?? '')),
    ...optional('unit', unit),
    label: typeset(label ?? ''),
    ...optional('scope', shared?.scope),
    ...(source && { source }),
    ...(shared?.verifiedOn && { verified: dateView(shared.verifiedOn) }),
  }
}

function sourceOf(source: Unfinished<KeyFiguresBlock>['source'] | Figure['source']): FigureSourceView | undefined {
  if (!source?.label) return undefined
  return {
    label: typeset(source.label),
    ...(source.url && isSafeHref(source.url) && { url: source.url }),
    ...(source.date && { date: dateView(source.date) }),
  }
}

/** The source that all figures have, where several have one. */
function commonSource([first, ...others]: KeyFigureView[]): FigureSourceView | undefined {
  return others.every(({ source }) => isDeepEqual(source, first?.source)) ? first?.source : undefined
}

const callout: ViewOf<'callout'> = ({ content, kind, title }, { contentOf }) => {
  const root = (content as unknown as RichText)?.root
  if (!root) return null
  return {
    type: 'callout',
    kind: kind ?? 'information',
    ...optional('title', title),
    content: { root: { ...root, children: contentOf(root) } } as unknown as BodyView,
  }
}

const quote: ViewOf<'quote'> = ({ text, author, role }) => {
  if (!text) return null
  return { type: 'quote', text: typeset(text), ...optional('author', author), ...optional('role', role) }
}

const figure: ViewOf<'figure'> = (block, { shows }) => {
  const picture = pictureView(block.image, shows, block)
  return picture && { type: 'figure', picture, ...optional('longDescription', block.longDescription) }
}

const gallery: ViewOf<'gallery'> = ({ images }, { shows }) => {
  const pictures = (images ?? []).flatMap(({ image, caption }) => pictureView(image, shows, { caption }) ?? [])
  return pictures.length > 0 ? { type: 'gallery', pictures } : null
}

const video: ViewOf<'video'> = ({ url, title, transcript }) => {
  const address = parseVideoAddress(url ?? '')
  return address && { type: 'video', ...address, title: typeset(title ?? ''), ...optional('transcript', transcript) }
}

const download: ViewOf<'download'> = ({ file, title }, { shows }) => {
  if (!file || !title) return null
  shows('media', typeof file === 'string' ? file : file.id)
  if (typeof file === 'string' || !file.url) return null
  return {
    type: 'download',
    title: typeset(title),
    href: file.url,
    format: formatOf(file.mimeType),
    size: frenchFileSize(file.filesize ?? 0),
  }
}

const callToAction: ViewOf<'callToAction'> = ({ title, text, label, url }) => {
  if (!url || !label || !isSafeHref(url)) return null
  return { type: 'callToAction', title: typeset(title ?? ''), ...optional('text', text), label: typeset(label), url }
}

const VIEWS = {
  keyFigures,
  callout,
  quote,
  figure,
  gallery,
  video,
  download,
  callToAction,
} satisfies { [Slug in BlockType]: ViewOf<Slug> }

/** Returns the view of a block; null while it is not filled in, or when the schema does not know it any more. */
export function blockView(block: { blockType: string }, around: BodyAround): BlockView | null {
  if (!Object.hasOwn(VIEWS, block.blockType)) return null
  const viewOf = VIEWS[block.blockType as BlockType] as (block: unknown, around: BodyAround) => BlockView | null
  return viewOf(block, around)
}

function isDeepEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function without<Data extends object, Key extends keyof Data>(data: Data, key: Key): Omit<Data, Key> {
  const { [key]: _left, ...rest } = data
  return rest
}

const FORMATS: Record<string, string> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/webp': 'WebP' }

function formatOf(mimeType: string | null | undefined) {
  const type = mimeType ?? ''
  return FORMATS[type] ?? (type.split('/')[1] ?? 'fichier').toUpperCase()
}

function optional<Name extends string>(name: Name, text: string | null | undefined): { [key in Name]?: string } {
  return (text ? { [name]: typeset(text) } : {}) as { [key in Name]?: string }
}
