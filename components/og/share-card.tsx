import { coverSvg } from '@/components/covers/cover-svg'
import { lightPalette } from '@/components/covers/palette'
import type { Motif } from '@/payload/queries/views'

import { shareText } from './share-text'

/** The content of a shared link's picture. */
export interface ShareView {
  title: string
  category?: string
  siteName: string
  motif: Motif
  /** The drawing is made from it; without it, the site's own drawing is used. */
  drawingKey?: string
  /** A picture in the drawing's place: a data URL, 579 × 630. */
  picture?: string
}

const ink = '#13232b'
const paper = '#fcfcfa'

/** Width of the picture, and of the slanted edge laid over it, which is a little wider so that no seam shows. */
const pictureWidth = 579
const edgeWidth = 583

/** In units of a drawing. */
export const PART_WIDTH = 620

/** Left edge of a 620-wide part of each motif where its figures are. */
export const partLeft: Record<Motif, number> = {
  cooperation: 300,
  metiers: 330,
  etablissements: 500,
  territoire: 90,
  reperes: 230,
}

/**
 * The layout of a shared link's picture, always in the light palette. Flex and absolute positions only: the renderer
 * (satori) knows no others, and needs `display: flex` on every block with several children.
 */
export function ShareCard({ view }: { view: ShareView }) {
  const { motif, picture } = view
  const colors = lightPalette[motif]
  const background = picture ? paper : colors.ciel
  const color = picture ? ink : colors.sur
  const title = shareText(view.title)
  const category = shareText(view.category ?? '')
  return (
    <div style={{ ...styles.card, background, color }}>
      {/* biome-ignore lint/performance/noImgElement: satori draws plain elements. */}
      <img
        style={{ ...styles.right, width: pictureWidth }}
        src={
          picture ??
          dataUrl(coverSvg(motif, view.drawingKey ?? 'partage', { box: `${partLeft[motif]} 0 ${PART_WIDTH} 675` }))
        }
        width={pictureWidth}
        height={630}
        alt=""
      />
      {/* biome-ignore lint/performance/noImgElement: satori draws plain elements. */}
      <img
        style={{ ...styles.right, width: edgeWidth }}
        src={dataUrl(slantedEdge(background ?? paper, (picture ? markColors[motif] : color) ?? ink))}
        width={edgeWidth}
        height={630}
        alt=""
      />
      <div style={styles.words}>
        <div style={styles.brand}>
          <Sign color={color} leaning={picture ? '#b93a1f' : color} />
          {shareText(view.siteName)}
        </div>
        <div style={{ ...styles.title, ...(title.length > 64 ? styles.longTitle : {}) }}>{title}</div>
        <div style={{ ...styles.category, ...(category.length > 30 ? styles.longCategory : {}) }}>{category}</div>
      </div>
    </div>
  )
}

/** The categories' marks, as in base.css. */
const markColors: Record<Motif, string> = {
  cooperation: '#e0a800',
  metiers: '#d8472c',
  etablissements: '#a86797',
  territoire: '#6f9457',
  reperes: '#1b7f97',
}

function Sign({ color, leaning }: { color?: string; leaning?: string }) {
  return (
    <svg viewBox="0 0 40 40" width="64" height="64" style={{ marginRight: 14 }} aria-hidden="true">
      <path fill={color} d="M6 15h8v24H6zM10 1.4a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 0 1 0-10.4z" />
      <path fill={leaning} d="M37.5 39h-8.6L19 17h8.6zM20.6 3.2a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 0 1 0-10.4z" />
    </svg>
  )
}

/** Paints the background left of the cut, then a bar along it. */
function slantedEdge(background: string, color: string) {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 0 583 630" width="${edgeWidth}" height="630">` +
    `<path fill="${background}" d="M-4 0h304L20 630H-4z"/><path fill="${color}" d="M300 0h34L54 630H20z"/></svg>`
  )
}

function dataUrl(svg: string) {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

const styles = {
  card: {
    display: 'flex',
    position: 'relative',
    width: 1200,
    height: 630,
    overflow: 'hidden',
    fontFamily: 'Familjen Grotesk',
    fontWeight: 500,
  },
  right: { position: 'absolute', top: 0, right: 0, height: 630, objectFit: 'cover' },
  words: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    position: 'absolute',
    top: 0,
    left: 0,
    width: 760,
    height: 630,
    padding: '56px 0 56px 64px',
  },
  brand: { display: 'flex', alignItems: 'center', fontSize: 46, fontWeight: 700, letterSpacing: -1.4, lineHeight: 1 },
  title: {
    display: 'flex',
    width: 640,
    fontSize: 68,
    fontWeight: 700,
    lineHeight: 1.02,
    letterSpacing: -2,
    textWrap: 'balance',
    wordBreak: 'break-word',
  },
  longTitle: { fontSize: 58, letterSpacing: -1.6 },
  category: { display: 'flex', width: 560, fontSize: 40, lineHeight: 1, wordBreak: 'break-word' },
  longCategory: { width: 460, fontSize: 28, lineHeight: 1.1 },
} as const
