import type { Block } from 'payload'
import { callToAction } from './call-to-action'
import { callout } from './callout'
import { download } from './download'
import { figure } from './figure'
import { gallery } from './gallery'
import { keyFigures } from './key-figures'
import { quote } from './quote'
import { video } from './video'

/** In the order of the editor's menu. */
const blocks = { keyFigures, callout, quote, figure, gallery, video, download, callToAction }

/** The `blockType` of each block. Code that must handle every block is typed by it, and does not compile otherwise. */
export type BlockSlug = (typeof blocks)[keyof typeof blocks]['slug']

/** Every block that a text may hold: each has a file in this folder. */
export const BLOCKS = blocks satisfies Record<BlockSlug, Block>
